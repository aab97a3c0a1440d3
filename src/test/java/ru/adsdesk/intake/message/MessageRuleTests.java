package ru.adsdesk.intake.message;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** What is registered without a person, and what a round completes after a crash. */
@DeskTest
@Import(Scene.class)
class MessageRuleTests {

    private static final String LAMP = """
            {"text": "Не горит свет в подъезде", "contact": {"phone": "8 900 000-00-91"},
             "addressText": "ул. Садовая, д. 5, кв. 14"}""";

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MessageRegistering registering;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String website;
    private String dispatcher;

    @BeforeEach
    void enterATown() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        website = desk.key(Channel.WEBSITE, town.centre()).bearer();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void letsOnlyAnAdministratorSetTheRule() {
        assertThat(rule(town.senior().bearer(), true)).hasStatus(403);
        Town elsewhere = scene.town();
        assertThat(rule(desk.person(Role.ADMINISTRATOR, elsewhere.centre()).bearer(), true))
                .hasStatus(404);
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(rule(administrator, true)).hasStatus(200);
        assertThat(scene.get(administrator, "/api/organisations/{id}/intake-rule", town.mine()))
                .bodyJson()
                .extractingPath("$.registersMessages")
                .isEqualTo(true);
    }

    @Test
    void registersNothingByItselfUntilToldTo() {
        assertThat(received(LAMP))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WAITING");
    }

    @Test
    void registersAtOnceWhatCarriesEnough() {
        rule(desk.person(Role.ADMINISTRATOR, town.centre()).bearer(), true);
        MvcTestResult received = received(LAMP);
        assertThat(received).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("REGISTERED");
        String request = JsonPath.read(text(received), "$.requests[0]");
        assertThat(scene.get(dispatcher, "/api/requests/{id}", request))
                .bodyJson()
                .hasPathSatisfying("$.channel", channel -> assertThat(channel).isEqualTo("WEBSITE"))
                .hasPathSatisfying(
                        "$.address.premises", flat -> assertThat(flat).isEqualTo("14"));
        assertThat(codes(JsonPath.read(text(received), "$.id")))
                .containsExactly("message.received", "message.registered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"Нет света\", \"addressText\": \"ул. Садовая, д. 5\"}",
                "{\"text\": \"Нет света\", \"contact\": {\"phone\": \"нет\"}, \"addressText\": \"ул. Садовая, д. 5\"}",
                "{\"text\": \"Нет света\", \"contact\": {\"phone\": \"89000000091\"}, \"addressText\": \"ул. Садовая\"}",
                "{\"text\": \"Нет света\", \"contact\": {\"phone\": \"89000000091\"}}",
                "{\"text\": \"Нет света\", \"contact\": {\"phone\": \"89000000091\"}, \"addressText\": \"пер. Тихий, д. 12, к. 2\"}"
            })
    void leavesToAPersonWhatCarriesTooLittleOrIsAnothers(String body) {
        rule(desk.person(Role.ADMINISTRATOR, town.centre()).bearer(), true);
        assertThat(received(body))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WAITING");
    }

    @Test
    void completesAMessageWhoseRequestWasRegisteredBeforeTheCrash() {
        String id = claimed();
        String request = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, "89000000091"))), "$.id");
        update("update request.request set message_id = ? where id = ?", UUID.fromString(id), UUID.fromString(request));
        registering.round();
        assertThat(codes(id)).containsExactly("message.received");
        clock.step(Duration.ofSeconds(61));
        registering.round();
        registering.round();
        assertThat(codes(id)).containsExactly("message.received", "message.registered");
        assertThat(scene.get(dispatcher, "/api/messages/{id}", id))
                .bodyJson()
                .extractingPath("$.requests[0]")
                .isEqualTo(request);
    }

    @Test
    void letsAMessageWaitAgainWhoseRegisteringWasCutOff() {
        String id = claimed();
        String other = desk.person(Role.DISPATCHER, town.centre()).bearer();
        assertThat(scene.post(other, "/api/messages/" + id + "/register", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("message.claimed");
        assertThat(scene.post(other, "/api/messages/" + id + "/decline", "{\"reason\": \"SPAM\"}"))
                .hasStatus(409);
        clock.step(Duration.ofSeconds(61));
        registering.round();
        assertThat(scene.post(other, "/api/messages/" + id + "/register", "{}")).hasStatus(200);
    }

    private String claimed() {
        String id = JsonPath.read(text(received(LAMP)), "$.id");
        update(
                "update intake.message set claimed_at = ?, claimed_by = ? where id = ?",
                clock.instant().atOffset(java.time.ZoneOffset.UTC),
                UUID.randomUUID(),
                UUID.fromString(id));
        return id;
    }

    private void update(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.update(sql, values)).isEqualTo(1));
    }

    private MvcTestResult received(String body) {
        return scene.post(website, "/api/messages", UUID.randomUUID().toString(), body);
    }

    private MvcTestResult rule(String bearer, boolean registers) {
        return http.put()
                .uri("/api/organisations/{id}/intake-rule", town.mine())
                .header("Authorization", bearer)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content("{\"registersMessages\": " + registers + "}")
                .exchange();
    }

    private List<String> codes(String id) {
        return JsonPath.read(text(scene.get(dispatcher, "/api/messages/{id}/journal", id)), "$.items[*].line.code");
    }
}
