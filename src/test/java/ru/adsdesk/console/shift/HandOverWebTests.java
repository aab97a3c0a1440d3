package ru.adsdesk.console.shift;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** One person at the desk relieves another. */
@DeskTest
@Import({Scene.class, Acting.class, WatchRounds.class})
class HandOverWebTests {

    private static final Instant EVENING = Instant.parse("2026-03-10T17:00:00Z");
    private static final String HAND_OVERS = "/api/shifts/hand-overs";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private WatchRounds watcher;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String leaving;
    private Desk.Person coming;

    @BeforeEach
    void beginAShift() {
        clock.set(EVENING.minus(Duration.ofHours(8)));
        town = scene.town();
        leaving = town.dispatcher().bearer();
        coming = desk.person(Role.DISPATCHER, town.dispatcher().caller().scope().centre());
        assertThat(scene.act(leaving, "/api/shifts/sign-on")).hasStatus(201);
        clock.set(EVENING);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void refusesWhoeverDoesNotWorkAtTheDesk() {
        String executor = desk.person(Role.EXECUTOR, centre()).bearer();
        assertRefused(scene.post(executor, HAND_OVERS, "{}"), 403, "auth.forbidden");
        assertRefused(scene.get(executor, HAND_OVERS), 403, "auth.forbidden");
        assertRefused(scene.post(coming.bearer(), HAND_OVERS, "{}"), 409, "shift.none");
        assertRefused(scene.post(leaving, HAND_OVERS, "{\"note\": \"\"}"), 400, "body.fields-invalid");
        assertRefused(scene.act(leaving, HAND_OVERS + "/{id}/take", UUID.randomUUID()), 404, "hand-over.unknown");
    }

    @Test
    void staysOnShiftUntilSomebodyTakesOverAndIsOffItThen() {
        String id = signed("{}");
        assertThat(onShift()).containsExactly(town.dispatcher().id().value());
        assertRefused(scene.post(leaving, HAND_OVERS, "{}"), 409, "hand-over.open");
        assertRefused(scene.act(leaving, HAND_OVERS + "/{id}/take", id), 409, "hand-over.own");
        clock.step(Duration.ofMinutes(7));
        assertThat(scene.act(coming.bearer(), HAND_OVERS + "/{id}/take", id)).hasStatusOk();
        assertThat(onShift()).containsExactly(coming.id().value());
        assertRefused(scene.act(coming.bearer(), HAND_OVERS + "/{id}/take", id), 409, "hand-over.done");
        assertThat(codes())
                .containsSubsequence("shift.handed-over", "shift.started", "shift.ended", "shift.taken-over");
    }

    @Test
    void takesNoHandOverOfAnotherCentre() {
        String id = signed("{}");
        Desk.Person stranger = desk.person(Role.DISPATCHER, desk.centre());
        assertRefused(scene.act(stranger.bearer(), HAND_OVERS + "/{id}/take", id), 404, "hand-over.unknown");
        assertRefused(scene.get(stranger.bearer(), HAND_OVERS + "/{id}", id), 404, "hand-over.unknown");
    }

    @Test
    void letsOnlyTheSignerTakeASignatureBack() {
        String id = signed("{}");
        assertRefused(scene.act(coming.bearer(), HAND_OVERS + "/{id}/withdraw", id), 403, "hand-over.foreign");
        assertThat(scene.act(leaving, HAND_OVERS + "/{id}/withdraw", id)).hasStatus(204);
        assertRefused(scene.act(coming.bearer(), HAND_OVERS + "/{id}/take", id), 409, "hand-over.done");
        assertThat(signed("{}")).isNotEqualTo(id);
    }

    @Test
    void listsWhatStandsOpenAndSignsItsHashInBothLines() throws Exception {
        String request = acting.registered(town);
        scene.post(leaving, "/api/calls/events", """
            {"callId": "pbx-9", "type": "RINGING", "at": "%s", "from": "89000000079", "to": "100"}\
            """.formatted(EVENING));
        scene.post(leaving, "/api/calls/events", """
            {"callId": "pbx-9", "type": "ABANDONED", "at": "%s", "from": "89000000079", "to": "100"}\
            """.formatted(EVENING));
        scene.post(leaving, "/api/messages", "{\"channel\": \"EMAIL\", \"text\": \"Когда включат?\"}");
        clock.step(Duration.ofMinutes(31));
        watcher.watch();

        String id = signed("{\"notes\": \"Ключи у Образцовой\"}");
        scene.act(coming.bearer(), HAND_OVERS + "/{id}/take", id);
        String shown = Scene.text(scene.get(coming.bearer(), HAND_OVERS + "/{id}", id));
        assertThat(JsonPath.<List<String>>read(shown, "$.sheet.clocks[?(@.broken)].subject"))
                .contains(request);
        assertThat(JsonPath.<List<String>>read(shown, "$.sheet.calls[?(@.owed=='CALL_BACK')].reference"))
                .containsExactly("pbx-9");
        assertThat(JsonPath.<List<String>>read(shown, "$.sheet.messages[*].channel"))
                .containsExactly("EMAIL");
        assertThat(shown).doesNotContain("9000000079", "Образцов", "Когда включат");

        String hash = hash(id);
        assertThat(facts("shift.handed-over").get("sheet")).isEqualTo(hash);
        assertThat(facts("shift.taken-over").get("sheet")).isEqualTo(hash);
        assertThat(facts("shift.handed-over"))
                .extractingByKey("counts")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("callBacks", 1)
                .containsEntry("messages", 1);
        assertThat(bodies()).noneMatch(body -> body.contains("Ключи"));
    }

    @Test
    void countsAPromiseUntilTheWorkIsDone() {
        String request = acting.registered(town);
        acting.does(leaving, request, "plan", "{\"plannedAt\": \"%s\"}".formatted(EVENING.plus(Duration.ofDays(1))));
        acting.does(leaving, request, "inform", "{\"way\": \"SPOKEN\"}");
        assertThat(promises()).containsExactly(request);
        acting.does(leaving, request, "take", "{}");
        acting.does(leaving, request, "arrive", "{}");
        acting.does(leaving, request, "localise", "{\"by\": \"CREW\"}");
        acting.does(leaving, request, "complete", "{}");
        assertThat(promises()).isEmpty();
    }

    private List<String> promises() {
        String id = signed("{}");
        String shown = Scene.text(scene.get(leaving, HAND_OVERS + "/{id}", id));
        scene.act(leaving, HAND_OVERS + "/{id}/withdraw", id);
        return JsonPath.read(shown, "$.sheet.promises[*].request");
    }

    private String signed(String body) {
        MvcTestResult answer = scene.post(leaving, HAND_OVERS, body);
        assertThat(answer).hasStatus(201);
        return JsonPath.read(Scene.text(answer), "$.id");
    }

    private ru.adsdesk.identity.CentreId centre() {
        return town.dispatcher().caller().scope().centre();
    }

    private List<UUID> onShift() {
        return jdbc.sql("select account from sla.shift where centre = ? and ended_at is null")
                .param(centre().value())
                .query(UUID.class)
                .list();
    }

    private String hash(String id) throws Exception {
        String sheet = jdbc.sql("select sheet from sla.hand_over where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private Map<String, Object> facts(String code) {
        return JsonPath.read(
                jdbc.sql("select body from journal.line where book = ? and code = ? order by no desc limit 1")
                        .params(centre().value(), code)
                        .query(String.class)
                        .single(),
                "$.facts");
    }

    private List<String> bodies() {
        return jdbc.sql("select body from journal.line where book = ?")
                .param(centre().value())
                .query(String.class)
                .list();
    }

    private List<String> codes() {
        return jdbc.sql("select code from journal.line where book = ? order by no")
                .param(centre().value())
                .query(String.class)
                .list();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
