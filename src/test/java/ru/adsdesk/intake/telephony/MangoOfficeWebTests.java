package ru.adsdesk.intake.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.fresh;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.telephony.StubExchange.Answer;
import ru.adsdesk.testing.DeskTest;

/** What Mango Office tells of calls, and dialling through it. */
@DeskTest
class MangoOfficeWebTests extends PlayedExchanges {

    @Test
    void hearsACallOfMangoOfficeFromMenuToEnd() {
        String entry = fresh();
        String leg = "{\"entry_id\": \"%s\", \"call_id\": \"leg\", \"timestamp\": %d, \"seq\": 1,"
                + " \"call_state\": \"%s\", \"location\": \"%s\", \"from\": {\"number\": \"" + ANNA + "\"},"
                + " \"to\": {\"extension\": \"101\", \"line_number\": \"79000000099\"}}";
        long start = now.getEpochSecond() - 120;
        assertThat(mango("call", leg.formatted(entry, start, "Appeared", "ivr")))
                .hasStatus(200);
        mango("call", leg.formatted(entry, start + 2, "Connected", "ivr"));
        mango("call", leg.formatted(entry, start + 5, "Appeared", "abonent"));
        assertThat(line.call(dispatcher, entry)).containsEntry("state", "RINGING");
        mango("call", leg.formatted(entry, start + 20, "Connected", "abonent"));
        mango("call", leg.formatted(entry, start + 90, "Disconnected", "abonent"));
        assertThat(line.call(dispatcher, entry)).containsEntry("state", "TALKING");
        String summary = "{\"entry_id\": \"%s\", \"call_direction\": 1, \"from\": {\"number\": \"" + ANNA + "\"},"
                + " \"to\": {\"extension\": \"101\"}, \"line_number\": \"79000000099\", \"talk_time\": %d,"
                + " \"end_time\": %d, \"entry_result\": 1}";
        mango("summary", summary.formatted(entry, start + 21, start + 90));
        mango("summary", summary.formatted(entry, start + 21, start + 90));
        assertThat(line.codes(dispatcher, entry)).containsExactly("call.rang", "call.answered", "call.ended");
        assertThat(line.call(dispatcher, entry))
                .containsEntry("number", "+79000000081")
                .containsEntry("operator", "101")
                .containsEntry("rangAt", Instant.ofEpochSecond(start).toString())
                .containsEntry("answeredAt", Instant.ofEpochSecond(start + 20).toString());
    }

    @Test
    void owesACallMangoOfficeSaysWasMissedHoweverOddItsClock() {
        String entry = fresh();
        mango("summary", """
            {"entry_id": "%s", "call_direction": 1, "from": {"number": "%s"}, "to": {}, "talk_time": 0,
             "end_time": %d, "entry_result": 0}\
            """.formatted(entry, ANNA, now.getEpochSecond() + 10_800));
        assertThat(JsonPath.<String>read(line.call(dispatcher, entry), "$.duty.state"))
                .isEqualTo("OPEN");
        assertThat(mango("summary", "{\"entry_id\": \"x\", \"call_direction\": 0}"))
                .hasStatus(200);
        assertThat(mango("dtmf", "{\"entry_id\": \"x\"}")).hasStatus(200);
        assertThat(scene.get(dispatcher, "/api/calls/x")).hasStatus(404);
    }

    @Test
    void storesNothingOfMangoOfficeThatIsNotSignedByIt() {
        String told = "{\"entry_id\": \"forged\", \"call_direction\": 1, \"entry_result\": 0, \"end_time\": 1}";
        assertThat(mango("summary", told, MANGO.key(), "0".repeat(64)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("pbx.signature-wrong");
        assertThat(mango("summary", told, "another-key", MangoOffice.sign(MANGO, told)))
                .hasStatus(403);
        assertThat(mango("summary", told + " ", MANGO.key(), MangoOffice.sign(MANGO, told)))
                .hasStatus(403);
        assertThat(mango("summary", "not json", MANGO.key(), MangoOffice.sign(MANGO, "not json")))
                .hasStatus(400);
        assertThat(scene.get(dispatcher, "/api/calls/forged")).hasStatus(404);
    }

    @Test
    void hasMangoOfficeCallBack() {
        String missed = line.missed("+" + ANNA, now.minusSeconds(100));
        VENDOR.answers("/vpbx/commands/callback", Answer.json("{\"result\": 1000}"));
        assertThat(callBack(missed, "{\"extension\": \"101\"}")).hasStatus(202);
        Map<String, String> form = VENDOR.last().form();
        assertThat(form.get("sign")).isEqualTo(MangoOffice.sign(MANGO, form.get("json")));
        assertThat(JsonPath.<String>read(form.get("json"), "$.to_number")).isEqualTo(ANNA);
        assertThat(JsonPath.<String>read(form.get("json"), "$.from.extension")).isEqualTo("101");
        assertThat(callBack(missed, "{}")).hasStatus(400);
        assertThat(callBack(missed, "{\"extension\": \"1; drop\"}")).hasStatus(400);
        VENDOR.answers("/vpbx/commands/callback", Answer.json("{\"result\": 3100}"));
        assertThat(callBack(missed, "{\"extension\": \"101\"}"))
                .hasStatus(502)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("pbx.failed");
        assertThat(callBack(line.missed("anonymous", now), "{\"extension\": \"101\"}"))
                .hasStatus(409);
    }

    private MvcTestResult callBack(String call, String body) {
        return scene.post(dispatcher, "/api/calls/" + call + "/call-back", body);
    }
}
