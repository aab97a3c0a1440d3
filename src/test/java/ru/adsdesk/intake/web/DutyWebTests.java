package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Line.id;
import static ru.adsdesk.intake.Line.outgoing;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.adsdesk.intake.OnTheLine;
import ru.adsdesk.testing.DeskTest;

/** The duty to call back whoever was not answered (416 p.13). */
@DeskTest
class DutyWebTests extends OnTheLine {

    private static final String ANNA = "+7 900 000-00-31";
    private static final String BORIS = "+7 900 000-00-32";

    @Test
    void owesOneCallToACallerHoweverOftenTheyCalled() {
        String first = line.missed(ANNA, ago(500));
        String second = line.missed("8 (900) 000-00-31", ago(400));
        assertThat(duty(first)).containsEntry("state", "OPEN");
        assertThat(duty(second)).containsEntry("state", "JOINED").containsEntry("joined", first);
        assertThat(line.facts(dispatcher, second, "call.joined-duty").getFirst())
                .containsEntry("duty", first);
    }

    @Test
    void owesACallToEachCaller() {
        line.missed(ANNA, ago(500));
        assertThat(duty(line.missed(BORIS, ago(400)))).containsEntry("state", "OPEN");
    }

    @Test
    void runsFromTheFirstCallAlsoWhereItIsToldLast() {
        String later = line.missed(ANNA, ago(300));
        String earlier = line.missed(ANNA, ago(500));
        String latest = line.missed(ANNA, ago(200));
        assertThat(duty(earlier)).containsEntry("state", "OPEN");
        assertThat(duty(later)).containsEntry("state", "JOINED").containsEntry("joined", earlier);
        assertThat(duty(latest)).containsEntry("joined", earlier);
        assertThat(clocks("/api/calls/" + earlier + "/clocks")).containsEntry("call_back", "RUNNING");
        assertThat(clocks("/api/calls/" + later + "/clocks")).containsEntry("call_back", "WITHDRAWN");
    }

    @Test
    void isDoneByATalkWithThatNumberWhicheverWay() {
        String missed = line.missed(ANNA, ago(500));
        String joined = line.missed(ANNA, ago(450));
        String back = fresh();
        line.told(outgoing(back, "RINGING", ago(200), ANNA));
        assertThat(duty(missed)).containsEntry("state", "OPEN");
        String contact = id(line.told(outgoing(back, "ANSWERED", ago(190), ANNA)));
        assertThat(duty(missed)).containsEntry("state", "CALLED_BACK").containsEntry("by", contact);
        assertThat(duty(joined)).containsEntry("state", "CALLED_BACK");
        assertThat(line.facts(dispatcher, missed, "call.called-back").getFirst())
                .containsEntry("call", contact);
        assertThat(line.facts(dispatcher, contact, "call.dialled").getFirst()).containsEntry("duty", missed);

        String again = line.missed(BORIS, ago(150));
        String answered = line.answered(BORIS, ago(120));
        assertThat(duty(again)).containsEntry("state", "CALLED_BACK").containsEntry("by", answered);
    }

    @Test
    void isNotDoneByATalkBeforeItNorWithAnother() {
        line.answered(ANNA, ago(900));
        String missed = line.missed(ANNA, ago(500));
        line.answered(BORIS, ago(300));
        assertThat(duty(missed)).containsEntry("state", "OPEN");
    }

    @Test
    void isDoneAtOnceWhereTheTalkWasToldFirst() {
        String contact = line.answered(ANNA, ago(300));
        String missed = line.missed(ANNA, ago(500));
        assertThat(duty(missed)).containsEntry("state", "CALLED_BACK").containsEntry("by", contact);
        assertThat(line.codes(dispatcher, missed)).containsExactly("call.rang", "call.abandoned", "call.called-back");
    }

    @Test
    void isNoneWhereTheAnswerWasOnlyToldLate() {
        String call = fresh();
        line.told(event(call, "RINGING", ago(100), ANNA));
        line.told(event(call, "ABANDONED", ago(50), ANNA));
        Map<String, Object> answered = line.told(event(call, "ANSWERED", ago(90), ANNA));
        assertThat(answered).containsEntry("state", "ENDED").doesNotContainKey("duty");
        assertThat(line.codes(dispatcher, call))
                .containsExactly("call.rang", "call.abandoned", "call.answered", "call.ended", "call.called-back");
        assertThat(clocks("/api/calls/" + call + "/clocks"))
                .containsEntry("call_answer", "MET")
                .doesNotContainEntry("call_back", "RUNNING");
    }

    @Test
    void isDoneByAVoiceMessage() {
        String first = line.missed(ANNA, ago(500));
        String call = fresh();
        line.told(event(call, "RINGING", ago(300), ANNA));
        line.told(event(call, "ENDED", ago(200), ANNA));
        Map<String, Object> left = line.told(event(call, "VOICEMAIL", ago(210), ANNA));
        assertThat(left).containsEntry("state", "VOICEMAIL").doesNotContainKey("duty");
        String message = String.valueOf(left.get("message"));
        assertThat(duty(first)).containsEntry("state", "MESSAGE_TAKEN").containsEntry("by", message);
        assertThat(line.facts(dispatcher, call, "call.voicemail-left").getFirst())
                .containsEntry("message", message);
        assertThat(line.facts(dispatcher, first, "call.message-taken").getFirst())
                .containsEntry("message", message);
        assertThat(clocks("/api/calls/" + first + "/clocks")).containsEntry("call_back", "MET");
        assertThat(clocks("/api/calls/" + call + "/clocks")).containsEntry("call_back", "MET");
        assertThat(scene.get(dispatcher, "/api/messages/{id}", message))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("WAITING"))
                .hasPathSatisfying("$.call", its -> assertThat(its).isEqualTo(id(left)));
    }

    @Test
    void isDoneByAnElectronicMessageOfThatNumber() {
        String missed = line.missed(ANNA, ago(500));
        scene.post(dispatcher, "/api/messages", """
            {"channel": "MESSENGER", "text": "Не дозвонилась, перезвоните", "contact": {"phone": "89000000031"}}\
            """);
        assertThat(duty(missed)).containsEntry("state", "MESSAGE_TAKEN");
    }

    @Test
    void isTiedToTheDeviceOfAnIntercomOrLift() {
        String lift = missedFrom("anonymous", "lift-7", ago(500));
        String other = missedFrom("anonymous", "lift-8", ago(400));
        String again = missedFrom("1007", "lift-7", ago(300));
        assertThat(duty(other)).containsEntry("state", "OPEN");
        assertThat(duty(again)).containsEntry("state", "JOINED").containsEntry("joined", lift);
        String call = fresh();
        line.told(event(call, "ANSWERED", ago(100), "1007").with("device", "lift-7"));
        assertThat(duty(lift)).containsEntry("state", "CALLED_BACK");
        assertThat(duty(other)).containsEntry("state", "OPEN");
        assertThat(line.call(dispatcher, lift)).doesNotContainKey("number");
    }

    @Test
    void isOwnToEachCallOfAWithheldNumber() {
        String one = line.missed("anonymous", ago(500));
        String other = line.missed("", ago(400));
        line.answered("anonymous", ago(300));
        assertThat(duty(one)).containsEntry("state", "OPEN");
        assertThat(duty(other)).containsEntry("state", "OPEN");
    }

    @Test
    void isClosedByAPersonForAStatedReasonOnly() {
        String missed = line.missed(ANNA, ago(500));
        String joined = line.missed(ANNA, ago(400));
        assertThat(close(missed, "{}")).hasStatus(400);
        assertThat(close(missed, "{\"reason\": \"BORED\"}")).hasStatus(400);
        assertThat(close(missed, "{\"reason\": \"OTHER\"}")).hasStatus(400);
        assertThat(close(joined, "{\"reason\": \"UNREACHABLE\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.joined")
                .isEqualTo(missed);
        assertThat(close(missed, "{\"reason\": \"UNREACHABLE\", \"at\": \"" + now.plusSeconds(1) + "\"}"))
                .hasStatus(422);
        assertThat(close(missed, "{\"reason\": \"UNREACHABLE\", \"at\": \"" + ago(501) + "\"}"))
                .hasStatus(422);
        assertThat(close(missed, "{\"reason\": \"UNREACHABLE\", \"words\": \"Три раза без ответа\"}"))
                .hasStatus(200);
        assertThat(duty(missed)).containsEntry("state", "CLOSED").containsEntry("reason", "UNREACHABLE");
        assertThat(duty(joined)).containsEntry("state", "CLOSED");
        assertThat(close(missed, "{\"reason\": \"UNREACHABLE\"}")).hasStatus(409);
        assertThat(line.codes(dispatcher, missed)).endsWith("call.duty-closed");
    }

    @Test
    void opensAnewAfterItWasDone() {
        line.missed(ANNA, ago(900));
        line.answered(ANNA, ago(700));
        assertThat(duty(line.missed(ANNA, ago(300)))).containsEntry("state", "OPEN");
    }

    @Test
    void runsTheClocksOfACallAndOfAMessage() {
        String missed = line.missed(ANNA, ago(100));
        assertThat(clocks("/api/calls/" + missed + "/clocks"))
                .containsEntry("call_answer", "ABANDONED")
                .containsEntry("call_back", "RUNNING");
        String call = fresh();
        line.told(event(call, "RINGING", ago(60), BORIS));
        Map<String, Object> left = line.told(event(call, "VOICEMAIL", ago(50), BORIS));
        assertThat(clocks("/api/calls/" + call + "/clocks")).containsEntry("call_answer", "ABANDONED");
        assertThat(clocks("/api/messages/" + left.get("message") + "/clocks"))
                .containsEntry("message_handle", "RUNNING");
    }

    @Test
    void asksForAnOutcomeOfCallsBackButNotOfInforming() {
        String informing = fresh();
        line.told(outgoing(informing, "ANSWERED", ago(50), BORIS));
        assertThat(clocks("/api/calls/" + informing + "/clocks")).doesNotContainKey("call_outcome");
        line.missed(ANNA, ago(100));
        String back = fresh();
        line.told(outgoing(back, "ANSWERED", ago(50), ANNA));
        assertThat(clocks("/api/calls/" + back + "/clocks")).containsEntry("call_outcome", "RUNNING");
        String answered = line.answered(ANNA, ago(300));
        assertThat(clocks("/api/calls/" + answered + "/clocks"))
                .containsEntry("call_answer", "MET")
                .containsKey("call_outcome");
    }

    private Map<String, String> clocks(String address) {
        List<Map<String, Object>> clocks = JsonPath.read(text(scene.get(dispatcher, address)), "$");
        return clocks.stream()
                .collect(Collectors.toMap(
                        clock -> String.valueOf(clock.get("norm")),
                        clock -> String.valueOf(clock.get("state")),
                        (earlier, later) -> later));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult close(String call, String body) {
        return scene.post(dispatcher, "/api/calls/" + call + "/close-duty", body);
    }

    private String missedFrom(String from, String device, Instant at) {
        String call = fresh();
        line.told(event(call, "RINGING", at, from).with("device", device));
        return id(line.told(event(call, "ABANDONED", at.plusSeconds(30), from).with("device", device)));
    }

    private Map<String, Object> duty(String call) {
        return JsonPath.read(line.call(dispatcher, call), "$.duty");
    }

    private Instant ago(int seconds) {
        return now.minusSeconds(seconds);
    }
}
