package ru.adsdesk.intake.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.telephony.StubExchange.Answer;
import ru.adsdesk.testing.DeskTest;

/** Recordings fetched from exchanges and kept by the desk. */
@DeskTest
class RecordingWebTests extends PlayedExchanges {

    private static final byte[] SOUND = "a talk".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private RecordingRound round;

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
}
