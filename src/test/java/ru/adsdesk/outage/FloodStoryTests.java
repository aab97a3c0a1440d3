package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** One flood, three hundred callers: each keeps a number and clocks of their own, and nobody is left over when it ends. */
@DeskTest
@Import({Scene.class, Acting.class, Outages.class, WatchRounds.class})
class FloodStoryTests {

    private static final int CALLERS = 300;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Outages outages;

    @Autowired
    private Following following;

    @Autowired
    private WatchRounds watcher;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private final Set<String> numbers = new HashSet<>();
    private final List<String> requests = new ArrayList<>();
    private Instant began;
    private Town town;
    private String dispatcher;
    private String outage;

    @BeforeEach
    void settle() {
        began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(began);
        town = scene.town();
        dispatcher = town.senior().bearer();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void endsForEveryCallerWithTheFlood() {
        theFirstCallBecomesAnAccident();
        threeHundredCallInTwentyMinutesAndAreTold();
        theLaterEndIsOneUpdate();
        theHarmIsStoppedForAll();
        itIsOverForAll();
        nobodyIsLeftOpenOrOverdue();
    }

    private void theFirstCallBecomesAnAccident() {
        String first = acting.registered(town);
        MvcTestResult raised =
                acting.tries(dispatcher, first, "accident", """
                    {"text": "Прорыв стояка, бригада на месте", "expectedEndAt": "%s"}\
                    """.formatted(began.plus(Duration.ofHours(3))));
        assertThat(raised).as(text(raised)).hasStatus(201);
        outage = JsonPath.read(text(raised), "$.id");
        requests.add(first);
        scene.post(dispatcher, "/api/requests/" + first + "/inform", """
            {"way": "SPOKEN", "plannedAt": "%s"}\
            """.formatted(began.plus(Duration.ofHours(3))));
    }

    private void threeHundredCallInTwentyMinutesAndAreTold() {
        for (int n = 1; n < CALLERS; n++) {
            clock.step(Duration.ofSeconds(4));
            MvcTestResult registered = scene.register(dispatcher, call(n));
            String answer = text(registered);
            assertThat(registered).as(answer).hasStatus(201);
            requests.add(JsonPath.read(answer, "$.id"));
            numbers.add(JsonPath.<String>read(answer, "$.book") + ":" + JsonPath.<String>read(answer, "$.number"));
            assertThat(JsonPath.<List<String>>read(answer, "$.clocks[?(@.norm == 'inform_plan')].state"))
                    .containsExactly("MET");
        }
        assertThat(numbers).as("each has a number of their own").hasSize(CALLERS - 1);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.requests"))
                .isEqualTo(CALLERS);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.told")).isEqualTo(CALLERS);
    }

    /** Every fourth flat of a neighbouring house of another organisation. */
    private String call(int n) {
        return """
            {"channel": "PHONE", "applicant": {"phone": "8900001%04d"},
             "address": {"houseId": "%s", "premises": "%d"}, "kind": "cold-water.flood-from-above",
             "outageId": "%s", "outageTold": true}\
            """.formatted(n, n % 4 == 0 ? town.lane() : town.garden(), n, outage);
    }

    private void theLaterEndIsOneUpdate() {
        outages.does(dispatcher, outage, "update", """
            {"text": "Нужен сварщик", "expectedEndAt": "%s"}\
            """.formatted(began.plus(Duration.ofHours(5))));
        assertThat(outages.codes(dispatcher, outage)).contains("outage.updated");
    }

    private void theHarmIsStoppedForAll() {
        clock.set(began.plus(Duration.ofMinutes(25)));
        outages.does(dispatcher, outage, "localise", "{}");
        clock.set(began.plus(Duration.ofMinutes(40)));
        following.round();
        watcher.watch();
        assertThat(count("request.localised")).isEqualTo(CALLERS);
        assertThat(states("localise", "BREACHED", "LATE"))
                .as("told late, stopped in time")
                .isZero();
    }

    private void itIsOverForAll() {
        clock.set(began.plus(Duration.ofHours(2)));
        outages.does(dispatcher, outage, "restore", """
            {"text": "Вода подана"}\
            """);
        following.round();
        following.round();
        assertThat(count("request.completed")).isEqualTo(CALLERS);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.owed")).isZero();
    }

    private void nobodyIsLeftOpenOrOverdue() {
        clock.set(began.plus(Duration.ofDays(5)));
        watcher.watch();
        for (String status : List.of("REGISTERED", "PLANNED", "DISPATCHED", "IN_PROGRESS", "DEFERRED")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from request.request where outage = ? and status = ?",
                            Integer.class,
                            UUID.fromString(outage),
                            status))
                    .isZero();
        }
        for (String norm : List.of("inform_plan", "localise", "eliminate", "slip_inform")) {
            assertThat(states(norm, "RUNNING", "WAITING", "BREACHED", "LATE", "UNKNOWN"))
                    .as(norm)
                    .isZero();
        }
        String later = desk.person(Role.AUDITOR, town.centre()).bearer();
        String page = text(scene.get(later, "/api/outages/{id}/requests?limit=200", outage));
        assertThat(JsonPath.<List<Object>>read(page, "$.items")).hasSize(200);
        String rest = text(scene.get(
                later, "/api/outages/{id}/requests?limit=200&after={a}", outage, JsonPath.read(page, "$.after")));
        assertThat(JsonPath.<List<Object>>read(rest, "$.items")).hasSize(CALLERS - 200);
    }

    private int count(String code) {
        Integer found = jdbc.queryForObject(
                "select count(*) from journal.line l join request.request r on r.book = l.book and r.id = l.subject"
                        + " where r.outage = ? and l.code = ?",
                Integer.class,
                UUID.fromString(outage),
                code);
        return found == null ? 0 : found;
    }

    private int states(String norm, String... states) {
        Integer found = jdbc.queryForObject(
                "select count(*) from sla.clock c join request.request r on r.book = c.book and r.id = c.subject"
                        + " where r.outage = ? and c.norm = ? and c.state = any(?)",
                Integer.class,
                UUID.fromString(outage),
                norm,
                states);
        return found == null ? 0 : found;
    }
}
