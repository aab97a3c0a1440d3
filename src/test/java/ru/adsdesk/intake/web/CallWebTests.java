package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Line.outgoing;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.OnTheLine;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;

/** What exchanges tell of calls, and how calls are found. */
@DeskTest
class CallWebTests extends OnTheLine {

    private static final String ANNA = "+7 900 000-00-21";

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EXECUTOR", "MANAGER", "AUDITOR"})
    void refusesWhoTakesNoCalls(Role role) {
        String bearer = desk.person(role, town.centre()).bearer();
        assertThat(new Line(scene, bearer).tell(event(fresh(), "RINGING", now, ANNA)))
                .hasStatus(403);
    }

    @Test
    void refusesAKeyThatBringsNoCalls() {
        Line website = new Line(scene, desk.key(Channel.WEBSITE, town.centre()).bearer());
        assertThat(website.tell(event(fresh(), "RINGING", now, ANNA)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("intake.channel-foreign");
    }

    @ParameterizedTest
    @CsvSource({"callId, 400", "type, 400", "at, 400"})
    void refusesAnEventThatSaysTooLittle(String field, int status) {
        assertThat(line.tell(event(fresh(), "RINGING", now, ANNA).without(field)))
                .hasStatus(status);
    }

    @Test
    void refusesAnUnknownKindOfEvent() {
        assertThat(line.tell(event(fresh(), "DROPPED", now, ANNA))).hasStatus(400);
    }

    @Test
    void refusesWhatHasNotHappenedYetAndWhatNobodyRemembers() {
        String call = fresh();
        assertThat(line.tell(event(call, "RINGING", now.plusSeconds(61), ANNA)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("intake.in-future");
        assertThat(line.tell(event(call, "RINGING", now.minus(367, ChronoUnit.DAYS), ANNA)))
                .hasStatus(422);
        assertThat(scene.get(dispatcher, "/api/calls/{id}", call)).hasStatus(404);
    }

    @Test
    void forgivesAnExchangeWhoseClockIsALittleFast() {
        assertThat(line.told(event(fresh(), "RINGING", now.plusSeconds(5), ANNA)))
                .containsEntry("rangAt", now.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://pbx.example/1.mp3",
                "pbx",
                "https://user:word@pbx.example/1",
                "http://"
            })
    void refusesARecordingThatIsNotOnTheWeb(String address) {
        assertThat(line.tell(event(fresh(), "RECORDING", now, ANNA).with("recordingUrl", address)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("recording.address-bad");
    }

    @Test
    void refusesARecordingWithoutItsAddress() {
        assertThat(line.tell(event(fresh(), "RECORDING", now, ANNA))).hasStatus(400);
    }

    @Test
    void keepsTheCallsOfEachCentreToIt() {
        String call = fresh();
        line.told(event(call, "RINGING", now, ANNA));
        Town elsewhere = scene.town();
        String stranger = elsewhere.senior().bearer();
        assertThat(scene.get(stranger, "/api/calls/{id}", call)).hasStatus(404);
        assertThat(scene.act(stranger, "/api/calls/{id}/take", call)).hasStatus(404);
        Line theirs =
                new Line(scene, desk.key(Channel.PHONE, elsewhere.centre()).bearer());
        assertThat(theirs.told(event(call, "RINGING", now, ANNA)).get("id"))
                .isNotEqualTo(line.call(dispatcher, call).get("id"));
    }

    @Test
    void writesEachThingThatHappensOnce() {
        String call = fresh();
        for (int told = 0; told < 3; told++) {
            line.told(event(call, "RINGING", now, ANNA));
        }
        line.told(event(call, "ANSWERED", now, ANNA).with("operator", "101"));
        line.told(event(call, "ANSWERED", now, ANNA).with("operator", "101"));
        line.told(event(call, "RINGING", now, ANNA));
        assertThat(line.codes(dispatcher, call)).containsExactly("call.rang", "call.answered");
        assertThat(line.facts(dispatcher, call, "call.rang").getFirst())
                .containsEntry("callId", call)
                .containsEntry("line", Line.DESK)
                .doesNotContainKey("lateEntered");
        assertThat(line.call(dispatcher, call))
                .containsEntry("state", "TALKING")
                .containsEntry("operator", "101")
                .containsEntry("number", "+79000000021");
    }

    @Test
    void makesTheCallOfAnAnswerAndEntersTheLateRingingWithItsOwnTime() {
        String call = fresh();
        line.told(event(call, "ANSWERED", now.minusSeconds(90), ANNA));
        Map<String, Object> late = line.told(event(call, "RINGING", now.minusSeconds(100), ANNA));
        assertThat(late)
                .containsEntry("state", "TALKING")
                .containsEntry("rangAt", now.minusSeconds(100).toString());
        assertThat(line.facts(dispatcher, call, "call.rang").getFirst()).containsEntry("lateEntered", true);
        assertThat(line.codes(dispatcher, call)).containsExactly("call.answered", "call.rang");
    }

    @Test
    void givesAMissedCallNobodyToldTheRingingOfAStart() {
        String call = fresh();
        line.told(event(call, "ABANDONED", now, ANNA));
        assertThat(line.codes(dispatcher, call)).containsExactly("call.rang", "call.abandoned");
    }

    @Test
    void takesAnEndNobodyAnsweredForAMissedCall() {
        String call = fresh();
        line.told(event(call, "RINGING", now.minusSeconds(20), ANNA));
        assertThat(line.told(event(call, "ENDED", now, ANNA)))
                .containsEntry("state", "MISSED")
                .extracting(told -> JsonPath.read(told, "$.duty.state"))
                .isEqualTo("OPEN");
        assertThat(line.codes(dispatcher, call)).containsExactly("call.rang", "call.abandoned");
    }

    @Test
    void tellsOfAnOutgoingCallThatItWasDialled() {
        String call = fresh();
        line.told(outgoing(call, "RINGING", now.minusSeconds(30), ANNA));
        assertThat(line.told(outgoing(call, "ABANDONED", now, ANNA)))
                .containsEntry("state", "UNANSWERED")
                .containsEntry("number", "+79000000021")
                .containsEntry("line", Line.DESK)
                .doesNotContainKey("duty");
        assertThat(line.codes(dispatcher, call)).containsExactly("call.dialled", "call.unanswered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:200@pbx", "12", "+7 999", "номер", "*100#"})
    void losesNoCallToAnOddNumber(String odd) {
        String call = fresh();
        line.told(event(call, "RINGING", now, odd));
        assertThat(line.call(dispatcher, call)).containsEntry("number", odd);
    }

    @Test
    void letsADispatcherEnterEventsByHandAndNamesThemAsWhoAnswered() {
        Line byHand = new Line(scene, dispatcher);
        String call = fresh();
        byHand.told(event(call, "RINGING", now, ANNA));
        assertThat(byHand.told(event(call, "ANSWERED", now, ANNA)))
                .containsEntry("operator", town.dispatcher().id().toString());
    }

    @Test
    void masksTheNumberForThoseWhoSupervise() {
        String call = fresh();
        line.told(event(call, "RINGING", now, ANNA));
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        assertThat(line.call(auditor, call)).containsEntry("number", "+7•••21");
        assertThat(text(scene.get(auditor, "/api/calls/{id}/journal", call))).doesNotContain("9000000021");
        assertThat(text(scene.get(dispatcher, "/api/calls/{id}/journal", call))).contains("+79000000021");
        assertThat(scene.get(desk.person(Role.EXECUTOR, town.centre()).bearer(), "/api/calls/{id}", call))
                .hasStatus(403);
    }

    @Test
    void findsCallsByStateDutyNumberOperatorAndPeriod() {
        String missed = line.missed(ANNA, now.minusSeconds(600));
        String answered = line.answered("+7 900 000-00-22", now.minusSeconds(300));
        assertThat(found("state=MISSED")).containsExactly(missed);
        assertThat(found("duty=OPEN")).containsExactly(missed);
        assertThat(found("number=0022")).containsExactly(answered);
        assertThat(found("number=8 900 000-00-21")).containsExactly(missed);
        assertThat(found("outcomeDue=true")).containsExactly(answered);
        assertThat(found("from=" + now.minusSeconds(400))).containsExactly(answered);
        assertThat(found("to=" + now.minusSeconds(400))).containsExactly(missed);
        assertThat(found("operator=101")).isEmpty();
        assertThat(found("outcome=CONSULTATION")).isEmpty();
    }

    @Test
    void pagesThroughCallsNewestFirst() {
        for (int call = 0; call < 5; call++) {
            line.told(event(fresh(), "RINGING", now.minusSeconds(call / 2), ANNA));
        }
        String first = text(scene.get(dispatcher, "/api/calls?limit=3"));
        String rest = text(
                scene.get(dispatcher, "/api/calls?limit=3&after={after}", JsonPath.<String>read(first, "$.after")));
        List<String> ids = JsonPath.read(first, "$.items[*].id");
        ids.addAll(JsonPath.<List<String>>read(rest, "$.items[*].id"));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(scene.get(dispatcher, "/api/calls?after=nonsense")).hasStatus(400);
        assertThat(scene.get(dispatcher, "/api/calls?limit=0")).hasStatus(400);
    }

    @Test
    void tellsWhoIsCalling() {
        scene.register(dispatcher, Scene.leak(town, ANNA));
        line.missed(ANNA, now.minusSeconds(600));
        String known = text(scene.get(dispatcher, "/api/calls/lookup?number={number}", "8 900 000 00 21"));
        assertThat(JsonPath.<String>read(known, "$.number")).isEqualTo("+79000000021");
        assertThat(JsonPath.<List<?>>read(known, "$.openRequests")).hasSize(1);
        assertThat(JsonPath.<List<?>>read(known, "$.recentCalls")).hasSize(1);
        assertThat(JsonPath.<String>read(known, "$.duty.duty.state")).isEqualTo("OPEN");
        assertThat(scene.get(dispatcher, "/api/calls/lookup?number=anonymous")).hasStatus(400);
        assertThat(scene.get(desk.person(Role.AUDITOR, town.centre()).bearer(), "/api/calls/lookup?number=1"))
                .hasStatus(403);
    }

    private List<String> found(String query) {
        return JsonPath.read(text(scene.search(dispatcher, "/api/calls", query)), "$.items[*].id");
    }
}
