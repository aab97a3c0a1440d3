package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.housing.RiserSystem;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Erasing;
import ru.adsdesk.journal.Erasures;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Entering accidents and planned shutdowns and leading them to their end. */
@DeskTest
@Import({Scene.class, Outages.class, WatchRounds.class})
class OutageWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Outages outages;

    @Autowired
    private HouseLayout layout;

    @Autowired
    private Erasures erasures;

    @Autowired
    private WatchRounds watcher;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private Instant now;

    @BeforeEach
    void settle() {
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void refusesWhoMayNot() {
        assertThat(scene.post("Bearer nothing", "/api/outages", accident(town.garden(), "")))
                .hasStatus(401);
        for (Role role : List.of(Role.EXECUTOR, Role.MANAGER, Role.AUDITOR)) {
            assertThat(scene.post(
                            desk.person(role, town.centre()).bearer(), "/api/outages", accident(town.garden(), "")))
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"beginsAt\": \"2031-01-01T00:00:00Z\"'                | outage.accident-planned | beginsAt",
                "'\"expectedEndAt\": \"2020-01-01T00:00:00Z\"'           | outage.end-backwards    | expectedEndAt",
                "'\"expectedEndAt\": \"2099-01-01T00:00:00Z\"'           | outage.too-far          | expectedEndAt",
                "'\"foundAt\": \"2099-01-01T00:00:00Z\"'                 | outage.in-future        | foundAt",
                "'\"cutAt\": \"2001-01-01T00:00:00Z\"'                   | outage.too-early        | cutAt",
                "'\"sources\": 3'                                        | value.                  | sources",
                "'\"pipes\": 3'                                          | body                    | pipes",
            })
    void refusesWhatCannotBe(String field, String code, String named) {
        long lines = scene.lines(town.mine());
        MvcTestResult refused = scene.post(dispatcher, "/api/outages", accident(town.garden(), ", " + field));
        assertThat(refused.getResponse().getStatus()).isBetween(400, 422);
        assertThat(text(refused)).contains(named);
        if (code.startsWith("outage.")) {
            assertThat(text(refused)).contains(code);
        }
        assertThat(scene.lines(town.mine())).isEqualTo(lines);
    }

    @Test
    void refusesForeignHousesAndRisers() {
        Town elsewhere = scene.town();
        assertThat(scene.post(dispatcher, "/api/outages", accident(elsewhere.garden(), "")))
                .hasStatus(422)
                .bodyText()
                .contains("outage.house-unknown");
        assertThat(scene.post(dispatcher, "/api/outages", accident(town.lane(), "")))
                .as("another organisation's house comes not first for who serves only one")
                .hasStatus(422);
        RiserId riser = layout.keepRiser(
                town.senior().caller(), town.garden(), null, RiserSystem.HEATING, "1", List.of(), null);
        assertThat(scene.post(dispatcher, "/api/outages", at(town.garden(), riser)))
                .hasStatus(422)
                .bodyText()
                .contains("outage.riser-unknown");
    }

    @Test
    void isEnteredOnceUnderOneKeyAndShownToItsOwnDeskOnly() {
        MvcTestResult entered = scene.post(dispatcher, "/api/outages", "flood-1", accident(town.garden(), ""));
        assertThat(entered).hasStatus(201);
        String id = JsonPath.read(text(entered), "$.id");
        assertThat(entered.getResponse().getHeader("Location")).isEqualTo("/api/outages/" + id);
        assertThat(entered.getResponse().getHeader("ETag")).isEqualTo("\"0\"");
        MvcTestResult again = scene.post(dispatcher, "/api/outages", "flood-1", accident(town.garden(), ""));
        assertThat(again).hasStatus(200);
        assertThat(JsonPath.<String>read(text(again), "$.id")).isEqualTo(id);

        assertThat(scene.get(desk.person(Role.SENIOR, desk.centre()).bearer(), "/api/outages/{id}", id))
                .hasStatus(404);
        String neighbour =
                desk.person(Role.DISPATCHER, town.centre(), town.other()).bearer();
        assertThat(scene.get(neighbour, "/api/outages/{id}", id)).hasStatus(404);
        assertThat(scene.get(dispatcher, "/api/outages/{id}", UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void asksForTheVersionOfWhatDecidesAndForNoneOfWhatTells() {
        String id = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        assertThat(outages.act(dispatcher, id, "localise", null, "{}")).hasStatus(428);
        assertThat(outages.act(dispatcher, id, "localise", 5, "{}"))
                .hasStatus(412)
                .bodyText()
                .contains("current");
        assertThat(outages.act(dispatcher, id, "tell", null, """
            {"way": "NOTICE_BOARD"}\
            """)).hasStatus(200);
        outages.does(dispatcher, id, "localise", "{}");
        assertThat(outages.tries(dispatcher, id, "localise", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("restore");
        assertThat(outages.tries(dispatcher, id, "update", "{}")).hasStatus(422);
        assertThat(outages.tries(dispatcher, id, "announce", """
            {"way": "NOTICE_BOARD"}\
            """)).hasStatus(409);
    }

    @Test
    void tellsConsumersWithinADay() {
        String told = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        String untold = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        assertThat(outages.clock(dispatcher, told, "inform_outage", "dueAt"))
                .isEqualTo(now.plus(Duration.ofHours(24)).toString());
        outages.act(dispatcher, told, "tell", null, """
            {"way": "MESSAGES"}\
            """);
        clock.step(Duration.ofMinutes(24 * 60 + 1));
        watcher.watch();
        assertThat(codes(told)).doesNotContain("clock.breached");
        assertThat(codes(untold)).contains("clock.breached");
    }

    private List<String> codes(String id) {
        String senior = desk.person(Role.SENIOR, town.centre()).bearer();
        return outages.codes(senior, id);
    }

    @Test
    void keepsTheNoticeOfAPlannedShutdownOrSaysWhyNot() {
        assertThat(scene.post(dispatcher, "/api/outages", planned(5, "")))
                .hasStatus(422)
                .bodyText()
                .contains("outage.short-notice");
        String hasty = JsonPath.read(text(scene.post(dispatcher, "/api/outages", planned(5, """
            , "shortNotice": "URGENT_REPAIR\"\
            """))), "$.id");
        assertThat(outages.clock(dispatcher, hasty, "planned_outage", "state"))
                .as("flagged all the same")
                .isEqualTo("BREACHED");
        assertThat(outages.<String>read(dispatcher, hasty, "$.shortNotice")).isEqualTo("URGENT_REPAIR");

        String timely = JsonPath.read(text(scene.post(dispatcher, "/api/outages", planned(40, ""))), "$.id");
        assertThat(outages.clock(dispatcher, timely, "planned_outage", "state")).isEqualTo("RUNNING");
        outages.act(dispatcher, timely, "announce", null, """
            {"way": "NOTICE_BOARD"}\
            """);
        assertThat(outages.clock(dispatcher, timely, "planned_outage", "state")).isEqualTo("MET");
    }

    @Test
    void showsPlannedShutdownsAsACalendarAndNearOnesToCallers() {
        String id = JsonPath.read(text(scene.post(dispatcher, "/api/outages", planned(40, ""))), "$.id");
        assertThat(calendar(39, 41)).containsExactly(id);
        assertThat(calendar(1, 39)).isEmpty();
        assertThat(calendar(41, 60)).isEmpty();
        assertThat(scene.search(dispatcher, "/api/outages", "from=" + now)).hasStatus(400);
        assertThat(known()).as("far off").isEmpty();
        clock.step(Duration.ofDays(40).minusHours(20));
        String later = desk.person(Role.DISPATCHER, town.centre()).bearer();
        assertThat(JsonPath.<List<String>>read(
                        text(scene.search(later, "/api/outages/known", "house=" + town.garden())), "$.items[*].id"))
                .containsExactly(id);
    }

    private List<String> calendar(int from, int to) {
        return JsonPath.read(
                text(scene.search(
                        dispatcher,
                        "/api/outages",
                        "from=" + now.plus(Duration.ofDays(from)) + "&to=" + now.plus(Duration.ofDays(to)))),
                "$.items[*].id");
    }

    private List<String> known() {
        return JsonPath.read(
                text(scene.search(dispatcher, "/api/outages/known", "house=" + town.garden())), "$.items[*].id");
    }

    @Test
    void reachesOnlyTheFlatsOfItsRiser() {
        var senior = town.senior().caller();
        layout.keepPremises(senior, town.garden(), "14", null, null, true, null);
        layout.keepPremises(senior, town.garden(), "15", null, null, true, null);
        RiserId riser = layout.keepRiser(senior, town.garden(), null, RiserSystem.COLD_WATER, "1", List.of("14"), null);
        assertThat(scene.post(dispatcher, "/api/outages", at(town.garden(), riser)))
                .hasStatus(201);
        assertThat(knownIn("14")).hasSize(1);
        assertThat(knownIn("15")).isEmpty();
    }

    private List<String> knownIn(String premises) {
        return JsonPath.read(
                text(scene.search(
                        dispatcher, "/api/outages/known", "house=" + town.garden() + "&premises=" + premises)),
                "$.items[*].id");
    }

    @Test
    void listsWhatGoesOnByHouseAndPages() {
        String one = outages.accident(dispatcher, "LIFT", town.garden(), "");
        String two = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        outages.does(dispatcher, one, "restore", "{}");
        assertThat(listed("open=true&house=" + town.garden())).containsExactly(two);
        assertThat(listed("open=false")).containsExactly(one);
        assertThat(listed("system=LIFT")).containsExactly(one);
        String page = text(scene.search(dispatcher, "/api/outages", "limit=1"));
        assertThat(listed("limit=1&after=" + JsonPath.read(page, "$.after"))).containsExactly(one);
        assertThat(scene.search(dispatcher, "/api/outages", "after=soon")).hasStatus(400);
    }

    private List<String> listed(String query) {
        return JsonPath.read(text(scene.search(dispatcher, "/api/outages", query)), "$.items[*].id");
    }

    @Test
    void forgetsItsWordsEverywhereOnceTheyAreErased() {
        String words = "Звоните Стираемову " + UUID.randomUUID();
        String id = JsonPath.read(
                text(scene.post(
                        dispatcher, "/api/outages", accident(town.garden(), "").replace("Прорыв", words))),
                "$.id");
        assertThat(scene.tableHolds("outage.outage", words)).isTrue();
        assertThat(scene.tableHolds("journal.line", words)).isFalse();
        erasures.erase(
                BookId.of(town.mine()),
                OutageId.valueOf(id).subject(),
                Erasing.REQUESTED,
                town.senior().caller().actor());
        assertThat(scene.tableHolds("outage.outage", words)).isFalse();
        assertThat(scene.tableHolds("journal.opening", words)).isFalse();
    }

    private static String accident(HouseId house, String more) {
        return """
            {"kind": "ACCIDENT", "system": "COLD_WATER", "places": [{"houseId": "%s"}], "text": "Прорыв"%s}\
            """.formatted(house, more);
    }

    private static String at(HouseId house, RiserId riser) {
        return """
            {"kind": "ACCIDENT", "system": "COLD_WATER", "text": "Прорыв",
             "places": [{"houseId": "%s", "riserId": "%s"}]}\
            """.formatted(house, riser);
    }

    private String planned(int days, String more) {
        Instant begins = now.plus(Duration.ofDays(days));
        return """
            {"kind": "PLANNED", "system": "HOT_WATER", "places": [{"houseId": "%s"}], "text": "Опрессовка", "cause": "REPAIR",
             "beginsAt": "%s", "expectedEndAt": "%s"%s}\
            """.formatted(town.garden(), begins, begins.plus(Duration.ofHours(8)), more);
    }
}
