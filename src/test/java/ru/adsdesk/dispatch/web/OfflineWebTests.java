package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** What an executor does without a network and the phone tells afterwards. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class OfflineWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private Crew crew;
    private String request;
    private String order;
    private Instant given;

    @BeforeEach
    void giveAnOrder() {
        town = scene.town();
        crew = yard.plumbers(town);
        given = Instant.now();
        clock.set(given);
        request = acting.registered(town);
        order = yard.ordered(town, request, crew);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void keepsItsOwnTimesAndIsMarked() {
        clock.step(Duration.ofHours(1));
        assertThat(replay("accept", "k1", 10, "")).hasStatus(200);
        assertThat(replay("on-site", "k2", 20, "")).hasStatus(200);
        MvcTestResult done = replay("done", "k3", 30, "\"work\": \"Заменён вентиль\", ");
        assertThat(done).hasStatus(200);
        assertThat(JsonPath.<String>read(text(done), "$.times.doneAt")).isEqualTo(at(30));
        assertThat(yard.facts(order, "work-order.done"))
                .containsEntry("offline", true)
                .containsEntry("lateEntered", true);
        String shown = acting.shown(town.dispatcher().bearer(), request);
        assertThat(JsonPath.<String>read(shown, "$.completedAt")).isEqualTo(at(30));
        assertThat(JsonPath.<String>read(shown, "$.arrivedAt")).isEqualTo(at(20));
    }

    @Test
    void isDoneOnceHoweverOftenItIsSent() {
        clock.step(Duration.ofHours(1));
        assertThat(replay("accept", "k1", 10, "")).hasStatus(200);
        assertThat(replay("accept", "k1", 10, "")).hasStatus(200);
        assertThat(yard.codes(order)).containsExactly("work-order.assigned", "work-order.accepted");
        assertCode(replay("accept", "k1", 11, ""), 409, "idempotency.reused");
    }

    @Test
    void isKeptAsAConflictWhenTheOrderWentToOthersMeanwhile() {
        clock.step(Duration.ofMinutes(30));
        yard.does(
                town.dispatcher().bearer(),
                order,
                "assign",
                "{\"crew\": \"" + yard.plumbers(town).id() + "\"}");
        clock.step(Duration.ofMinutes(30));
        MvcTestResult kept = replay("on-site", "k1", 20, "\"words\": \"Дверь открыла Примерова\", ");
        assertCode(kept, 409, "work-order.kept-as-conflict");
        assertThat(JsonPath.<String>read(text(kept), "$.why")).isEqualTo("work-order.act-not-yours");
        assertCode(
                replay("on-site", "k1", 20, "\"words\": \"Дверь открыла Примерова\", "),
                409,
                "work-order.kept-as-conflict");
        assertThat(yard.codes(order))
                .containsExactly("work-order.assigned", "work-order.assigned", "work-order.conflict");
        assertThat(yard.facts(order, "work-order.conflict"))
                .containsEntry("act", "on-site")
                .containsEntry("toldAt", at(20))
                .doesNotContainKey("words");
        assertThat(acting.status(town.dispatcher().bearer(), request)).isEqualTo("DISPATCHED");
        String shown = text(scene.get(town.dispatcher().bearer(), "/api/work-orders/{id}", order));
        assertThat(JsonPath.<String>read(shown, "$.conflicts[0].act")).isEqualTo("on-site");
    }

    @Test
    void isKeptAsAConflictWhenItCannotHaveHappenedThen() {
        clock.step(Duration.ofHours(1));
        assertCode(replay("done", "k1", 30, ""), 409, "work-order.kept-as-conflict");
        assertCode(replay("accept", "k2", 90, ""), 409, "work-order.kept-as-conflict");
        assertCode(replay("accept", "k3", -5, ""), 409, "work-order.kept-as-conflict");
        assertThat(yard.codes(order))
                .containsExactly(
                        "work-order.assigned", "work-order.conflict", "work-order.conflict", "work-order.conflict");
        assertThat(replay("accept", "k4", 10, "")).hasStatus(200);
    }

    @Test
    void forgivesAPhoneWhoseClockIsALittleFast() {
        clock.step(Duration.ofMinutes(10));
        String ahead = clock.instant().plusSeconds(40).toString();
        MvcTestResult answer =
                yard.acts(crew.bearer(), order, "accept", null, "k1", "{\"occurredAt\": \"" + ahead + "\"}");
        assertThat(answer).hasStatus(200);
    }

    private MvcTestResult replay(String act, String key, long minute, String more) {
        return yard.acts(crew.bearer(), order, act, null, key, "{" + more + "\"occurredAt\": \"" + at(minute) + "\"}");
    }

    private String at(long minute) {
        return given.plus(Duration.ofMinutes(minute))
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                .toString();
    }

    private static void assertCode(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
