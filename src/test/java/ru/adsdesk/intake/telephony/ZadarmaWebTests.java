package ru.adsdesk.intake.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Scene.text;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.telephony.StubExchange.Answer;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.DeskTest;

/** What Zadarma tells of calls, and dialling through it. */
@DeskTest
class ZadarmaWebTests extends PlayedExchanges {

    @Autowired
    private Zadarma zadarma;

    @Test
    void hearsACallOfZadarma() {
        String call = "in_" + fresh();
        assertThat(zadarma(told(call, "NOTIFY_START"), "caller_id", "called_did", "call_start"))
                .hasStatus(200);
        assertThat(line.call(dispatcher, call)).containsEntry("state", "RINGING");
        Map<String, String> answer = told(call, "NOTIFY_ANSWER");
        answer.put("internal", "101");
        answer.put("destination", "101");
        clock.step(Duration.ofSeconds(20));
        zadarma(answer, "caller_id", "destination", "call_start");
        Map<String, String> end = told(call, "NOTIFY_END");
        end.put("disposition", "answered");
        end.put("duration", "30");
        clock.step(Duration.ofSeconds(31));
        zadarma(end, "caller_id", "called_did", "call_start");
        assertThat(line.codes(dispatcher, call)).containsExactly("call.rang", "call.answered", "call.ended");
        assertThat(line.call(dispatcher, call))
                .containsEntry("operator", "101")
                .containsEntry("number", "+79000000081")
                .containsEntry("rangAt", now.minusSeconds(10).toString());
        String missed = "in_" + fresh();
        Map<String, String> gone = told(missed, "NOTIFY_END");
        gone.put("disposition", "cancel");
        zadarma(gone, "caller_id", "called_did", "call_start");
        assertThat(line.call(dispatcher, missed)).containsEntry("state", "MISSED");
    }

    @Test
    void storesNothingOfZadarmaThatIsNotSignedByIt() {
        Map<String, String> told = told("in_forged", "NOTIFY_START");
        assertThat(post(zadarmaAddress(), told, "bm9uc2Vuc2U=")).hasStatus(403);
        assertThat(post(zadarmaAddress(), told, null)).hasStatus(403);
        String signature = Zadarma.sign(signed(told, "caller_id", "called_did", "call_start"), "zadarma-secret");
        told.put("caller_id", "79000000082");
        assertThat(post(zadarmaAddress(), told, signature)).hasStatus(403);
        assertThat(post("/api/telephony/zadarma/" + UUID.randomUUID(), told, signature))
                .hasStatus(403);
        assertThat(scene.get(dispatcher, "/api/calls/in_forged")).hasStatus(404);
    }

    @Test
    void echoesWhatZadarmaAsksWhenItIsSetUp() {
        MvcTestResult echo =
                http.get().uri(zadarmaAddress()).param("zd_echo", "a1b2c3").exchange();
        assertThat(echo).hasStatus(200);
        assertThat(text(echo)).isEqualTo("a1b2c3");
        assertThat(http.get().uri(zadarmaAddress()).param("zd_echo", "<script>").exchange())
                .hasStatus(400);
    }

    @Test
    void hasZadarmaDial() {
        VENDOR.answers("/v1/request/callback/", Answer.json("{\"status\": \"success\"}"));
        zadarma.dial(town.centre(), "+79000000081", "101");
        String query = "format=json&from=101&to=79000000081";
        assertThat(VENDOR.last().query()).isEqualTo(query);
        assertThat(VENDOR.last().authorization())
                .isEqualTo("zadarma-key:"
                        + Zadarma.sign("/v1/request/callback/" + query + Wires.digest("MD5", query), "zadarma-secret"));
        VENDOR.answers("/v1/request/callback/", Answer.json("{\"status\": \"error\"}"));
        assertThatThrownBy(() -> zadarma.dial(town.centre(), "+79000000081", "101"))
                .isInstanceOf(Refused.class);
    }
}
