package ru.adsdesk.outage;

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
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Callers of one accident keep their own numbers and clocks, and end with it. */
@DeskTest
@Import({Scene.class, Acting.class, Outages.class, WatchRounds.class})
class LinkedRequestTests {

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
    void turnsARequestIntoAnAccidentInOneAct() {
        String request = acting.registered(town);
        assertThat(acting.act(dispatcher, request, "accident", null, """
            {"text": "Прорыв стояка"}\
            """)).hasStatus(428);
        assertThat(acting.act(dispatcher, request, "accident", 7, """
            {"text": "Прорыв стояка"}\
            """)).hasStatus(412);
        MvcTestResult raised = acting.tries(dispatcher, request, "accident", """
            {"text": "Прорыв стояка", "reach": "ENTRANCE"}\
            """);
        assertThat(raised).as(text(raised)).hasStatus(201);
        String outage = JsonPath.read(text(raised), "$.id");

        assertThat(JsonPath.<String>read(text(raised), "$.system")).isEqualTo("COLD_WATER");
        assertThat(JsonPath.<String>read(text(raised), "$.places[0].entrance")).isEqualTo("2");
        assertThat(outages.codes(dispatcher, outage)).containsExactly("outage.found");
        assertThat(acting.codes(dispatcher, request)).containsExactly("request.registered", "request.outage-linked");
        assertThat(acting.lastFacts(dispatcher, request)).containsEntry("outage", outage);
    }

    @Test
    void showsTheKnownTroubleOfThePlaceAndNeverTiesByItself() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        String answer = text(scene.register(dispatcher, Scene.leak(town, "89000000001")));

        assertThat(JsonPath.<List<String>>read(answer, "$.knownOutages[*].id")).containsExactly(outage);
        assertThat(JsonPath.<String>read(answer, "$.knownOutages[0].text")).isEqualTo("Авария, бригада на месте");
        assertThat(JsonPath.<List<Object>>read(answer, "$..outage")).isEmpty();
        assertThat(known("house=" + town.garden() + "&kind=cold-water.none")).containsExactly(outage);
        assertThat(known("house=" + town.garden() + "&kind=electricity.none-flat"))
                .isEmpty();
        assertThat(known("house=" + town.garden())).containsExactly(outage);
    }

    private List<String> known(String query) {
        return JsonPath.read(text(scene.search(dispatcher, "/api/outages/known", query)), "$.items[*].id");
    }

    @Test
    void tiesAtRegistrationAndTellsInTheSameBreath() {
        Instant end = now.plus(Duration.ofHours(3));
        String outage =
                outages.accident(dispatcher, "COLD_WATER", town.garden(), ", \"expectedEndAt\": \"%s\"".formatted(end));
        String request = registered(outage, ", \"outageTold\": true");

        assertThat(acting.codes(dispatcher, request)).containsExactly("request.registered", "request.informed");
        String shown = acting.shown(dispatcher, request);
        assertThat(JsonPath.<String>read(shown, "$.outage")).isEqualTo(outage);
        assertThat(JsonPath.<String>read(shown, "$.promisedAt")).isEqualTo(end.toString());
        assertThat(states(request, "inform_plan")).containsExactly("MET");
    }

    @Test
    void tellsNothingInTheSameBreathWhereNoEndIsExpected() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        long lines = scene.lines(town.mine());
        assertThat(scene.register(dispatcher, linked(town.garden(), outage, ", \"outageTold\": true")))
                .hasStatus(422)
                .bodyText()
                .contains("inform.no-plan");
        assertThat(scene.lines(town.mine())).isEqualTo(lines);
    }

    @Test
    void completesEveryTiedRequestWithTheAccidentEachInItsOwnBook() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        String mine = registered(outage, "");
        String senior = town.senior().bearer();
        String lane = JsonPath.read(text(scene.register(senior, linked(town.lane(), outage, ""))), "$.id");
        String put = registered(outage, "");
        acting.does(dispatcher, put, "defer", """
            {"until": "%s", "reason": "MATERIALS"}\
            """.formatted(now.plus(Duration.ofDays(2))));

        clock.step(Duration.ofMinutes(10));
        outages.does(dispatcher, outage, "localise", "{}");
        clock.step(Duration.ofMinutes(10));
        outages.does(dispatcher, outage, "restore", "{}");
        clock.step(Duration.ofMinutes(5));
        following.round();
        following.round();

        assertThat(acting.codes(dispatcher, mine))
                .containsExactly("request.registered", "request.localised", "request.completed");
        assertThat(acting.lastFacts(dispatcher, mine)).containsEntry("cause", "OUTAGE");
        assertThat(JsonPath.<String>read(acting.shown(senior, lane), "$.completedAt"))
                .isEqualTo(now.plus(Duration.ofMinutes(20)).toString());
        assertThat(acting.status(senior, lane)).isEqualTo("COMPLETED");
        assertThat(acting.codes(dispatcher, put))
                .containsSubsequence("request.localised", "request.resumed", "request.completed");
        assertThat(states(mine, "localise")).containsExactly("MET");
        assertThat(states(mine, "eliminate")).containsExactly("MET");
    }

    @Test
    void tiesToAnEndedAccidentOnlyOnPurposeAndThenLeavesItOpen() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        outages.does(dispatcher, outage, "restore", "{}");
        String request = acting.registered(town);

        assertThat(acting.tries(dispatcher, request, "link-outage", """
            {"outage": "%s"}\
            """.formatted(outage)))
                .hasStatus(409)
                .bodyText()
                .contains("outage.ended");
        acting.does(dispatcher, request, "link-outage", """
            {"outage": "%s", "deliberate": true}\
            """.formatted(outage));
        following.round();
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
        assertThat(acting.lastFacts(dispatcher, request)).containsEntry("deliberate", true);

        outages.does(dispatcher, outage, "cut-again", "{}");
        outages.does(dispatcher, outage, "restore", "{}");
        following.round();
        assertThat(acting.status(dispatcher, request))
                .as("the next end is its end too")
                .isEqualTo("COMPLETED");
    }

    @Test
    void untiesWhatDoesNotBelongAndWhatBelongsToAVoidedOne() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        String one = registered(outage, "");
        String two = registered(outage, "");
        acting.does(dispatcher, one, "unlink-outage", "{}");
        assertThat(acting.tries(dispatcher, one, "unlink-outage", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("outage.not-linked");
        outages.does(dispatcher, outage, "void", """
            {"reason": "MISTAKE"}\
            """);
        following.round();

        assertThat(acting.lastFacts(dispatcher, two)).containsEntry("cause", "VOIDED");
        assertThat(JsonPath.<List<Object>>read(acting.shown(dispatcher, two), "$..outage"))
                .isEmpty();
        assertThat(acting.tries(dispatcher, one, "link-outage", """
            {"outage": "%s", "deliberate": true}\
            """.formatted(outage)))
                .hasStatus(409);
    }

    @Test
    void localisesAtOnceWhatIsTiedToALocalisedAccident() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        outages.does(dispatcher, outage, "localise", "{}");
        assertThat(acting.codes(dispatcher, registered(outage, "")))
                .containsExactly("request.registered", "request.localised");
        String other = acting.registered(town);
        acting.does(dispatcher, other, "link-outage", """
            {"outage": "%s"}\
            """.formatted(outage));
        assertThat(acting.codes(dispatcher, other))
                .containsExactly("request.registered", "request.outage-linked", "request.localised");
    }

    @Test
    void asksNoCheckOfQualityWhereTheCauseIsKnownAndTold() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        String request = JsonPath.read(
                text(scene.register(dispatcher, linked(town.garden(), outage, ", \"kind\": \"cold-water.none\""))),
                "$.id");
        assertThat(states(request, "quality_check")).containsExactly("RUNNING");
        scene.post(dispatcher, "/api/requests/" + request + "/inform", """
            {"way": "SPOKEN", "plannedAt": "%s"}\
            """.formatted(now.plus(Duration.ofHours(5))));
        assertThat(states(request, "quality_check")).containsExactly("WITHDRAWN");
    }

    @Test
    void joinsTheAlarmsOfOneAccidentWhateverTheKinds() {
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        for (String kind : List.of("cold-water.none", "cold-water.leak", "cold-water.flood-from-above")) {
            registered(outage, ", \"kind\": \"" + kind + "\"");
        }
        clock.step(Duration.ofMinutes(31));
        watcher.watch();
        assertThat(JsonPath.<List<Integer>>read(
                        text(scene.get(dispatcher, "/api/alarms")),
                        "$.items[?(@.norm == 'inform_plan' && @.level == 'breach')].subjects"))
                .containsExactly(3);
    }

    @Test
    void letsAWebsiteChooseOnlyTheTroubleOfItsPlace() {
        String key = desk.key(Channel.WEBSITE, town.centre()).bearer();
        String outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
        assertThat(scene.register(key, "far", linked(town.lane(), outage, "").replace("\"channel\": \"PHONE\",", "")))
                .hasStatus(422)
                .bodyText()
                .contains("outage.elsewhere");
        assertThat(scene.register(
                        key, "near", linked(town.garden(), outage, "").replace("\"channel\": \"PHONE\",", "")))
                .hasStatus(201);
    }

    private List<String> states(String request, String norm) {
        return JsonPath.read(
                text(scene.get(dispatcher, "/api/requests/{id}/clocks", request)),
                "$[?(@.norm == '" + norm + "')].state");
    }

    private String registered(String outage, String more) {
        MvcTestResult answer = scene.register(dispatcher, linked(town.garden(), outage, more));
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private static String linked(HouseId house, String outage, String more) {
        return """
            {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "89000000002"},
             "address": {"houseId": "%s", "entrance": "2", "premises": "14"}, "outageId": "%s",
             "description": "Прорвало трубу холодной воды под раковиной, вода хлещет на пол"%s}\
            """.formatted(house, outage, more);
    }
}
