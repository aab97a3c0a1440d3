package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.OnTheLine;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.testing.DeskTest;

/** What people do with calls. */
@DeskTest
class CallActWebTests extends OnTheLine {

    private static final String ANNA = "+7 900 000-00-51";

    @Test
    void letsTheFirstWhoClaimsACallOwnIt() {
        String call = ringing();
        String other = desk.person(Role.DISPATCHER, town.centre()).bearer();
        assertThat(scene.act(dispatcher, "/api/calls/{id}/take", call))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.owner")
                .isEqualTo(town.dispatcher().id().toString());
        assertThat(scene.act(dispatcher, "/api/calls/{id}/take", call)).hasStatus(200);
        assertThat(scene.act(other, "/api/calls/{id}/take", call))
                .hasStatus(409)
                .bodyJson()
                .satisfies(refused -> {
                    assertThat(refused).extractingPath("$.code").isEqualTo("call.taken");
                    assertThat(refused)
                            .extractingPath("$.detail")
                            .asString()
                            .contains(town.dispatcher().caller().name());
                    assertThat(refused).extractingPath("$.ownedAt").isNotNull();
                });
        assertThat(line.codes(dispatcher, call)).containsExactly("call.rang", "call.taken");
        assertThat(line.call(dispatcher, call)).containsEntry("state", "RINGING");
    }

    @Test
    void letsWhoeverTalksClaimTheCallWhileNobodyHas() {
        String call = fresh();
        line.told(event(call, "RINGING", now.minusSeconds(30), ANNA));
        line.told(event(call, "ANSWERED", now.minusSeconds(20), ANNA));
        assertThat(scene.act(dispatcher, "/api/calls/{id}/take", call)).hasStatus(200);
        String other = desk.person(Role.DISPATCHER, town.centre()).bearer();
        assertThat(scene.act(other, "/api/calls/{id}/take", call)).hasStatus(409);
    }

    @Test
    void refusesToClaimWhatRingsNoMore() {
        assertThat(scene.act(dispatcher, "/api/calls/{id}/take", line.answered(ANNA, now.minusSeconds(200))))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("call.not-ringing");
        assertThat(scene.act(dispatcher, "/api/calls/{id}/take", "none")).hasStatus(404);
    }

    @Test
    void refusesAnOutcomeThatSaysTooLittleOrCannotBe() {
        String call = line.answered(ANNA, now.minusSeconds(200));
        assertThat(handle(call, "{}")).hasStatus(400);
        assertThat(handle(call, "{\"outcome\": \"NOTHING\"}")).hasStatus(400);
        assertThat(handle(call, "{\"outcome\": \"REQUEST\"}")).hasStatus(400);
        assertThat(handle(call, "{\"outcome\": \"NOT_OURS\"}")).hasStatus(400);
        assertThat(handle(call, "{\"outcome\": \"JOINED\", \"request\": \"2020-000001\"}"))
                .hasStatus(404);
        assertThat(handle(call, "{\"outcome\": \"CONSULTATION\", \"at\": \"" + now.plusSeconds(1) + "\"}"))
                .hasStatus(422);
        assertThat(handle(call, "{\"outcome\": \"CONSULTATION\", \"at\": \"" + now.minusSeconds(201) + "\"}"))
                .hasStatus(422);
        assertThat(handle(line.missed(ANNA, now.minusSeconds(60)), "{\"outcome\": \"CONSULTATION\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("call.not-answered");
    }

    @Test
    void listsAnAnsweredCallThatCameToNothingUntilItComesToSomething() {
        String call = line.answered(ANNA, now.minusSeconds(200));
        assertThat(due()).containsExactly(call);
        assertThat(handle(call, "{\"outcome\": \"NOT_OURS\", \"directedTo\": \"GAS\", \"words\": \"Запах газа, 104\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.directedTo")
                .isEqualTo("GAS");
        assertThat(due()).isEmpty();
        assertThat(line.facts(dispatcher, call, "call.handled").getFirst())
                .containsEntry("outcome", "NOT_OURS")
                .containsEntry("directedTo", "GAS")
                .doesNotContainKey("words");
        assertThat(handle(call, "{\"outcome\": \"NOT_OURS\", \"directedTo\": \"GAS\"}"))
                .hasStatus(200);
        assertThat(handle(call, "{\"outcome\": \"CONSULTATION\"}")).hasStatus(409);
        assertThat(line.facts(dispatcher, call, "call.handled")).hasSize(1);
    }

    @Test
    void saysByItselfThatACallEndedInAWordOrWasSomebodyElsesBusiness() {
        String asked = line.answered(ANNA, now.minusSeconds(200));
        String gas = line.answered("+7 900 000-00-52", now.minusSeconds(100));
        ended(asked, "\"endAs\": \"CONSULTED\"");
        ended(gas, "\"endAs\": \"NOT_OURS\", \"endWords\": \"Запах газа, 104\"");
        assertThat(line.call(dispatcher, asked)).containsEntry("outcome", "CONSULTATION");
        assertThat(line.call(dispatcher, gas))
                .containsEntry("outcome", "NOT_OURS")
                .containsEntry("directedTo", "OTHER");
        assertThat(line.facts(dispatcher, gas, "call.handled").getFirst())
                .containsEntry("outcome", "NOT_OURS")
                .containsEntry("directedTo", "OTHER")
                .containsKey("request");
        assertThat(due()).isEmpty();
    }

    private void ended(String call, String ending) {
        String body = """
            {"channel": "PHONE", "applicant": {"phone": "%s"}, "callId": "%s", "addressText": "Садовая 5",
             "description": "Спросил про отопление", %s}\
            """.formatted(ANNA, line.call(dispatcher, call).get("callId"), ending);
        assertThat(scene.register(dispatcher, body)).hasStatus(201);
    }

    @Test
    void saysByItselfThatACallCameToARequest() {
        String call = line.answered(ANNA, now.minusSeconds(200));
        String callId = String.valueOf(line.call(dispatcher, call).get("callId"));
        String first = registered(callId);
        String second = registered(callId);
        Map<String, Object> stands = line.call(dispatcher, call);
        assertThat(stands).containsEntry("outcome", "REQUEST");
        assertThat(JsonPath.<List<String>>read(stands, "$.requests")).containsExactly(first, second);
        assertThat(line.facts(dispatcher, call, "call.handled"))
                .extracting(facts -> facts.get("request"))
                .containsExactly(first, second);
        assertThat(line.call(dispatcher, call)).containsEntry("outcomeDue", false);
    }

    @Test
    void saysSoAsSoonAsTheExchangeTellsOfTheCall() {
        String callId = fresh();
        String request = registered(callId);
        line.told(event(callId, "ANSWERED", now.minusSeconds(20), ANNA));
        assertThat(JsonPath.<List<String>>read(line.call(dispatcher, callId), "$.requests"))
                .containsExactly(request);
        assertThat(line.codes(dispatcher, callId)).containsExactly("call.answered", "call.handled");
    }

    @Test
    void saysNothingOfACallWhereRegisteringIsRefused() {
        String call = line.answered(ANNA, now.minusSeconds(200));
        String callId = String.valueOf(line.call(dispatcher, call).get("callId"));
        String body = Scene.leak(town, "нет").replaceFirst("\\{", "{\"callId\": \"" + callId + "\",");
        assertThat(scene.register(dispatcher, body)).hasStatus4xxClientError();
        assertThat(line.codes(dispatcher, call)).doesNotContain("call.handled");
    }

    @Test
    void joinsACallToARequestByItsNumber() {
        String request = text(scene.register(dispatcher, Scene.leak(town, ANNA)));
        String call = line.answered(ANNA, now.minusSeconds(200));
        String number = JsonPath.read(request, "$.number");
        assertThat(handle(call, "{\"outcome\": \"JOINED\", \"request\": \"" + number + "\"}"))
                .hasStatus(200);
        assertThat(line.facts(dispatcher, call, "call.handled").getFirst())
                .containsEntry("request", JsonPath.read(request, "$.id"));
    }

    @Test
    void erasesTheNumberOfACallForGood() {
        String call = line.missed("+7 900 000-00-57", now.minusSeconds(200));
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + call + "?book=" + town.centre()))
                .hasStatus(204);
        assertThat(line.call(dispatcher, call)).doesNotContainKey("number");
        assertThat(text(scene.get(dispatcher, "/api/calls/{id}/journal", call))).doesNotContain("9000000057");
        assertThat(scene.tableHolds("intake.call_event", "000-00-57")).isFalse();
    }

    private String registered(String callId) {
        String body = Scene.leak(town, ANNA).replaceFirst("\\{", "{\"callId\": \"" + callId + "\",");
        return JsonPath.read(text(scene.register(dispatcher, body)), "$.id");
    }

    private String ringing() {
        return Line.id(line.told(event(fresh(), "RINGING", now.minusSeconds(5), ANNA)));
    }

    private MvcTestResult handle(String call, String body) {
        return scene.post(dispatcher, "/api/calls/" + call + "/handle", body);
    }

    private List<String> due() {
        return JsonPath.read(text(scene.search(dispatcher, "/api/calls", "outcomeDue=true")), "$.items[*].id");
    }
}
