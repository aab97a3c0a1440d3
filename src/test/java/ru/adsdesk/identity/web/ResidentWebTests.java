package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.ResidentDoor;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SentCodes;
import ru.adsdesk.testing.SteppedClock;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class ResidentWebTests {

    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private SentCodes sent;

    @Autowired
    private Keys keys;

    @Autowired
    private ResidentDoor door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JsonMapper json;

    @Autowired
    private SteppedClock clock;

    private Desk.Key app;
    private Phone phone;

    @BeforeEach
    void newPhone() {
        app = desk.key(Channel.MOBILE_APP, desk.centre());
        phone = Phone.parse(String.format(Locale.ROOT, "+7900000%04d", PHONES.incrementAndGet()));
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void refusesPeopleAndOtherChannels() {
        String dispatcher = desk.person(Role.DISPATCHER, desk.centre()).bearer();
        assertRefused(ask(dispatcher, phone.e164()), 403, "auth.forbidden");
        String exchange = desk.key(Channel.PHONE, desk.centre()).bearer();
        assertRefused(ask(exchange, phone.e164()), 403, "key.not-for-residents");
    }

    @Test
    void refusesWhatIsNoPhone() {
        MvcTestResult answer = ask(app.bearer(), "не телефон");
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("phone.invalid");
    }

    @Test
    void refusesAKeyThatNamesNotItsCall() {
        assertRefused(
                post("/api/residents/codes", app.bearer(), Map.of("phone", phone.e164())), 400, "idempotency.required");
        assertThat(sent.of(phone)).isNull();
    }

    @Test
    void sendsOneCodeForACallRepeated() throws Exception {
        MvcTestResult first = ask(app.bearer(), phone.e164(), "once");
        String code = sent.of(phone);
        clock.step(Duration.ofMinutes(1));
        MvcTestResult again = ask(app.bearer(), phone.e164(), "once");
        assertThat(again).hasStatus(202);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(sent.of(phone)).isEqualTo(code);
        assertRefused(ask(app.bearer(), "+79000099999", "once"), 409, "idempotency.reused");
        assertThat(trade(app, code)).hasStatus(201);
    }

    @Test
    void refusesACodeNobodyAskedFor() {
        assertRefused(trade(app, "123456"), 401, "resident.code-wrong");
    }

    @Test
    void letsAResidentInByTheCodeOnce() {
        assertThat(ask(app.bearer(), "8" + phone.e164().substring(2))).hasStatus(202);
        MvcTestResult answer = trade(app, sent.of(phone));
        assertThat(answer).hasStatus(201);
        MvcTestResult me = me(token(answer));
        assertThat(me).bodyJson().extractingPath("$.role").isEqualTo("RESIDENT");
        assertThat(me).bodyJson().extractingPath("$.name").isEqualTo(phone.e164());
        assertThat(me).bodyJson().extractingPath("$.actor.kind").isEqualTo("RESIDENT");
        assertRefused(trade(app, sent.of(phone)), 401, "resident.code-wrong");
    }

    @Test
    void refusesACodeOfAnotherKey() {
        ask(app.bearer(), phone.e164());
        Desk.Key other = desk.key(Channel.WEBSITE, desk.centre());
        assertRefused(trade(other, sent.of(phone)), 401, "resident.code-wrong");
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        clock.step(Duration.ZERO);
        ask(app.bearer(), phone.e164());
        clock.step(Duration.ofMinutes(5));
        assertRefused(trade(app, sent.of(phone)), 401, "resident.code-wrong");
    }

    @Test
    void takesFiveGuessesAndNotTheRightCodeAfterThem() {
        ask(app.bearer(), phone.e164());
        String right = sent.of(phone);
        String wrong = right.equals("000000") ? "111111" : "000000";
        for (int guess = 0; guess < 5; guess++) {
            assertRefused(trade(app, wrong), 401, "resident.code-wrong");
        }
        assertRefused(trade(app, right), 401, "resident.code-wrong");
    }

    @Test
    void sendsThreeCodesInTenMinutes() {
        clock.step(Duration.ZERO);
        for (int time = 0; time < 3; time++) {
            assertThat(ask(app.bearer(), phone.e164())).hasStatus(202);
        }
        assertRefused(ask(app.bearer(), phone.e164()), 429, "resident.codes-throttled");
        clock.step(Duration.ofSeconds(200));
        assertThat(ask(app.bearer(), phone.e164())).hasStatus(202);
    }

    @Test
    void revokingTheKeyLogsItsResidentsOut() {
        String token = letIn();
        assertThat(me(token)).hasStatusOk();
        keys.revoke(Caller.system(app.caller().scope().centre()), app.id());
        assertRefused(me(token), 401, "auth.token-unknown");
    }

    @Test
    void forgettingAPhoneLeavesNoTraceOfIt() {
        String token = letIn();
        ask(app.bearer(), phone.e164());
        assertThat(me(token)).hasStatusOk();
        new TransactionTemplate(transactions).executeWithoutResult(status -> door.forget(phone));
        assertRefused(me(token), 401, "auth.token-unknown");
        assertRefused(trade(app, sent.of(phone)), 401, "resident.code-wrong");
        assertThat(jdbc.sql("select count(*) from identity.token where phone = ?")
                        .param(phone.e164())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void logsNeitherPhoneNorCodeNorToken(CapturedOutput output) {
        String token = letIn();
        assertThat(output)
                .doesNotContain(phone.lastDigits(10))
                .doesNotContain(token)
                .doesNotContain(sent.of(phone));
    }

    private String letIn() {
        ask(app.bearer(), phone.e164());
        return token(trade(app, sent.of(phone)));
    }

    private MvcTestResult ask(String bearer, String written) {
        return ask(bearer, written, UUID.randomUUID().toString());
    }

    private MvcTestResult ask(String bearer, String written, String key) {
        return http.post()
                .uri("/api/residents/codes")
                .header("Authorization", bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("phone", written)))
                .exchange();
    }

    private MvcTestResult trade(Desk.Key key, String code) {
        return post("/api/residents/tokens", key.bearer(), Map.of("phone", phone.e164(), "code", code));
    }

    private MvcTestResult post(String address, String bearer, Map<String, Object> body) {
        return http.post()
                .uri(address)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(body))
                .exchange();
    }

    private MvcTestResult me(String token) {
        return http.get()
                .uri("/api/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String token(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("token")
                .asString();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
