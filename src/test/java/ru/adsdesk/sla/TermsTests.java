package ru.adsdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.sla.Watch.Case;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Own terms, shifts and reasons: what people set and say about the clocks. */
@DeskTest
@Import({Scene.class, Watch.class})
class TermsTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private Watch watch;

    @Autowired
    private SteppedClock clock;

    private Town town;

    @BeforeEach
    void settle() {
        town = scene.town();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void leavesClocksAlreadyRunningAloneWhenTermsChange() {
        Case before = watch.leak(town);
        assertThat(set("ORGANISATION", town.mine().value().toString(), today(), "PT3H"))
                .hasStatus(201);
        clock.step(Norms.UNTIL_KNOWN.plusSeconds(1));
        String after = Watch.read(scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000002")), "$.id");

        assertThat(due(before.subject().toString()))
                .containsExactly(before.began().plus(Duration.ofMinutes(30)).toString());
        assertThat(due(after))
                .containsExactly(clock.instant().plus(Duration.ofHours(3)).toString());
    }

    @Test
    void letsTheNarrowerTermsWin() {
        clock.set(watch.leak(town).began());
        assertThat(set("REGION", null, today(), "PT5H")).hasStatus(201);
        assertThat(set("CONTRACT", town.garden().value().toString(), today(), "PT2H"))
                .hasStatus(201);
        clock.step(Norms.UNTIL_KNOWN.plusSeconds(1));
        String request =
                Watch.read(scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000002")), "$.id");
        assertThat(due(request))
                .containsExactly(clock.instant().plus(Duration.ofHours(2)).toString());
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertThat(set("ORGANISATION", town.mine().value().toString(), today().minusDays(1), "PT3H"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("norm.in-past");
        assertThat(set("ORGANISATION", town.mine().value().toString(), today(), "soon"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("norm.terms-bad");
        assertThat(set("ORGANISATION", scene.town().mine().value().toString(), today(), "PT3H"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("norm.scope-foreign");
    }

    @Test
    void letsAMessagesClockWaitForItsAuthorWhereTheTermsSaySo() {
        String terms =
                "{\"scope\": \"REGION\", \"inForce\": \"%s\", \"pauseWhileClarifying\": true, \"point\": \"Приказ 7\"}"
                        .formatted(today());
        assertThat(scene.post(town.senior().bearer(), "/api/norms/inform_plan/terms", terms))
                .as("the norms of requests know no such pause")
                .hasStatus(422);
        assertThat(scene.post(town.senior().bearer(), "/api/norms/message_handle/terms", terms))
                .hasStatus(201);
        clock.set(Instant.now().plus(Norms.UNTIL_KNOWN).plusSeconds(1));
        String message = Watch.read(
                scene.post(
                        town.dispatcher().bearer(),
                        "/api/messages",
                        "{\"channel\": \"EMAIL\", \"contact\": {\"phone\": \"89000000003\"}, \"text\": \"Шумит что-то\"}"),
                "$.id");
        assertThat(scene.post(
                        town.dispatcher().bearer(),
                        "/api/messages/" + message + "/ask",
                        "{\"words\": \"Где именно?\"}"))
                .hasStatusOk();
        assertThat(Watch.<List<String>>read(
                        scene.get(town.dispatcher().bearer(), "/api/messages/{id}/clocks", message), "$[*].state"))
                .containsExactly("PAUSED");
    }

    @Test
    void writesAChangeOfNormIntoTheCentresBook() {
        set("ORGANISATION", town.mine().value().toString(), today(), "PT3H");
        assertThat(Watch.<List<String>>read(
                        scene.get(
                                town.senior().bearer(),
                                "/api/journals/{book}/lines?limit=200",
                                town.centre().value()),
                        "$.items[*].line.code"))
                .contains("norm.changed");
    }

    @Test
    void tellsWhoWasOnShiftWhenTheClockWasDue() {
        Case leak = watch.leak(town);
        assertThat(scene.act(town.dispatcher().bearer(), "/api/shifts/sign-on")).hasStatus(201);
        assertThat(scene.act(town.dispatcher().bearer(), "/api/shifts/sign-on"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("shift.already");
        clock.set(leak.began().plus(Duration.ofMinutes(40)));
        assertThat(scene.act(town.dispatcher().bearer(), "/api/shifts/sign-off"))
                .hasStatusOk();
        clock.set(leak.began().plus(Duration.ofHours(3)));

        assertThat(Watch.<List<String>>read(
                        scene.get(town.senior().bearer(), "/api/requests/{id}/clocks", leak.subject()),
                        "$[?(@.norm == 'inform_plan')].onShift[*].account"))
                .containsExactly(town.dispatcher().id().toString());
    }

    @Test
    void takesAReasonForABreachFromTheSeniorAndKeepsTheBreach() {
        Case leak = watch.leak(town);
        watch.after(leak, Duration.ofMinutes(31));
        String clocks = Scene.text(scene.get(town.senior().bearer(), "/api/requests/{id}/clocks", leak.subject()));
        int cycle = com.jayway.jsonpath.JsonPath.<List<Integer>>read(clocks, "$[?(@.norm == 'inform_plan')].cycle")
                .getFirst();
        String uri = "/api/breaches/" + leak.subject() + "/inform_plan/" + cycle + "/reason";
        String body = "{\"reason\": \"OVERLOAD\", \"words\": \"Одновременно три аварии\"}";

        assertThat(scene.post(town.dispatcher().bearer(), uri, body)).hasStatus(403);
        assertThat(scene.post(town.senior().bearer(), uri, body)).hasStatus(201);
        assertThat(scene.post(town.senior().bearer(), uri.replace("inform_plan", "eliminate"), body))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("breach.none");

        String after = Scene.text(scene.get(town.senior().bearer(), "/api/requests/{id}/clocks", leak.subject()));
        assertThat(com.jayway.jsonpath.JsonPath.<List<String>>read(
                        after, "$[?(@.norm == 'inform_plan')].reason.reason"))
                .containsExactly("OVERLOAD");
        assertThat(com.jayway.jsonpath.JsonPath.<List<String>>read(after, "$[?(@.norm == 'inform_plan')].state"))
                .containsExactly("BREACHED");
    }

    @Test
    void showsNoAlarmsOfOtherCentres() {
        watch.after(watch.leak(town), Duration.ofMinutes(31));
        assertThat(Watch.<List<String>>read(
                        scene.get(desk.person(Role.SENIOR, desk.centre()).bearer(), "/api/alarms"), "$.items[*].id"))
                .isEmpty();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult set(
            String scope, String scopeId, LocalDate from, String limit) {
        return scene.post(town.senior().bearer(), "/api/norms/inform_plan/terms", """
                {"scope": "%s", %s "inForce": "%s", "limit": "%s", "point": "Договор управления, п. 7"}""".formatted(
                        scope, scopeId == null ? "" : "\"scopeId\": \"" + scopeId + "\",", from, limit));
    }

    private List<String> due(String request) {
        return Watch.read(
                scene.get(town.dispatcher().bearer(), "/api/requests/{id}/clocks", request),
                "$[?(@.norm == 'inform_plan')].dueAt");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Moscow"));
    }
}
