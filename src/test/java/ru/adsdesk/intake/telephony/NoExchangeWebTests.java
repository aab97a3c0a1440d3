package ru.adsdesk.intake.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** A desk no exchange is connected to. */
@DeskTest
@Import(Scene.class)
class NoExchangeWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    private Town town;

    @BeforeEach
    void enterATown() {
        town = scene.town();
    }

    @Test
    void saysPlainlyThatItCannotDial() {
        assertThat(dial(town.dispatcher().bearer(), "{\"number\": \"8 900 000-00-01\", \"extension\": \"101\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("pbx.not-connected");
    }

    @Test
    void refusesToDialWhatIsNoNumberAndWhoMayNot() {
        assertThat(dial(town.dispatcher().bearer(), "{\"number\": \"полиция\"}"))
                .hasStatus4xxClientError();
        assertThat(dial(town.dispatcher().bearer(), "{}")).hasStatus(400);
        assertThat(dial(desk.person(Role.AUDITOR, town.centre()).bearer(), "{\"number\": \"89000000001\"}"))
                .hasStatus(403);
        assertThat(scene.post(town.dispatcher().bearer(), "/api/calls/none/call-back", "{}"))
                .hasStatus(404);
    }

    @Test
    void believesNoWebhook() {
        assertThat(http.post()
                        .uri(
                                "/api/telephony/mango/{centre}/events/call",
                                town.centre().value())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("vpbx_api_key", "")
                        .param("sign", "")
                        .param("json", "{}"))
                .hasStatus(403);
        assertThat(http.post()
                        .uri("/api/telephony/zadarma/{centre}", town.centre().value())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Signature", "")
                        .param("event", "NOTIFY_START"))
                .hasStatus(403);
        assertThat(http.get()
                        .uri("/api/telephony/zadarma/{centre}", town.centre().value())
                        .param("zd_echo", "1"))
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult dial(String bearer, String body) {
        return scene.post(bearer, "/api/calls/dial", body);
    }
}
