package ru.adsdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Warnings and breaches are written on time, once, with their true instants. */
@DeskTest
@Import(Scene.class)
class WatcherTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Watcher watcher;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private Instant registered;
    private UUID request;

    @BeforeEach
    void registerALeak() {
        town = scene.town();
        registered = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(registered);
        String answer = Scene.text(scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000001")));
        request = UUID.fromString(JsonPath.read(answer, "$.id"));
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void warnsAtHalfAndAtFourFifthsAndFlagsTheBreachOnce() {
        watchAfter(Duration.ofMinutes(15).minusMillis(1));
        assertThat(written("inform_plan")).as("not before half the time").isEmpty();

        watchAfter(Duration.ofMinutes(15));
        assertThat(written("inform_plan")).containsExactly("clock.warned 50%");

        watchAfter(Duration.ofMinutes(24));
        watchAfter(Duration.ofMinutes(30));
        assertThat(written("inform_plan"))
                .as("the due instant itself is in time")
                .hasSize(2);

        watchAfter(Duration.ofMinutes(30).plusMillis(1));
        watchAfter(Duration.ofMinutes(45));
        assertThat(written("inform_plan")).containsExactly("clock.warned 50%", "clock.warned 80%", "clock.breached");
    }

    @Test
    void tellsTheDueInstantAndTheDetectionApartAfterDowntime() {
        watchAfter(Duration.ofHours(2));

        assertThat(written("inform_plan"))
                .as("what was missed is one breach, no warnings")
                .containsExactly("clock.breached");
        String breach = body("inform_plan", "clock.breached");
        assertThat(Instant.parse(JsonPath.read(breach, "$.facts.dueAt")))
                .isEqualTo(registered.plus(30, ChronoUnit.MINUTES));
        assertThat(Instant.parse(JsonPath.read(breach, "$.facts.detectedAt")))
                .isEqualTo(registered.plus(2, ChronoUnit.HOURS));
        assertThat(Instant.parse(JsonPath.read(breach, "$.occurredAt")))
                .isEqualTo(registered.plus(30, ChronoUnit.MINUTES));
    }

    @Test
    void watchesRequestsNobodyTook() {
        watchAfter(Duration.ofMinutes(31));
        assertThat(scene.get(town.dispatcher().bearer(), "/api/alarms"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].norm")
                .asArray()
                .contains("inform_plan", "localise");
    }

    @Test
    void joinsAThousandClocksOfOneCauseIntoOneAlarm() {
        for (int n = 0; n < 20; n++) {
            scene.register(town.dispatcher().bearer(), Scene.leak(town, "890000001" + (10 + n)));
        }
        watchAfter(Duration.ofMinutes(31));

        String alarms = Scene.text(scene.get(town.dispatcher().bearer(), "/api/alarms"));
        List<Integer> informs =
                JsonPath.read(alarms, "$.items[?(@.norm == 'inform_plan' && @.level == 'breach')].subjects");
        assertThat(informs).containsExactly(21);
    }

    @Test
    void letsOneTakeAnAlarmAndTellsTheOther() {
        watchAfter(Duration.ofMinutes(31));
        String alarms = Scene.text(scene.get(town.dispatcher().bearer(), "/api/alarms"));
        String id = JsonPath.<List<String>>read(alarms, "$.items[*].id").getFirst();

        assertThat(scene.act(town.dispatcher().bearer(), "/api/alarms/{id}/acknowledge", id))
                .hasStatus(204);
        assertThat(scene.act(town.senior().bearer(), "/api/alarms/{id}/acknowledge", id))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("alarm.taken");
        assertThat(JsonPath.<List<String>>read(
                        Scene.text(scene.get(town.dispatcher().bearer(), "/api/alarms")), "$.items[*].id"))
                .doesNotContain(id);
    }

    @Test
    void explainsWhyItIsRed() {
        watchAfter(Duration.ofMinutes(31));

        String clocks = Scene.text(scene.get(town.dispatcher().bearer(), "/api/requests/{id}/clocks", request));
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].state"))
                .containsExactly("BREACHED");
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].point"))
                .containsExactly("ПП РФ № 416, п. 13");
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].how")
                        .getFirst())
                .contains("30 мин");
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].breach.detectedAt"))
                .containsExactly(registered.plus(31, ChronoUnit.MINUTES).toString());
        assertThat(JsonPath.<List<String>>read(clocks, "$[*].norm"))
                .contains("inform_plan", "localise", "eliminate", "pipe_emergency");
    }

    private void watchAfter(Duration time) {
        clock.set(registered.plus(time));
        while (watcher.round().done() > 0) {
            assertThat(clock.instant()).isEqualTo(registered.plus(time));
        }
    }

    private List<String> written(String norm) {
        return jdbc
                .sql("select body from journal.line where subject = ? and code like 'clock.%' order by no")
                .param(request)
                .query(String.class)
                .list()
                .stream()
                .filter(body -> norm.equals(JsonPath.read(body, "$.facts.norm")))
                .map(WatcherTests::told)
                .toList();
    }

    private static String told(String body) {
        List<String> level = JsonPath.read(body, "$..level");
        String code = JsonPath.read(body, "$.code");
        return level.isEmpty() ? code : code + " " + level.getFirst();
    }

    private String body(String norm, String code) {
        return jdbc
                .sql("select body from journal.line where subject = ? and code = ? order by no")
                .params(request, code)
                .query(String.class)
                .list()
                .stream()
                .filter(body -> norm.equals(JsonPath.read(body, "$.facts.norm")))
                .findFirst()
                .orElseThrow();
    }
}
