package ru.adsdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.sla.Watch.Case;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Warnings and breaches are written on time, once, with their true instants. */
@DeskTest
@Import({Scene.class, Watch.class})
class WatcherTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Watch watch;

    @Autowired
    private Watcher watcher;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private Journal journal;

    @Autowired
    private BookTransactions transactions;

    private Town town;
    private Case leak;

    @BeforeEach
    void registerALeak() {
        town = scene.town();
        leak = watch.leak(town);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void warnsAtHalfAndAtFourFifthsAndFlagsTheBreachOnce() {
        watch.after(leak, Duration.ofMinutes(15).minusMillis(1));
        assertThat(written()).as("not before half the time").isEmpty();

        watch.after(leak, Duration.ofMinutes(15));
        assertThat(written()).containsExactly("clock.warned 50%");

        watch.after(leak, Duration.ofMinutes(24));
        watch.after(leak, Duration.ofMinutes(30));
        assertThat(written()).as("the due instant itself is in time").hasSize(2);

        watch.after(leak, Duration.ofMinutes(30).plusMillis(1));
        watch.after(leak, Duration.ofMinutes(45));
        assertThat(written()).containsExactly("clock.warned 50%", "clock.warned 80%", "clock.breached");
    }

    @Test
    void tellsTheDueInstantAndTheDetectionApartAfterDowntime() {
        watch.after(leak, Duration.ofHours(2));

        assertThat(written()).as("what was missed is one breach, no warnings").containsExactly("clock.breached");
        String breach = watch.bodies(leak.subject(), "inform_plan").getFirst();
        assertThat(instant(breach, "$.facts.dueAt")).isEqualTo(leak.began().plus(30, ChronoUnit.MINUTES));
        assertThat(instant(breach, "$.facts.detectedAt")).isEqualTo(leak.began().plus(2, ChronoUnit.HOURS));
        assertThat(instant(breach, "$.occurredAt")).isEqualTo(leak.began().plus(30, ChronoUnit.MINUTES));
    }

    @Test
    void writesNothingTwiceWhenTwoWatchersLookAtOnce() throws ExecutionException, InterruptedException {
        for (int n = 0; n < 30; n++) {
            scene.register(town.dispatcher().bearer(), Scene.leak(town, "890000002" + (10 + n)));
        }
        clock.set(leak.began().plus(Duration.ofMinutes(31)));
        List<CompletableFuture<Void>> both = List.of(looking(), looking());
        for (CompletableFuture<Void> each : both) {
            each.get();
        }
        watch.after(leak, Duration.ofMinutes(31));
        assertThat(written()).containsExactly("clock.breached");
        assertThat(breaches("inform_plan").getFirst()).isEqualTo(31);
    }

    private CompletableFuture<Void> looking() {
        return CompletableFuture.runAsync(() -> {
            for (int n = 0; n < 10; n++) {
                watcher.round();
            }
        });
    }

    @Test
    void watchesRequestsNobodyTook() {
        watch.after(leak, Duration.ofMinutes(31));
        assertThat(Watch.<List<String>>read(scene.get(town.dispatcher().bearer(), "/api/alarms"), "$.items[*].norm"))
                .contains("inform_plan", "localise");
    }

    @Test
    void joinsManyClocksOfOneCauseIntoOneAlarm() {
        for (int n = 0; n < 20; n++) {
            scene.register(town.dispatcher().bearer(), Scene.leak(town, "890000001" + (10 + n)));
        }
        watch.after(leak, Duration.ofMinutes(31));

        assertThat(breaches("inform_plan")).containsExactly(21);
    }

    private List<Integer> breaches(String norm) {
        return Watch.read(
                scene.get(town.dispatcher().bearer(), "/api/alarms"),
                "$.items[?(@.norm == '" + norm + "' && @.level == 'breach')].subjects");
    }

    @Test
    void letsOneTakeAnAlarmAndTellsTheOther() {
        watch.after(leak, Duration.ofMinutes(31));
        String id = Watch.<List<String>>read(scene.get(town.dispatcher().bearer(), "/api/alarms"), "$.items[*].id")
                .getFirst();

        assertThat(scene.act(town.dispatcher().bearer(), "/api/alarms/{id}/acknowledge", id))
                .hasStatus(204);
        assertThat(scene.act(town.senior().bearer(), "/api/alarms/{id}/acknowledge", id))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("alarm.taken");
        assertThat(Watch.<List<String>>read(scene.get(town.dispatcher().bearer(), "/api/alarms"), "$.items[*].id"))
                .doesNotContain(id);
    }

    @Test
    void climbsToTheSeniorAndTheManagerWhileNobodyTakesTheAlarm() {
        watch.after(leak, Duration.ofMinutes(31));
        assertThat(told("inform_plan")).containsExactly("OWNER");
        watch.after(leak, Duration.ofMinutes(32));
        assertThat(told("inform_plan")).containsExactly("SENIOR");
        watch.after(leak, Duration.ofMinutes(36));
        assertThat(told("inform_plan")).containsExactly("MANAGER");
        watch.after(leak, Duration.ofMinutes(50));
        assertThat(told("inform_plan")).containsExactly("MANAGER");
    }

    private List<String> told(String norm) {
        return Watch.read(
                scene.get(town.dispatcher().bearer(), "/api/alarms"),
                "$.items[?(@.norm == '" + norm + "' && @.level == 'breach')].told");
    }

    @Test
    void withdrawsABreachWhenTheTellingIsEnteredLate() {
        watch.after(leak, Duration.ofMinutes(31));
        assertThat(scene.post(town.dispatcher().bearer(), "/api/requests/" + leak.subject() + "/inform", """
            {"way": "SPOKEN", "at": "%s", "plannedAt": "%s"}\
            """.formatted(
                        leak.began().plus(20, ChronoUnit.MINUTES), leak.began().plus(5, ChronoUnit.HOURS))))
                .hasStatusOk();
        watch.after(leak, Duration.ofMinutes(32));

        assertThat(written()).containsExactly("clock.breached", "clock.breach-withdrawn");
        assertThat(state("inform_plan")).containsExactly("MET");
        watch.after(leak, Duration.ofMinutes(40));
        assertThat(written()).as("said once").hasSize(2);
    }

    @Test
    void writesALineWhoseClockCannotBeReadAndAsksAPersonToLook() {
        Subject outage = Subject.of(
                "outage",
                UUID.fromString(Watch.read(
                        scene.post(town.senior().bearer(), "/api/outages", """
                            {"kind": "ACCIDENT", "system": "LIFT", "text": "Лифт стоит", "places": [{"houseId": "%s"}]}\
                            """.formatted(town.garden())), "$.id")));
        BookId book = BookId.of(town.mine());
        transactions.in(
                book,
                () -> journal.append(
                        book,
                        NewLine.of(outage, "outage.planned", clock.instant(), Actor.system())
                                .saying(Map.of("beginsAt", "some day"))));
        watch.after(leak, Duration.ofMinutes(1));

        assertThat(watch.written(outage.id(), "planned_outage")).containsExactly("clock.failed");
        assertThat(Watch.<List<String>>read(
                        scene.get(town.dispatcher().bearer(), "/api/alarms"), "$.items[?(@.level == 'failed')].norm"))
                .containsExactly("planned_outage");
        watch.after(leak, Duration.ofMinutes(2));
        assertThat(watch.written(outage.id(), "planned_outage")).as("said once").hasSize(1);
    }

    @Test
    void explainsWhyItIsRed() {
        watch.after(leak, Duration.ofMinutes(31));

        assertThat(state("inform_plan")).containsExactly("BREACHED");
        String clocks = Scene.text(scene.get(town.dispatcher().bearer(), "/api/requests/{id}/clocks", leak.subject()));
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].point"))
                .containsExactly("ПП РФ № 416, п. 13");
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].how")
                        .getFirst())
                .contains("30 мин");
        assertThat(JsonPath.<List<String>>read(clocks, "$[?(@.norm == 'inform_plan')].breach.detectedAt"))
                .containsExactly(leak.began().plus(31, ChronoUnit.MINUTES).toString());
        assertThat(JsonPath.<List<String>>read(clocks, "$[*].norm"))
                .contains("inform_plan", "localise", "eliminate", "pipe_emergency");
    }

    @Test
    void findsRequestsByTheStateOfTheirClocks() {
        watch.after(leak, Duration.ofMinutes(31));
        assertThat(Watch.<List<String>>read(
                        scene.search(town.dispatcher().bearer(), "clock=BREACHED"), "$.items[*].id"))
                .containsExactly(leak.subject().toString());
        assertThat(Watch.<List<String>>read(scene.search(town.dispatcher().bearer(), "clock=MET"), "$.items[*].id"))
                .isEmpty();
    }

    private List<String> state(String norm) {
        return Watch.read(
                scene.get(town.dispatcher().bearer(), "/api/requests/{id}/clocks", leak.subject()),
                "$[?(@.norm == '" + norm + "')].state");
    }

    private List<String> written() {
        return watch.written(leak.subject(), "inform_plan");
    }

    private static Instant instant(String body, String path) {
        return Instant.parse(JsonPath.read(body, path));
    }
}
