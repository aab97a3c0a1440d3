package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;

/** Who could go, in which order and why; and the rules by which the desk sends them itself. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class OfferWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Following followers;

    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @Test
    void ranksBySkillHouseDutyAndLoadWithReasonsInWords() {
        Crew electricians = yard.crew(town, "{\"name\": \"Электрики\", \"skills\": [\"ELECTRICITY\"]}");
        Crew busy = yard.plumbers(town);
        Crew best = yard.crew(town, """
            {"name": "Участок 1", "skills": ["COLD_WATER"], "houses": ["%s"]}\
            """.formatted(town.garden()));
        onDuty(best);
        onDuty(busy);
        onDuty(electricians);
        yard.ordered(town, acting.registered(town), busy);
        String offers = offers(acting.registered(town));
        assertThat(JsonPath.<List<String>>read(offers, "$[*].crew"))
                .containsExactly(best.id(), busy.id(), electricians.id());
        assertThat(JsonPath.<List<Boolean>>read(offers, "$[*].fits")).containsExactly(true, true, false);
        assertThat(JsonPath.<List<String>>read(offers, "$[0].reasons[*].code"))
                .contains("SKILL_SYSTEM", "SERVES_HOUSE", "ON_DUTY", "FREE");
        assertThat(JsonPath.<List<String>>read(offers, "$[1].reasons[*].text")).contains("Открытых нарядов: 1");
    }

    @Test
    void leavesOutThoseWhoWorkForOthersAndPutsThoseOffDutyLast() {
        yard.crew(town, "{\"name\": \"Чужие\", \"organisations\": [\"" + town.other() + "\"]}");
        Crew off = yard.plumbers(town);
        Crew on = yard.plumbers(town);
        onDuty(on);
        String offers = offers(acting.registered(town));
        assertThat(JsonPath.<List<String>>read(offers, "$[*].crew")).containsExactly(on.id(), off.id());
        assertThat(scene.get(off.bearer(), "/api/requests/{id}/offers", acting.registered(town)))
                .hasStatus(403);
    }

    @Test
    void sendsTheBestOnDutyByRuleAndSaysWhy() {
        Crew crew = yard.plumbers(town);
        onDuty(crew);
        String rule = rule("\"when\": \"REGISTERED\", \"skills\": [\"COLD_WATER\"], \"arriveWithinMinutes\": 30");
        followers.round();
        String request = acting.registered(town);
        followers.round();
        followers.round();
        String orders = text(scene.search(dispatcher, "/api/work-orders", "request=" + request));
        assertThat(JsonPath.<List<String>>read(orders, "$.items[*].crew.id")).containsExactly(crew.id());
        String order = JsonPath.read(orders, "$.items[0].id");
        assertThat(yard.facts(order, "work-order.assigned"))
                .containsEntry("rule", rule)
                .hasEntrySatisfying(
                        "why", why -> assertThat(String.valueOf(why)).contains("SKILL_SYSTEM"));
        assertThat(acting.status(dispatcher, request)).isEqualTo("DISPATCHED");
    }

    @Test
    void leavesToPeopleWhatNoRuleIsForOrNobodyIsOnDutyFor() {
        Crew crew = yard.plumbers(town);
        rule("\"when\": \"REGISTERED\", \"skills\": [\"ELECTRICITY\"]");
        rule("\"when\": \"PLANNED\"");
        onDuty(crew);
        String request = acting.registered(town);
        followers.round();
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
        acting.does(
                dispatcher,
                request,
                "plan",
                "{\"plannedAt\": \"" + Instant.now().plus(Duration.ofHours(2)) + "\"}");
        followers.round();
        assertThat(acting.status(dispatcher, request)).isEqualTo("DISPATCHED");
    }

    @Test
    void standsCrewsDownWhenTheRequestEndsOrWaits() {
        Crew crew = yard.plumbers(town);
        String request = acting.registered(town);
        String order = yard.ordered(town, request, crew);
        yard.does(crew.bearer(), order, "accept", "{}");
        acting.does(dispatcher, request, "withdraw", "{\"reason\": \"GONE_BY_ITSELF\"}");
        followers.round();
        assertThat(yard.codes(order)).endsWith("work-order.cancelled");
        assertThat(yard.facts(order, "work-order.cancelled")).containsEntry("reason", "REQUEST_ENDED");
    }

    @Test
    void letsThoseAtThePlaceFinishWhatWasCompletedFromElsewhere() {
        Crew there = yard.plumbers(town);
        Crew coming = yard.plumbers(town);
        String request = acting.registered(town);
        String begun = yard.ordered(town, request, there);
        String notBegun = yard.ordered(town, request, coming);
        yard.does(there.bearer(), begun, "on-site", "{}");
        acting.does(dispatcher, request, "complete", "{}");
        followers.round();
        assertThat(yard.codes(notBegun)).endsWith("work-order.cancelled");
        yard.does(there.bearer(), begun, "done", "{\"minutes\": 15}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("COMPLETED");
    }

    private String rule(String more) {
        return Yard.made(scene.post(
                town.senior().bearer(),
                "/api/dispatch-rules",
                "{\"organisation\": \"" + town.mine() + "\", \"name\": \"Правило\", \"position\": 1, " + more + "}"));
    }

    private void onDuty(Crew crew) {
        Instant now = Instant.now();
        MvcTestResult answer = scene.post(
                dispatcher,
                "/api/crews/" + crew.id() + "/duties",
                "{\"from\": \"" + now.minus(Duration.ofHours(1)) + "\", \"to\": \"" + now.plus(Duration.ofHours(8))
                        + "\"}");
        assertThat(answer).as(text(answer)).hasStatus(201);
    }

    private String offers(String request) {
        MvcTestResult answer = scene.get(dispatcher, "/api/requests/{id}/offers", request);
        assertThat(answer).as(text(answer)).hasStatus(200);
        return text(answer);
    }
}
