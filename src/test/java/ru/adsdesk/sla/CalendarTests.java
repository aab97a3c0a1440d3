package ru.adsdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.sla.norm.WorkingDays;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Days a centre enters over the shipped working-day calendar, and the clocks that count by it. */
@DeskTest
@Import({Scene.class, WatchRounds.class})
class CalendarTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private WatchRounds watch;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private Lines lines;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private LocalDate today;
    private LocalDate workday;

    @BeforeEach
    void settle() {
        town = scene.town();
        clock.set(Instant.now());
        today = clock.instant().atZone(MOSCOW).toLocalDate();
        workday = WorkingDays.shipped().after(today, 2);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void movesWhatIsCountedInWorkingDaysAndStillRuns() {
        String running = complaint();
        Instant before = due(running);
        assertThat(enter(town.senior().bearer(), workday, false)).hasStatus(204);
        hear();
        assertThat(due(running)).as("not yet known to every instance").isEqualTo(before);

        clock.step(Norms.UNTIL_KNOWN.plusSeconds(1));
        watch.watch();
        Instant after = due(running);
        assertThat(after.atZone(MOSCOW).toLocalDate())
                .as("a day fewer is worked, so it is due a working day later")
                .isAfter(before.atZone(MOSCOW).toLocalDate());
        assertThat(due(complaint()).atZone(MOSCOW).toLocalDate())
                .as("what begins now counts the same")
                .isEqualTo(after.atZone(MOSCOW).toLocalDate());

        assertThat(enter(town.senior().bearer(), workday, true)).hasStatus(204);
        hear();
        clock.step(Norms.UNTIL_KNOWN.plusSeconds(1));
        watch.watch();
        assertThat(due(running)).as("taken back").isEqualTo(before);
    }

    @Test
    void leavesTheCalendarOfOtherCentresAlone() {
        Town other = scene.town();
        assertThat(enter(other.senior().bearer(), workday, false)).hasStatus(204);
        assertThat(scene.get(other.senior().bearer(), "/api/calendar?year=" + workday.getYear()))
                .bodyJson()
                .extractingPath("$[*].day")
                .asArray()
                .containsExactly(workday.toString());
        assertThat(scene.get(town.senior().bearer(), "/api/calendar?year=" + workday.getYear()))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
    }

    @Test
    void writesALineOfTheCentresBook() {
        enter(town.senior().bearer(), workday, false);
        assertThat(lines.listAfter(BookId.of(town.centre()), 0, 100))
                .filteredOn(line -> line.code().equals("calendar.changed"))
                .singleElement()
                .satisfies(line -> assertThat(line.body())
                        .contains("\"day\":\"" + workday + "\"", "\"worked\":false", "Постановление"));
    }

    @Test
    void refusesDaysThatBeganAndDaysThatAreSoAlready() {
        LocalDate off = today.plusDays(2);
        while (WorkingDays.shipped().has(off)) {
            off = off.plusDays(1);
        }
        refused(enter(town.senior().bearer(), today, false), 422, "calendar.past");
        refused(enter(town.senior().bearer(), workday, true), 409, "calendar.same");
        refused(enter(town.senior().bearer(), off, false), 409, "calendar.same");
        Desk.Person partly = desk.person(Role.SENIOR, town.centre(), town.mine());
        refused(enter(partly.bearer(), workday, false), 403, "calendar.foreign");
        assertThat(enter(town.dispatcher().bearer(), workday, false)).hasStatus(403);
        assertThat(scene.post(
                        town.senior().bearer(),
                        "/api/calendar",
                        "{\"day\": \"2027-06-31\", \"worked\": false, \"reason\": \"-\"}"))
                .hasStatus(400);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).contains("problem+json");
        assertThat(Scene.text(answer)).contains(code);
    }

    private MvcTestResult enter(String bearer, LocalDate day, boolean worked) {
        return scene.post(
                bearer,
                "/api/calendar",
                "{\"day\": \"%s\", \"worked\": %s, \"reason\": \"Постановление о переносе\"}".formatted(day, worked));
    }

    /** A follower is told by the desk's round; here by hand. */
    private void hear() {
        changes.hear(lines.listAfter(BookId.of(town.centre()), 0, 500).stream()
                .filter(line -> changes.hears(line.code()))
                .toList());
    }

    private String complaint() {
        return Watch.read(scene.register(town.dispatcher().bearer(), """
                        {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "89000000001"},
                         "address": {"houseId": "%s"}, "kind": "service.complaint", "description": "Прошу ответить письменно"}""".formatted(town.garden())), "$.id");
    }

    private Instant due(String request) {
        List<String> due = Watch.read(
                scene.get(town.dispatcher().bearer(), "/api/requests/" + request),
                "$.clocks[?(@.norm == 'appeal_reply')].dueAt");
        return Instant.parse(due.getFirst());
    }
}
