package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.dispatch.visit.Reminders;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** When residents let somebody in: agreed, changed, reminded of, and what a closed door comes to (416 p.13). */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class, Reminders.class})
class VisitWebTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Following followers;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private Crew crew;
    private String dispatcher;
    private String request;
    private String order;

    /** Ten in the morning; people log in then, for their tokens hold twelve hours. */
    private final Instant morning =
            LocalDate.now(MOSCOW).atTime(LocalTime.of(10, 0)).atZone(MOSCOW).toInstant();

    @BeforeEach
    void settle() {
        clock.set(morning);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        crew = yard.plumbers(town);
        request = acting.registered(town);
        order = yard.ordered(town, request, crew);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void isRefusedWhereItCannotBe() {
        assertThat(scene.post("Bearer none", uri(), form(15, 17))).hasStatus(401);
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(scene.post(manager, uri(), form(15, 17))).hasStatus(403);
        assertThat(scene.post(dispatcher, "/api/requests/" + java.util.UUID.randomUUID() + "/visits", form(15, 17)))
                .hasStatus(404);
        assertThat(scene.post(dispatcher, uri(), "{}")).hasStatus(400);
        assertField(scene.post(dispatcher, uri(), form(17, 15)), "visit.unreal");
        assertField(scene.post(dispatcher, uri(), form(8, 9)), "visit.unreal");
        assertField(scene.post(dispatcher, uri(), form(15, 17).replace(order, foreignOrder())), "visit.order-foreign");
        assertField(
                scene.post(dispatcher, uri(), form(15, 17).replace("\"workOrder\": \"" + order + "\", ", "")),
                "visit.by-nobody");
        assertField(scene.post(dispatcher, uri(), form(15, 17).replace("REPAIR", "OTHER")), "visit.words-missing");
        assertThat(acting.codes(dispatcher, request)).doesNotContain("visit.agreed");
    }

    @Test
    void isALineOfTheRequestThatHoldsTheNamesAsCommitmentsOnly() {
        String visit = text(agreed(form(15, 17)));
        assertThat(JsonPath.<String>read(visit, "$.workers[0].name")).isEqualTo("Образцов Николай Петрович");
        assertThat(yard.facts(request, "visit.agreed"))
                .containsEntry("from", at(15))
                .containsEntry("reason", "REPAIR")
                .doesNotContainKey("names");
        assertThat(scene.tableHolds("journal.line", "Образцов Николай")).isFalse();
        MvcTestResult twice = scene.post(dispatcher, uri(), form(18, 19));
        assertThat(twice).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("visit.agreed-already");
    }

    @Test
    void isAgreedOnceUnderOneKey() {
        String once = Yard.made(scene.post(dispatcher, uri(), "visit-1", form(15, 17)));
        assertThat(Yard.made(scene.post(dispatcher, uri(), "visit-1", form(15, 17))))
                .isEqualTo(once);
    }

    @Test
    void isChangedByALineUponTheVersionSeen() {
        String visit = JsonPath.read(text(agreed(form(15, 17))), "$.id");
        String change = "/api/visits/" + visit + "/change";
        assertThat(yard.send(dispatcher, change, null, null, form(18, 20))).hasStatus(428);
        assertThat(yard.send(dispatcher, change, 4, null, form(18, 20))).hasStatus(412);
        assertThat(yard.send(dispatcher, change, 0, null, form(18, 20))).hasStatus(200);
        assertThat(yard.facts(request, "visit.changed")).containsEntry("from", at(18));
        String cancel = "/api/visits/" + visit + "/cancel";
        assertThat(yard.send(dispatcher, cancel, 1, null, "{\"reason\": \"RESIDENT_ASKED\"}"))
                .hasStatus(200);
        assertThat(yard.send(dispatcher, cancel, 2, null, "{\"reason\": \"RESIDENT_ASKED\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("visit.ended");
    }

    @Test
    void isRemindedOfOnceTwoHoursBeforeAndAnewWhenItChanges() {
        String visit = JsonPath.read(text(agreed(form(15, 17))), "$.id");
        clock.set(morning.plus(Duration.ofHours(3)).minusMillis(1));
        reminders.round();
        assertThat(acting.codes(dispatcher, request)).doesNotContain("visit.reminded");
        clock.step(Duration.ofMillis(1));
        reminders.round();
        reminders.round();
        assertThat(acting.codes(dispatcher, request)).containsOnlyOnce("visit.reminded");
        assertThat(yard.facts(request, "visit.reminded")).containsEntry("visit", visit);
        yard.send(dispatcher, "/api/visits/" + visit + "/change", 0, null, form(18, 20));
        clock.set(morning.plus(Duration.ofHours(6)));
        reminders.round();
        assertThat(acting.codes(dispatcher, request))
                .filteredOn("visit.reminded"::equals)
                .hasSize(2);
    }

    @Test
    void endsAtAClosedDoorExcusesTheNormsAndProposesTheNextTime() {
        agreed(form(15, 17));
        yard.does(crew.bearer(), order, "accept", "{}");
        clock.set(morning.plus(Duration.ofHours(5)));
        yard.does(crew.bearer(), order, "on-site", "{}");
        yard.does(crew.bearer(), order, "no-access", "{\"excuse\": \"NOBODY_HOME\"}");
        assertThat(yard.facts(request, "visit.failed"))
                .containsEntry("excuse", "NOBODY_HOME")
                .containsEntry("proposedFrom", at(18));
        assertThat(acting.codes(dispatcher, request)).contains("request.excused", "visit.failed");
        String visits = text(scene.get(dispatcher, uri()));
        assertThat(JsonPath.<String>read(visits, "$.items[0].state")).isEqualTo("NOBODY_HOME");
        assertThat(JsonPath.<String>read(visits, "$.proposed.from")).isEqualTo(at(18));
        String clocks = text(scene.get(dispatcher, "/api/requests/{id}", request));
        assertThat(JsonPath.<List<String>>read(clocks, "$.clocks[?(@.norm == 'eliminate')].state"))
                .containsExactly("RUNNING");
        yard.does(crew.bearer(), order, "on-site", "{}");
        assertThat(acting.status(dispatcher, request)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void excusesNothingThatIsNotDoneAtThePlace() {
        yard.does(crew.bearer(), order, "on-the-way", "{}");
        yard.does(crew.bearer(), order, "no-access", "{\"excuse\": \"ACCESS_REFUSED\"}");
        assertThat(JsonPath.<List<String>>read(
                        acting.journal(dispatcher, request),
                        "$.items[?(@.line.code == 'request.excused')].line.facts.norm"))
                .contains("localise", "eliminate")
                .doesNotContain("inform_plan", "slip_inform");
    }

    @Test
    void isHeldWhenTheWorkIsDoneAndCancelledWhenTheRequestEnds() {
        agreed(form(15, 17));
        yard.does(crew.bearer(), order, "on-site", "{}");
        yard.does(crew.bearer(), order, "done", "{}");
        assertThat(acting.codes(dispatcher, request)).endsWith("request.completed", "visit.held");
        String other = acting.registered(town);
        String its = yard.ordered(town, other, crew);
        Yard.made(scene.post(
                dispatcher, "/api/requests/" + other + "/visits", form(15, 17).replace(order, its)));
        acting.does(dispatcher, other, "withdraw", "{\"reason\": \"CHANGED_MIND\"}");
        followers.round();
        assertThat(yard.facts(other, "visit.cancelled")).containsEntry("reason", "REQUEST_ENDED");
    }

    private String foreignOrder() {
        return yard.ordered(town, acting.registered(town), crew);
    }

    private MvcTestResult agreed(String form) {
        MvcTestResult answer = scene.post(dispatcher, uri(), form);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return answer;
    }

    private String uri() {
        return "/api/requests/" + request + "/visits";
    }

    private String form(int from, int to) {
        return """
            {"from": "%s", "to": "%s", "reason": "REPAIR", "workOrder": "%s", "way": "PHONE"}\
            """.formatted(at(from), at(to), order);
    }

    /** An hour of that day, in the house's zone. */
    private String at(int hour) {
        return morning.plus(Duration.ofHours(hour - 10L)).toString();
    }

    private static void assertField(MvcTestResult answer, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
    }
}
