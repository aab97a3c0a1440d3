package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** A work order from its giving to its end, and what it does to its request. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class WorkOrderWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    private Town town;
    private Crew crew;
    private String dispatcher;
    private String request;

    @BeforeEach
    void settle() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        crew = yard.plumbers(town);
        request = acting.registered(town);
    }

    @Test
    void drivesItsRequestToCompletion() {
        String order = yard.ordered(town, request, crew);
        assertThat(acting.status(dispatcher, request)).isEqualTo("DISPATCHED");
        yard.does(crew.bearer(), order, "accept", "{}");
        yard.does(crew.bearer(), order, "on-the-way", "{}");
        yard.does(crew.bearer(), order, "on-site", "{}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("IN_PROGRESS");
        yard.does(crew.bearer(), order, "localise", "{}");
        String done = yard.does(crew.bearer(), order, "done", """
            {"work": "Заменён участок стояка", "volume": "1,5 м", "minutes": 40,
             "materials": [{"name": "Труба ПП 20 мм", "quantity": "1.5", "unit": "м"}]}\
            """);
        assertThat(acting.status(dispatcher, request)).isEqualTo("COMPLETED");
        assertThat(JsonPath.<String>read(done, "$.state")).isEqualTo("DONE");
        assertThat(JsonPath.<String>read(done, "$.result.materials[0].unit")).isEqualTo("м");
        assertThat(yard.codes(order))
                .containsExactly(
                        "work-order.assigned",
                        "work-order.accepted",
                        "work-order.on-the-way",
                        "work-order.on-site",
                        "work-order.localised",
                        "work-order.done");
        assertThat(acting.codes(dispatcher, request))
                .containsExactly(
                        "request.registered",
                        "request.dispatched",
                        "request.arrived",
                        "request.localised",
                        "request.completed");
    }

    @Test
    void standsInTheBookBesideTheRequestsOwnLine() {
        String order = yard.ordered(town, request, crew);
        yard.does(crew.bearer(), order, "accept", "{}");
        yard.does(crew.bearer(), order, "on-site", "{}");
        assertThat(yard.lastLine(request)).isEqualTo(yard.lastLine(order) + 1);
    }

    @Test
    void completesOnlyWithTheLastOfSeveralAndNotWhereTheRestGoesOn() {
        String first = yard.ordered(town, request, crew);
        String second = yard.ordered(town, request, yard.plumbers(town));
        for (String order : List.of(first, second)) {
            yard.does(dispatcher, order, "accept", "{}");
            yard.does(dispatcher, order, "on-site", "{}");
        }
        yard.does(dispatcher, first, "done", "{}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("IN_PROGRESS");
        yard.does(dispatcher, second, "done", "{\"goesOn\": true}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("IN_PROGRESS");
        String third = yard.ordered(town, request, crew);
        yard.does(dispatcher, third, "on-site", "{}");
        String last = yard.does(dispatcher, third, "done", "{}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("COMPLETED");
        assertThat(JsonPath.<String>read(last, "$.number")).endsWith("/3");
    }

    @Test
    void refusesToBeGivenWithoutTheVersionSeenOrUponAnotherOrTwice() {
        String body = "{\"request\": \"" + request + "\", \"crew\": \"" + crew.id() + "\"}";
        assertCode(yard.orders(dispatcher, null, null, body), 428, "dispatch.version-missing");
        assertCode(yard.orders(dispatcher, 7, null, body), 412, "dispatch.version-conflict");
        int version = acting.version(dispatcher, request);
        String once = Yard.made(yard.orders(dispatcher, version, "order-1", body));
        assertThat(Yard.made(yard.orders(dispatcher, version, "order-1", body))).isEqualTo(once);
        assertThat(yard.codes(once)).containsExactly("work-order.assigned");
    }

    @Test
    void refusesWhoIsNotThereOrWorksForOthers() {
        String others = "{\"name\": \"Чужие\", \"organisations\": [\"" + town.other() + "\"]}";
        Crew foreign = yard.crew(town, others);
        assertFieldCode(yard.orders(town, request, "\"crew\": \"" + foreign.id() + "\""), "crew.foreign");
        assertFieldCode(
                yard.orders(town, request, "\"worker\": \"" + java.util.UUID.randomUUID() + "\""), "worker.foreign");
        assertFieldCode(yard.orders(town, request, "\"task\": \"Перекрыть\""), "work-order.to-nobody");
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
    }

    @Test
    void refusesARequestThatIsCompleted() {
        acting.does(dispatcher, request, "complete", "{}");
        assertCode(yard.orders(town, request, "\"crew\": \"" + crew.id() + "\""), 409, "work-order.request-not-open");
    }

    @Test
    void isNotThereForOtherCrewsAndReadOnlyForThoseWhoSupervise() {
        String order = yard.ordered(town, request, crew);
        Crew others = yard.plumbers(town);
        assertCode(scene.get(others.bearer(), "/api/work-orders/{id}", order), 404, "work-order.unknown");
        assertCode(yard.tries(others.bearer(), order, "accept", "{}"), 404, "work-order.unknown");
        assertThat(yard.tries(crew.bearer(), order, "cancel", "{\"reason\": \"MISTAKE\"}"))
                .hasStatus(403);
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(scene.get(manager, "/api/work-orders/{id}", order)).hasStatus(200);
        assertThat(yard.tries(manager, order, "accept", "{}")).hasStatus(403);
    }

    @Test
    void refusesWhatTheGraphDoesNotKnowAndTellsWhatItDoes() {
        String order = yard.ordered(town, request, crew);
        MvcTestResult answer = yard.tries(crew.bearer(), order, "done", "{}");
        assertCode(answer, 409, "work-order.act-not-possible");
        assertThat(JsonPath.<List<String>>read(text(answer), "$.possible"))
                .containsExactly("accept", "decline", "on-the-way", "on-site");
        assertCode(yard.acts(crew.bearer(), order, "accept", null, null, "{}"), 428, "dispatch.version-missing");
        assertCode(yard.acts(crew.bearer(), order, "accept", 5, null, "{}"), 412, "dispatch.version-conflict");
        assertThat(yard.codes(order)).containsExactly("work-order.assigned");
    }

    @Test
    void waitsForSomebodyElseWhenDeclined() {
        String order = yard.ordered(town, request, crew);
        assertThat(yard.tries(crew.bearer(), order, "decline", "{}")).hasStatus(400);
        yard.does(crew.bearer(), order, "decline", "{\"reason\": \"BUSY\"}");
        Crew others = yard.plumbers(town);
        String given = yard.does(dispatcher, order, "assign", "{\"crew\": \"" + others.id() + "\"}");
        assertThat(JsonPath.<String>read(given, "$.state")).isEqualTo("ASSIGNED");
        assertThat(JsonPath.<Integer>read(given, "$.declines")).isEqualTo(1);
        assertCode(scene.get(crew.bearer(), "/api/work-orders/{id}", order), 404, "work-order.unknown");
        assertThat(scene.get(others.bearer(), "/api/work-orders/{id}", order)).hasStatus(200);
        assertThat(yard.facts(order, "work-order.declined")).containsEntry("reason", "BUSY");
    }

    @Test
    void keepsFreeWordsOutOfTheBook() {
        String order = Yard.made(yard.orders(
                town, request, "\"crew\": \"" + crew.id() + "\", \"task\": \"Спросить Примерову из 14-й\""));
        assertThat(scene.tableHolds("journal.line", "Примерову из 14-й")).isFalse();
        assertThat(JsonPath.<String>read(text(scene.get(dispatcher, "/api/work-orders/{id}", order)), "$.task"))
                .contains("Примерову");
    }

    private static void assertCode(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private static void assertFieldCode(MvcTestResult answer, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
    }
}
