package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

@DeskTest
class HeadersWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Test
    void forbidsSniffingFramingAndKeepingOnEveryAnswer() {
        assertThat(http.get().uri("/api/problems").exchange())
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "no-referrer")
                .hasHeaderSatisfying(
                        "Cache-Control",
                        values -> assertThat(values).first().asString().contains("no-store"))
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values).first().asString().contains("frame-ancestors 'none'"));
    }

    @Test
    void namesTheSchemeToNobodyAndStartsNoSession() {
        MvcTestResult answer = http.get().uri("/api/me").exchange();
        assertThat(answer).headers().hasValue("WWW-Authenticate", "Bearer").doesNotContainHeader("Set-Cookie");
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void tellsHealthWithoutDetails() {
        MvcTestResult answer = http.get().uri("/actuator/health").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyText().contains("UP").doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/actuator/env", "/actuator/beans", "/api/journals"})
    void answersNobodyAboutOtherAddresses(String address) {
        assertThat(http.get().uri(address)).hasStatus(401);
    }

    @Test
    void answersAKnownCallerAboutAnAddressThatIsNone() {
        MvcTestResult answer = http.get()
                .uri("/api/nothing-here")
                .header(
                        "Authorization",
                        desk.person(Role.DISPATCHER, desk.centre()).bearer())
                .exchange();
        assertThat(answer).hasStatus(404);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("address.not-found");
    }
}
