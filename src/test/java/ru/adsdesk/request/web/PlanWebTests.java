package ru.adsdesk.request.web;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;
import tools.jackson.databind.json.JsonMapper;

/** What the desk proposes to do, what a plan says, and whom it calls. */
@DeskTest
@Import({Scene.class, Acting.class})
class PlanWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JsonMapper json;

    private Town town;
    private String dispatcher;
    private String id;
    private Instant start;

    @BeforeEach
    void register() {
        start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(start);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void isConfirmedAsProposed() {
        String proposal = proposal();
        String plan = json.writeValueAsString(JsonPath.read(proposal, "$.plan"));
        String planned = acting.does(dispatcher, id, "plan", plan);
        assertThat(JsonPath.<List<String>>read(planned, "$.works")).isEqualTo(JsonPath.read(proposal, "$.plan.works"));
        assertThat(JsonPath.<List<String>>read(planned, "$.services")).containsExactly("MUNICIPALITY");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsKeys("works", "services")
                .doesNotContainKey("reasonOverNorm");
    }

    @Test
    void staysWithinTheNorm() {
        Instant planned = Instant.parse(JsonPath.read(proposal(), "$.plan.plannedAt"));
        assertThat(planned).isAfter(start).isBeforeOrEqualTo(Instant.parse(JsonPath.read(proposal(), "$.latest")));
        acting.does(dispatcher, id, "reclassify", "{\"kind\": \"sewerage.blockage\"}");
        clock.set(start.plus(Duration.ofMinutes(90)));
        Instant late = Instant.parse(JsonPath.read(proposal(), "$.plan.plannedAt"));
        assertThat(late).isAfter(clock.instant()).isBeforeOrEqualTo(start.plus(Duration.ofHours(2)));
    }

    @Test
    void saysThatTheNormCannotBeKeptAnyMore() {
        clock.set(start.plus(Duration.ofDays(4)));
        dispatcher = "Bearer " + desk.login(town.dispatcher().login());
        String proposal = proposal();
        assertThat(JsonPath.<Boolean>read(proposal, "$.overNorm")).isTrue();
        String plan = json.writeValueAsString(JsonPath.read(proposal, "$.plan"));
        assertThat(acting.tries(dispatcher, id, "plan", plan))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("plan.over-norm");
    }

    @Test
    void showsWhomToCallAtEachService() {
        scene.post(town.senior().bearer(), "/api/contacts", """
            {"service": "MUNICIPALITY", "name": "Дежурный управы", "numbers": ["+7 900 000-00-41"]}\
            """);
        scene.post(town.senior().bearer(), "/api/contacts", """
            {"service": "UTILITY", "system": "ELECTRICITY", "name": "Электросеть", "numbers": ["+7 900 000-00-42"]}\
            """);
        String proposal = proposal();
        assertThat(JsonPath.<List<String>>read(proposal, "$.services[*].contacts[*].name"))
                .containsExactly("Дежурный управы");
        assertThat(JsonPath.<List<String>>read(
                        text(scene.get(dispatcher, "/api/requests/{id}/contacts", id)), "$.items[*].name"))
                .containsExactly("Дежурный управы");
    }

    @Test
    void tellsWhatWasDecidedOnAService() {
        Instant spoken = start.plus(Duration.ofMinutes(3));
        clock.set(start.plus(Duration.ofMinutes(10)));
        acting.does(dispatcher, id, "call-service", "{\"service\": \"MUNICIPALITY\", \"decision\": \"NEEDED\"}");
        assertThat(acting.lastFacts(dispatcher, id)).doesNotContainKey("contactedAt");
        acting.does(dispatcher, id, "call-service", """
            {"service": "MUNICIPALITY", "decision": "CALLED", "contactedAt": "%s"}\
            """.formatted(spoken));
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("contactedAt", spoken.toString());
        assertThat(JsonPath.<List<String>>read(proposal(), "$.services[*].decision"))
                .containsExactly("CALLED");
        assertThat(JsonPath.<List<String>>read(proposal(), "$.services[*].contactedAt"))
                .containsExactly(spoken.toString());
    }

    @Test
    void refusesATimeOfContactWithoutACallAndAForeignEntry() {
        assertThat(acting.tries(dispatcher, id, "call-service", """
            {"service": "GAS", "decision": "NOT_NEEDED", "contactedAt": "%s"}\
            """.formatted(start)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("service.not-called");
        assertThat(acting.tries(dispatcher, id, "call-service", """
            {"service": "GAS", "decision": "CALLED", "contact": "%s"}\
            """.formatted(UUID.randomUUID())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("contact.foreign");
    }

    @Test
    void keepsOwnWorksAsACommitmentAndLosesThemByErasure() {
        String mark = "Спросить Стираемову-" + UUID.randomUUID();
        String usual = JsonPath.read(proposal(), "$.plan.works[0]");
        acting.does(dispatcher, id, "plan", """
            {"plannedAt": "%s", "works": ["%s", "%s"]}\
            """.formatted(start.plus(Duration.ofHours(3)), usual, mark));
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("works", List.of(usual));
        assertThat(scene.tableHolds("journal.line", mark)).isFalse();
        assertThat(JsonPath.<List<String>>read(acting.shown(dispatcher, id), "$.works"))
                .containsExactly(usual, mark);
        String admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(admin, "/api/personal-data/" + id + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(scene.tableHolds("request.request", mark)).isFalse();
        assertThat(scene.tableHolds("journal.opening", mark)).isFalse();
    }

    @Test
    void givesWorkToAnExecutorOrACrewOfTheCentreOnly() {
        String body = "{\"plannedAt\": \"%s\", \"assignee\": \"%s\"}";
        String planned = start.plus(Duration.ofHours(3)).toString();
        assertThat(acting.tries(dispatcher, id, "plan", body.formatted(planned, UUID.randomUUID())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("assignee.unknown");
        Desk.Person executor = desk.person(Role.EXECUTOR, town.centre(), town.mine());
        String after = acting.does(dispatcher, id, "plan", body.formatted(planned, executor.id()));
        assertThat(JsonPath.<String>read(after, "$.assignee"))
                .isEqualTo(executor.id().toString());
        String crew = JsonPath.read(
                text(scene.post(town.senior().bearer(), "/api/crews", "{\"name\": \"Сантехники\"}")), "$.id");
        String given = acting.does(dispatcher, id, "plan", body.formatted(planned, crew));
        assertThat(JsonPath.<String>read(given, "$.assignee")).isEqualTo(crew);
    }

    private String proposal() {
        var answer = scene.get(dispatcher, "/api/requests/{id}/plan-proposal", id);
        assertThat(answer).as(text(answer)).hasStatus(200);
        return text(answer);
    }
}
