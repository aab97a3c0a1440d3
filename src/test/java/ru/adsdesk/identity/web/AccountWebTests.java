package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class AccountWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private CentreId centre;
    private Person admin;

    @BeforeEach
    void openACentre() {
        centre = desk.centre();
        admin = desk.person(Role.ADMINISTRATOR, centre);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHER", "SENIOR", "EXECUTOR", "MANAGER", "AUDITOR"})
    void refusesAllButAdministrators(Role role) {
        Person other = desk.person(role, centre);
        assertRefused(send(HttpMethod.GET, "/api/accounts", other, null), 403, "auth.forbidden");
        assertRefused(send(HttpMethod.POST, "/api/accounts", other, form("new-one")), 403, "auth.forbidden");
    }

    @Test
    void judgesTheGuardBeforeTheBody() {
        Person other = desk.person(Role.DISPATCHER, centre);
        assertRefused(send(HttpMethod.POST, "/api/accounts", other, Map.of("what", "ever")), 403, "auth.forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "login,,field.missing",
        "login,a b,field.bad-form",
        "login,логин,field.bad-form",
        "name,,field.missing",
        "role,RULER,field.wrong-type",
        "role,CHANNEL,account.role-not-for-people",
        "role,RESIDENT,account.role-not-for-people",
        "password,short,password.too-short",
        "extra,1,field.unknown"
    })
    void refusesABadField(String field, String value, String code) {
        Map<String, Object> form = form("fields");
        form.put(field, value == null ? "" : value);
        MvcTestResult answer = send(HttpMethod.POST, "/api/accounts", admin, form);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void refusesAPasswordLongerThanWhatIsHashed() {
        Map<String, Object> form = form("long");
        form.put("password", "ы".repeat(37));
        assertThat(send(HttpMethod.POST, "/api/accounts", admin, form))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("password.too-long");
    }

    @Test
    void refusesAScopeOfNothing() {
        Map<String, Object> form = form("nothing");
        form.put("scope", Map.of());
        assertThat(send(HttpMethod.POST, "/api/accounts", admin, form))
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("scope.empty");
    }

    @Test
    void refusesToGiveAwayMoreThanOneHolds() {
        OrganisationId own = OrganisationId.next();
        Person narrow = desk.person(Role.ADMINISTRATOR, centre, own);
        assertRefused(send(HttpMethod.POST, "/api/accounts", narrow, form("whole")), 403, "scope.foreign");
        Map<String, Object> form = form("within-" + UUID.randomUUID());
        form.put("scope", Map.of("organisations", List.of(own.toString())));
        assertThat(send(HttpMethod.POST, "/api/accounts", narrow, form)).hasStatus(201);
    }

    @Test
    void refusesALoginTwiceInAnyCase() {
        Map<String, Object> form = form("Twice-" + UUID.randomUUID());
        assertThat(send(HttpMethod.POST, "/api/accounts", admin, form)).hasStatus(201);
        form.put("login", form.get("login").toString().toUpperCase(java.util.Locale.ROOT));
        MvcTestResult answer = send(HttpMethod.POST, "/api/accounts", admin, form);
        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("account.login-taken");
    }

    @Test
    void hidesAccountsOfOtherCentres() {
        Person stranger = desk.person(Role.DISPATCHER, desk.centre());
        assertRefused(send(HttpMethod.GET, "/api/accounts/" + stranger.id(), admin, null), 404, "account.unknown");
        assertRefused(
                send(HttpMethod.PATCH, "/api/accounts/" + stranger.id(), admin, Map.of("disabled", true)),
                404,
                "account.unknown");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertRefused(send(HttpMethod.GET, "/api/accounts/none", admin, null), 400, "parameter.bad");
    }

    @Test
    void keepsTheLastAdministrator() {
        String self = "/api/accounts/" + admin.id();
        assertRefused(send(HttpMethod.PATCH, self, admin, Map.of("disabled", true)), 409, "account.last-administrator");
        assertRefused(send(HttpMethod.PATCH, self, admin, Map.of("role", "SENIOR")), 409, "account.last-administrator");
        desk.person(Role.ADMINISTRATOR, centre);
        assertThat(send(HttpMethod.PATCH, self, admin, Map.of("disabled", true)))
                .hasStatusOk();
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoDisableEachOther() throws Exception {
        Person other = desk.person(Role.ADMINISTRATOR, centre);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> disable(start, admin, other));
            var two = threads.submit(() -> disable(start, other, admin));
            start.countDown();
            assertThat(List.of(one.get(), two.get())).contains(200).doesNotContain(500);
        }
        assertThat(jdbc.sql("select count(*) from identity.account where centre_id = ? and disabled_at is null")
                        .param(centre.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int disable(CountDownLatch start, Person by, Person whom) throws InterruptedException {
        start.await();
        return send(HttpMethod.PATCH, "/api/accounts/" + whom.id(), by, Map.of("disabled", true))
                .getResponse()
                .getStatus();
    }

    @Test
    void makesAnAccountThatCanLogInAndIsALineWithoutNames() {
        Map<String, Object> form = form("maria-" + UUID.randomUUID());
        MvcTestResult answer = send(HttpMethod.POST, "/api/accounts", admin, form);
        assertThat(answer).hasStatus(201);
        AccountId id = json.convertValue(read(answer).get("id"), AccountId.class);
        String line = jdbc.sql("select body from journal.line where subject = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(line).contains("account.created", "DISPATCHER").doesNotContain("maria", "Мария", "long-password");
        assertThat(desk.login(form.get("login").toString(), "a-long-password")).isNotBlank();
    }

    @Test
    void makesOneAccountOfARepeatedCall() {
        Map<String, Object> form = form("once-" + UUID.randomUUID());
        MvcTestResult first = create(form, "the same");
        MvcTestResult second = create(form, "the same");
        assertThat(second).hasStatus(201);
        assertThat(read(second)).isEqualTo(read(first));
        form.put("name", "Другая Анна");
        assertRefused(create(form, "the same"), 409, "idempotency.reused");
    }

    @Test
    void changesRoleAndScopeAtOnceForATokenInUse() {
        Person person = desk.person(Role.DISPATCHER, centre);
        assertThat(send(HttpMethod.GET, "/api/me", person, null))
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("DISPATCHER");
        assertThat(send(HttpMethod.PATCH, "/api/accounts/" + person.id(), admin, Map.of("role", "SENIOR")))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, "/api/me", person, null))
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("SENIOR");
    }

    @Test
    void listsPageByPage() {
        for (int one = 0; one < 3; one++) {
            desk.person(Role.EXECUTOR, centre);
        }
        Map<String, Object> first = read(send(HttpMethod.GET, "/api/accounts?limit=3", admin, null));
        assertThat((List<?>) first.get("items")).hasSize(3);
        Map<String, Object> second =
                read(send(HttpMethod.GET, "/api/accounts?limit=3&after=" + first.get("after"), admin, null));
        assertThat((List<?>) second.get("items")).hasSize(1).noneMatch(((List<?>) first.get("items"))::contains);
        assertThat(second).doesNotContainKey("after");
        assertRefused(send(HttpMethod.GET, "/api/accounts?limit=0", admin, null), 400, "parameter.bad");
    }

    private Map<String, Object> form(String login) {
        return new HashMap<>(Map.of(
                "login", login,
                "name", "Мария Выдумкина",
                "role", "DISPATCHER",
                "scope", Map.of("all", true),
                "password", "a-long-password"));
    }

    private MvcTestResult create(Map<String, Object> form, String key) {
        return http.post()
                .uri("/api/accounts")
                .header("Authorization", admin.bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(form))
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, Person by, Map<String, Object> body) {
        var call = http.method(method).uri(address).header("Authorization", by.bearer());
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
