package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.AccountChange;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class TokenWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JsonMapper json;

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void refusesNobody() {
        assertThat(http.get().uri("/api/accounts")).satisfies(answer -> assertRefused(answer, 401, "auth.required"));
    }

    @Test
    void refusesAnUnknownToken() {
        assertThat(me("of-nobody")).satisfies(answer -> assertRefused(answer, 401, "auth.token-unknown"));
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownLoginAlike() throws Exception {
        Person person = someone();
        MvcTestResult wrong = login(person.login(), "wrong-password");
        MvcTestResult unknown = login("nobody-at-all", Desk.PASSWORD);
        assertRefused(wrong, 401, "auth.bad-credentials");
        assertThat(unknown.getResponse().getContentAsString())
                .isEqualTo(wrong.getResponse().getContentAsString());
    }

    @Test
    void refusesAnUnknownField() {
        MvcTestResult answer = http.post()
                .uri("/api/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\":\"a\",\"password\":\"b\",\"remember\":true}")
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("field.unknown");
    }

    @Test
    void refusesMissingFields() {
        MvcTestResult answer = login("", "");
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("field.missing");
    }

    @Test
    void tellsInEnglishOnRequest() {
        assertThat(http.get().uri("/api/accounts").header("Accept-Language", "en"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Log in first");
    }

    @Test
    void throttlesGuessesAtOneLoginAndForgivesWithTime() {
        Person person = someone();
        clock.step(Duration.ZERO);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(login(person.login(), "guess-" + guess)).hasStatus(401);
        }
        MvcTestResult throttled = login(person.login(), Desk.PASSWORD);
        assertRefused(throttled, 429, "login.throttled");
        assertThat(throttled).headers().hasValue("Retry-After", "30");
        clock.step(Duration.ofSeconds(30));
        assertThat(login(person.login(), Desk.PASSWORD)).hasStatus(201);
    }

    @Test
    void letsAPersonInWhileAStrangerElsewhereGuesses() {
        Person person = someone();
        clock.step(Duration.ZERO);
        for (int guess = 0; guess < 11; guess++) {
            login(person.login(), "guess-" + guess, "203.0.113.7");
        }
        assertThat(login(person.login(), Desk.PASSWORD, "203.0.113.7")).hasStatus(429);
        assertThat(login(person.login(), Desk.PASSWORD, "203.0.113.8")).hasStatus(201);
    }

    @Test
    void throttlesGuessesOfOneAddressAtManyLogins() {
        clock.step(Duration.ZERO);
        for (int guess = 0; guess < 100; guess++) {
            assertThat(login("nobody-" + guess, "guess", "203.0.113.9")).hasStatus(401);
        }
        assertRefused(login("nobody-100", "guess", "203.0.113.9"), 429, "login.throttled");
    }

    @Test
    void doesNotCountGoodLogins() {
        Person person = someone();
        clock.step(Duration.ZERO);
        for (int time = 0; time < 15; time++) {
            assertThat(login(person.login().toUpperCase(java.util.Locale.ROOT), Desk.PASSWORD))
                    .hasStatus(201);
        }
    }

    @Test
    void opensUntilTheTokenExpires() {
        clock.step(Duration.ZERO);
        Person person = someone();
        clock.step(Duration.ofHours(12).minusMillis(1));
        assertThat(me(person.token())).hasStatusOk();
        clock.step(Duration.ofMillis(1));
        assertRefused(me(person.token()), 401, "auth.token-expired");
    }

    @Test
    void logsInWithAnExpiredTokenInHand() {
        MvcTestResult answer = http.post()
                .uri("/api/tokens")
                .header("Authorization", "Bearer long-gone")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("login", someone().login(), "password", Desk.PASSWORD)))
                .exchange();
        assertThat(answer).hasStatus(201);
    }

    @Test
    void loggingOutEndsThatTokenOnly() {
        Person person = someone();
        String other = desk.login(person.login());
        assertThat(me(person.token())).hasStatusOk();
        assertThat(http.delete().uri("/api/tokens/current").header("Authorization", person.bearer()))
                .hasStatus(204);
        assertRefused(me(person.token()), 401, "auth.token-unknown");
        assertThat(me(other)).hasStatusOk();
    }

    @Test
    void disablingAnAccountEndsItsTokensAtOnce() {
        Person person = someone();
        assertThat(me(person.token())).hasStatusOk();
        accounts.change(
                ru.adsdesk.identity.Caller.system(person.caller().scope().centre()),
                person.id(),
                new AccountChange(null, null, null, true));
        assertRefused(me(person.token()), 401, "auth.token-unknown");
        assertRefused(login(person.login(), Desk.PASSWORD), 401, "auth.bad-credentials");
    }

    @Test
    void anotherPasswordEndsTheTokensOfTheOldOne() {
        Person person = someone();
        assertThat(me(person.token())).hasStatusOk();
        accounts.changePassword(
                ru.adsdesk.identity.Caller.system(person.caller().scope().centre()),
                person.id(),
                new PlainPassword("another-password"));
        assertRefused(me(person.token()), 401, "auth.token-unknown");
        assertThat(login(person.login(), "another-password")).hasStatus(201);
    }

    private Person someone() {
        return desk.person(Role.DISPATCHER, desk.centre());
    }

    private MvcTestResult me(String token) {
        return http.get()
                .uri("/api/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult login(String login, String password) {
        return login(login, password, "127.0.0.1");
    }

    private MvcTestResult login(String login, String password, String address) {
        return http.post()
                .uri("/api/tokens")
                .with(call -> {
                    call.setRemoteAddr(address);
                    return call;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of("login", login, "password", password)))
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
