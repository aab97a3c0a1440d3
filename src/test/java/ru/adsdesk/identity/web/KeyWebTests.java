package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class KeyWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    private CentreId centre;
    private Person admin;

    @BeforeEach
    void openACentre() {
        centre = desk.centre();
        admin = desk.person(Role.ADMINISTRATOR, centre);
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void refusesSeniors() {
        Person senior = desk.person(Role.SENIOR, centre);
        assertRefused(send(HttpMethod.POST, "/api/keys", senior.bearer(), form()), 403, "auth.forbidden");
    }

    @Test
    void refusesAnUnknownChannel() {
        Map<String, Object> form = form();
        form.put("channel", "PIGEON");
        MvcTestResult answer = send(HttpMethod.POST, "/api/keys", admin.bearer(), form);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("channel");
    }

    @Test
    void refusesAnOrganisationOutsideTheKeysScope() {
        Map<String, Object> form = form();
        form.put("organisationId", OrganisationId.next().toString());
        form.put("scope", Map.of("organisations", List.of(OrganisationId.next().toString())));
        assertThat(send(HttpMethod.POST, "/api/keys", admin.bearer(), form))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("key.organisation-outside-scope");
    }

    @Test
    void hidesKeysOfOtherCentres() {
        Desk.Key foreign = desk.key(Channel.WEBSITE, desk.centre());
        assertRefused(send(HttpMethod.DELETE, "/api/keys/" + foreign.id(), admin.bearer(), null), 404, "key.unknown");
        assertThat(me(foreign.bearer())).hasStatusOk();
    }

    @Test
    void showsTheKeyOnceAndKeepsItsHashOnly() {
        MvcTestResult answer = send(HttpMethod.POST, "/api/keys", admin.bearer(), form());
        assertThat(answer).hasStatus(201);
        String secret = read(answer).get("secret").toString();
        assertThat(secret).startsWith("adk_").hasSize(47);
        MvcTestResult list = send(HttpMethod.GET, "/api/keys", admin.bearer(), null);
        assertThat(list).bodyText().contains(secret.substring(0, 10)).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from identity.integration_key k where k::text like ?")
                        .param("%" + secret.substring(10) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(me("Bearer " + secret))
                .bodyJson()
                .extractingPath("$.channel")
                .isEqualTo("WEBSITE");
    }

    @Test
    void repeatedIssueMakesOneKeyAndShowsNoSecret() {
        Map<String, Object> first = read(issue("the same"));
        Map<String, Object> second = read(issue("the same"));
        assertThat(first).containsKey("secret");
        assertThat(second).doesNotContainKey("secret").containsEntry("key", first.get("key"));
    }

    @Test
    void revokedKeyOpensNothingAtOnce() {
        Desk.Key key = desk.key(Channel.WEBSITE, centre);
        assertThat(me(key.bearer())).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, "/api/keys/" + key.id(), admin.bearer(), null))
                .hasStatus(204);
        assertRefused(me(key.bearer()), 401, "auth.token-unknown");
        assertThat(send(HttpMethod.DELETE, "/api/keys/" + key.id(), admin.bearer(), null))
                .hasStatus(204);
        assertThat(codesOf(key)).containsExactly("key.issued", "key.revoked");
    }

    @Test
    void turnsAwayAKeyThatCallsTooOftenAndNoOther() {
        clock.step(java.time.Duration.ZERO);
        Desk.Key key = desk.key(Channel.WEBSITE, centre);
        for (int call = 0; call < 400; call++) {
            assertThat(me(key.bearer())).hasStatusOk();
        }
        MvcTestResult throttled = me(key.bearer());
        assertRefused(throttled, 429, "caller.too-many-requests");
        assertThat(throttled).headers().hasValue("Retry-After", "1");
        assertThat(me(desk.key(Channel.WEBSITE, centre).bearer())).hasStatusOk();
        assertThat(me(admin.bearer())).hasStatusOk();
        clock.step(java.time.Duration.ofMillis(5));
        assertThat(me(key.bearer())).hasStatusOk();
    }

    private List<String> codesOf(Desk.Key key) {
        return jdbc.sql("select code from journal.line where subject = ? order by no")
                .param(key.id().value())
                .query(String.class)
                .list();
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of("name", "Сайт для примера", "channel", "WEBSITE", "scope", Map.of("all", true)));
    }

    private MvcTestResult issue(String name) {
        return http.post()
                .uri("/api/keys")
                .header("Authorization", admin.bearer())
                .header("Idempotency-Key", name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(form()))
                .exchange();
    }

    private MvcTestResult me(String bearer) {
        return send(HttpMethod.GET, "/api/me", bearer, null);
    }

    private MvcTestResult send(HttpMethod method, String address, String bearer, Map<String, Object> body) {
        var call = http.method(method).uri(address).header("Authorization", bearer);
        return body == null
                ? call.exchange()
                : call.contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(body))
                        .exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(MvcTestResult answer) {
        return json.readValue(answer.getResponse().getContentAsByteArray(), Map.class);
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
