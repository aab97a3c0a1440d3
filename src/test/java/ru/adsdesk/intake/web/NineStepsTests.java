package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.OnTheLine;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.Surveys;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a ringing phone, and from a website's message, to a closed request: registered, cause and other services decided,
 * planned, told, dispatched, localised and repaired, taken over, judged by the resident, closed, with every line each step leaves.
 */
@DeskTest
@Import(Acting.class)
class NineStepsTests extends OnTheLine {

    private static final String PHONE = "+79000000061";

    @Autowired
    private Acting acting;

    @Autowired
    private Surveys surveys;

    @Autowired
    private JsonMapper json;

    @Test
    void leadsFromARingingPhoneToAClosedRequest() {
        String pbx = fresh();
        line.told(event(pbx, "RINGING", now, PHONE));
        later(Duration.ofSeconds(15));
        String call = Line.id(line.told(event(pbx, "ANSWERED", clock.instant(), PHONE)));
        later(Duration.ofMinutes(1));
        String request = JsonPath.read(
                text(scene.register(
                        dispatcher, Scene.leak(town, PHONE).replaceFirst("\\{", "{\"callId\": \"" + pbx + "\", "))),
                "$.id");
        line.told(event(pbx, "ENDED", clock.instant(), PHONE));
        workIsDone(request);
        assertThat(line.codes(dispatcher, call))
                .containsSubsequence("call.rang", "call.answered", "call.handled")
                .contains("call.ended");
        assertThat(line.facts(dispatcher, call, "call.handled"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).containsEntry("request", request));
    }

    @Test
    void leadsFromAWebsitesMessageToAClosedRequest() {
        String website = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        MvcTestResult received =
                scene.post(website, "/api/messages", UUID.randomUUID().toString(), """
                    {"contact": {"name": "Примерова Анна", "phone": "%s"}, "text": "Прорвало трубу холодной воды, хлещет на пол",
                     "addressText": "ул. Садовая, д. 5, подъезд 2, кв. 14"}\
                    """.formatted(PHONE));
        assertThat(received).as(text(received)).hasStatus(201);
        String message = JsonPath.read(text(received), "$.id");
        later(Duration.ofMinutes(4));
        MvcTestResult registered = scene.post(dispatcher, "/api/messages/" + message + "/register", "{}");
        assertThat(registered).as(text(registered)).hasStatus(200);
        workIsDone(JsonPath.read(text(registered), "$[0].id"));
        assertThat(JsonPath.<List<String>>read(
                        text(scene.get(dispatcher, "/api/messages/{id}/journal", message)), "$.items[*].line.code"))
                .containsExactly("message.received", "message.registered");
    }

    /** All that follows registration, the same however it came; every limit is kept. */
    private void workIsDone(String request) {
        Person crew = desk.person(Role.EXECUTOR, town.centre(), town.mine());
        acting.does(dispatcher, request, "take", "{}");
        later(Duration.ofMinutes(2));
        String proposal = text(scene.get(dispatcher, "/api/requests/{id}/plan-proposal", request));
        acting.does(dispatcher, request, "plan", json.writeValueAsString(JsonPath.read(proposal, "$.plan")));
        for (String service : JsonPath.<List<String>>read(proposal, "$.services[*].service")) {
            acting.does(
                    dispatcher,
                    request,
                    "call-service",
                    "{\"service\": \"%s\", \"decision\": \"CALLED\"}".formatted(service));
        }
        acting.does(dispatcher, request, "inform", "{\"way\": \"SPOKEN\"}");
        acting.does(dispatcher, request, "dispatch", "{\"executor\": \"%s\"}".formatted(crew.id()));
        later(Duration.ofMinutes(10));
        acting.does(crew.bearer(), request, "arrive", "{}");
        acting.does(crew.bearer(), request, "localise", "{\"by\": \"CREW\"}");
        later(Duration.ofMinutes(50));
        acting.does(crew.bearer(), request, "complete", "{}");
        acting.does(dispatcher, request, "control", "{\"photosAfter\": true}");
        surveyed(request);
        String closed = acting.does(dispatcher, request, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
        assertThat(JsonPath.<List<String>>read(closed, "$.clocks[*].state"))
                .isNotEmpty()
                .doesNotContain("BREACHED", "LATE", "RUNNING", "UNKNOWN");
        assertThat(acting.codes(dispatcher, request))
                .containsExactly(
                        "request.registered",
                        "request.taken",
                        "request.planned",
                        "request.service-called",
                        "request.informed",
                        "request.dispatched",
                        "request.arrived",
                        "request.localised",
                        "request.completed",
                        "request.controlled",
                        "request.surveyed",
                        "request.closed");
    }

    private void surveyed(String request) {
        String token = surveys.token(RequestId.of(UUID.fromString(request)));
        MvcTestResult answer = scene.post(
                dispatcher, "/api/surveys/" + token, "{\"score\": 5, \"outcome\": \"FIXED\", \"words\": \"Спасибо\"}");
        assertThat(answer).as(text(answer)).hasStatus(200);
    }

    private void later(Duration passed) {
        clock.set(clock.instant().plus(passed));
    }
}
