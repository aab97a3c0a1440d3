package ru.adsdesk.intake.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.intake.telephony.StubExchange.Answer;
import ru.adsdesk.intake.telephony.TelephonySettings.Mango;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Two vendors' exchanges, played by a server of our own, and the recordings they keep. */
@DeskTest
@Import(Scene.class)
class TelephonyWebTests {

    private static final String ANNA = "79000000081";
    private static final byte[] SOUND = "a talk".getBytes(StandardCharsets.UTF_8);
    private static final StubExchange VENDOR = new StubExchange();
    private static final Mango MANGO = new Mango(null, "mango-key", "mango-salt", URI.create("http://unused"));

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private RecordingRound round;

    @Autowired
    private Zadarma zadarma;

    private Town town;
    private String dispatcher;
    private Line line;
    private Instant now;

    @DynamicPropertySource
    static void exchanges(DynamicPropertyRegistry properties) {
        properties.add("adsdesk.telephony.mango[0].key", MANGO::key);
        properties.add("adsdesk.telephony.mango[0].salt", MANGO::salt);
        properties.add("adsdesk.telephony.mango[0].url", () -> VENDOR.url("/vpbx"));
        properties.add("adsdesk.telephony.zadarma[0].key", () -> "zadarma-key");
        properties.add("adsdesk.telephony.zadarma[0].secret", () -> "zadarma-secret");
        properties.add("adsdesk.telephony.zadarma[0].url", () -> VENDOR.url(""));
        properties.add("adsdesk.telephony.recording-hosts", () -> "localhost:" + VENDOR.port());
        properties.add("adsdesk.telephony.recording-limit", () -> "1KB");
    }

    @BeforeEach
    void enterATown() {
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        line = new Line(scene, desk.key(Channel.PHONE, town.centre()).bearer());
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

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
                 "end_time": %d, "entry_result": 0}""".formatted(entry, ANNA, now.getEpochSecond() + 10_800));
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

    @Test
    void keepsARecordingWithItsHashInALineAndLetsItBeHeard() {
        VENDOR.answers("/talk.mp3", Answer.sound(SOUND));
        String call = recorded(VENDOR.url("/talk.mp3"));
        assertThat(scene.get(dispatcher, "/api/calls/{id}/recording", call)).hasStatus(404);
        round.round();
        round.round();
        String hash = String.valueOf(
                line.facts(dispatcher, call, "call.recorded").getFirst().get("sha256"));
        assertThat(hash).isEqualTo(Wires.sha256("a talk"));
        MvcTestResult heard = scene.get(dispatcher, "/api/calls/{id}/recording", call);
        assertThat(heard).hasStatus(200).hasContentType("audio/mpeg");
        assertThat(heard.getResponse().getContentAsByteArray()).isEqualTo(SOUND);
        assertThat(line.codes(dispatcher, call))
                .containsOnlyOnce("call.recorded")
                .doesNotContain("call.recording-opened");
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        assertThat(scene.get(auditor, "/api/calls/{id}/recording", call)).hasStatus(200);
        assertThat(line.codes(dispatcher, call)).endsWith("call.recording-opened");
        assertThat(scene.get(desk.person(Role.EXECUTOR, town.centre()).bearer(), "/api/calls/{id}/recording", call))
                .hasStatus(403);
    }

    @Test
    void erasesARecordingWithItsCall() {
        VENDOR.answers("/erased.mp3", Answer.sound(SOUND));
        String call = recorded(VENDOR.url("/erased.mp3"));
        round.round();
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + call + "?book=" + town.centre()))
                .hasStatus(204);
        assertThat(scene.get(dispatcher, "/api/calls/{id}/recording", call)).hasStatus(404);
    }

    @Test
    void triesAgainLaterWhatCouldNotBeFetched() {
        VENDOR.answers("/late.mp3", Answer.failure(503));
        String call = recorded(VENDOR.url("/late.mp3"));
        round.round();
        assertThat(recording(call)).containsEntry("state", "WAITING").containsEntry("trouble", "HTTP 503");
        VENDOR.answers("/late.mp3", Answer.sound(SOUND));
        round.round();
        assertThat(recording(call)).containsEntry("state", "WAITING");
        clock.step(Duration.ofSeconds(11));
        round.round();
        assertThat(recording(call)).containsEntry("state", "KEPT");
    }

    @Test
    void asksNoHostThatIsNotConfiguredWhereverARedirectLeads() {
        String direct = recorded("http://127.0.0.1:" + VENDOR.port() + "/talk.mp3");
        VENDOR.answers("/away.mp3", Answer.redirect("http://169.254.169.254/latest/meta-data"));
        String away = recorded(VENDOR.url("/away.mp3"));
        VENDOR.answers("/file.mp3", Answer.redirect("file:///etc/passwd"));
        String file = recorded(VENDOR.url("/file.mp3"));
        int before = VENDOR.count();
        round.round();
        assertThat(VENDOR.count()).isEqualTo(before + 2);
        assertThat(String.valueOf(recording(direct).get("trouble"))).contains("recording-hosts");
        assertThat(String.valueOf(recording(away).get("trouble"))).contains("169.254.169.254");
        assertThat(String.valueOf(recording(file).get("trouble"))).contains("not an address of the web");
    }

    @Test
    void keepsNothingLargerThanTheLimit() {
        VENDOR.answers("/large.mp3", Answer.sound(new byte[2000]));
        String call = recorded(VENDOR.url("/large.mp3"));
        round.round();
        assertThat(recording(call)).containsEntry("state", "WAITING").containsKey("trouble");
    }

    @Test
    void givesUpAfterAWeek() {
        String call = recorded(VENDOR.url("/never.mp3"));
        round.round();
        clock.step(Duration.ofDays(8));
        round.round();
        dispatcher = "Bearer " + desk.login(town.dispatcher().login());
        assertThat(recording(call)).containsEntry("state", "GIVEN_UP");
    }

    @Test
    void fetchesRecordingsByTheVendorsOwnNames() {
        VENDOR.answers("/vpbx/queries/recording/post", Answer.redirect(VENDOR.url("/once.mp3")));
        VENDOR.answers("/once.mp3", Answer.sound(SOUND));
        String entry = fresh();
        mango(
                "record/added",
                "{\"entry_id\": \"%s\", \"recording_id\": \"R1\", \"timestamp\": %d}"
                        .formatted(entry, now.getEpochSecond()));
        VENDOR.answers(
                "/v1/pbx/record/request/",
                Answer.json("{\"status\": \"success\", \"link\": \"" + VENDOR.url("/once.mp3") + "\"}"));
        String call = "in_" + fresh();
        Map<String, String> told = told(call, "NOTIFY_RECORD");
        told.put("call_id_with_rec", "1585913205.75283");
        zadarma(told, "pbx_call_id", "call_id_with_rec");
        round.round();
        assertThat(recording(entry)).containsEntry("state", "KEPT");
        assertThat(recording(call)).containsEntry("state", "KEPT");
    }

    private String recorded(String address) {
        return Line.id(line.told(event(fresh(), "RECORDING", now, "+" + ANNA).with("recordingUrl", address)));
    }

    private Map<String, Object> recording(String call) {
        return JsonPath.<List<Map<String, Object>>>read(line.call(dispatcher, call), "$.recordings")
                .getFirst();
    }

    private MvcTestResult callBack(String call, String body) {
        return scene.post(dispatcher, "/api/calls/" + call + "/call-back", body);
    }

    private MvcTestResult mango(String kind, String told) {
        return mango(kind, told, MANGO.key(), MangoOffice.sign(MANGO, told));
    }

    private MvcTestResult mango(String kind, String told, String key, String sign) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("vpbx_api_key", key);
        form.put("sign", sign);
        form.put("json", told);
        return post("/api/telephony/mango/" + town.centre() + "/events/" + kind, form, null);
    }

    private String zadarmaAddress() {
        return "/api/telephony/zadarma/" + town.centre();
    }

    private MvcTestResult zadarma(Map<String, String> told, String... signed) {
        return post(zadarmaAddress(), told, Zadarma.sign(signed(told, signed), "zadarma-secret"));
    }

    private static String signed(Map<String, String> told, String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(told.get(field));
        }
        return all.toString();
    }

    private Map<String, String> told(String call, String event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.put("pbx_call_id", call);
        fields.put("caller_id", ANNA);
        fields.put("called_did", "79000000099");
        fields.put(
                "call_start",
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneId.of("Europe/Moscow"))
                        .format(now.minusSeconds(10)));
        return fields;
    }

    private MvcTestResult post(
            String address, Map<String, String> form, @org.jspecify.annotations.Nullable String signature) {
        var request = http.post().uri(address).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.forEach(request::param);
        if (signature != null) {
            request.header("Signature", signature);
        }
        return request.exchange();
    }
}
