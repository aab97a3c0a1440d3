package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** What was entered on a request by mistake is taken back by another line, and its clock runs again. */
@DeskTest
@Import({Scene.class, Acting.class})
class TakeBackWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String senior;
    private String id;

    @BeforeEach
    void register() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        senior = town.senior().bearer();
        id = acting.registered(town);
        clock.step(Duration.ofMinutes(1));
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    private long last() {
        return ((Number) JsonPath.read(acting.journal(senior, id), "$.items[-1].number")).longValue();
    }

    private String body(long line) {
        return "{\"line\": %d, \"words\": \"Отмечена не та заявка\"}".formatted(line);
    }

    private String state(String norm) {
        List<String> states =
                JsonPath.read(acting.shown(senior, id), "$.clocks[?(@.norm == '%s')].state".formatted(norm));
        return states.getLast();
    }

    @Test
    void isRefusedToWhoMayNotAndOfWhatCannotBe() {
        acting.does(senior, id, "localise", "{\"by\": \"CREW\"}");
        long line = last();
        assertThat(acting.act("Bearer none", id, "take-back", 0, body(line))).hasStatus(401);
        assertThat(acting.tries(town.dispatcher().bearer(), id, "take-back", body(line)))
                .hasStatus(403);
        assertThat(acting.act(senior, id, "take-back", null, body(line))).hasStatus(428);
        assertThat(acting.tries(senior, id, "take-back", "{\"line\": " + line + "}"))
                .hasStatus(400);
        assertCode(acting.tries(senior, id, "take-back", body(line + 1000)), "act.take-back-unknown");
        assertCode(acting.tries(senior, id, "take-back", body(line - 1)), "act.take-back-not-this");
        assertThat(state("localise")).isEqualTo("MET");
    }

    @Test
    void letsTheClockOfAMistakenLocalisationRunAndIsDoneOnce() {
        acting.does(senior, id, "localise", "{\"by\": \"CREW\"}");
        long line = last();
        assertThat(state("localise")).isEqualTo("MET");
        String after = acting.does(senior, id, "take-back", body(line));
        assertThat(state("localise")).isEqualTo("RUNNING");
        assertThat(after).doesNotContain("\"localisedAt\"");
        assertThat(acting.lastFacts(senior, id)).containsEntry("act", "request.localised");
        assertCode(acting.tries(senior, id, "take-back", body(line)), "act.taken-back-already");
        clock.step(Duration.ofMinutes(30));
        acting.does(senior, id, "localise", "{\"by\": \"CREW\"}");
        assertThat(state("localise")).isEqualTo("LATE");
    }

    @Test
    void leavesWhatAnEarlierTellingPromised() {
        Instant first = clock.instant().plus(Duration.ofHours(5));
        acting.does(senior, id, "inform", "{\"way\": \"SPOKEN\", \"plannedAt\": \"%s\"}".formatted(first));
        acting.does(
                senior,
                id,
                "inform",
                "{\"way\": \"SPOKEN\", \"plannedAt\": \"%s\"}".formatted(first.plus(Duration.ofHours(1))));
        String after = acting.does(senior, id, "take-back", body(last()));
        assertThat(JsonPath.<String>read(after, "$.promisedAt")).isEqualTo(first.toString());
        assertThat(state("inform_plan")).isEqualTo("MET");
        List<Integer> lines =
                JsonPath.read(acting.journal(senior, id), "$.items[?(@.line.code == 'request.informed')].number");
        acting.does(senior, id, "take-back", body(lines.getFirst()));
        assertThat(state("inform_plan")).isEqualTo("RUNNING");
    }

    private static void assertCode(MvcTestResult answer, String code) {
        assertThat(text(answer)).contains(code);
        assertThat(answer.getResponse().getStatus()).isIn(409, 422);
    }
}
