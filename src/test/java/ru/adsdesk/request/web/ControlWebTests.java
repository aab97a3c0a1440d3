package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.Surveys;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Photos, the survey, and closing with the resident told. */
@DeskTest
@Import({Scene.class, Acting.class})
class ControlWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private Surveys surveys;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private String id;

    @BeforeEach
    void complete() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
        acting.does(dispatcher, id, "complete", "{}");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void takesNoWorkOverWithoutThePhotosItsKindDemands() {
        acting.does(dispatcher, id, "reclassify", "{\"kind\": \"%s\"}".formatted(photographed()));
        assertThat(acting.tries(dispatcher, id, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("close.not-controlled");
        assertThat(acting.tries(dispatcher, id, "control", "{\"photosBefore\": true, \"photosAfter\": false}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("photosAfter");
        acting.does(dispatcher, id, "control", "{\"photosBefore\": true, \"photosAfter\": true}");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("photosAfter", true);
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
    }

    @Test
    void takesWorkOverWithoutPhotosForAReason() {
        acting.does(dispatcher, id, "reclassify", "{\"kind\": \"%s\"}".formatted(photographed()));
        acting.does(dispatcher, id, "control", "{\"withoutPhotos\": \"HIDDEN_WORK\"}");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("withoutPhotos", "HIDDEN_WORK");
    }

    @Test
    void closesWithTheResidentToldByTheSameAct() {
        assertThat(acting.tries(
                        dispatcher,
                        id,
                        "close",
                        "{\"result\": \"DONE\", \"told\": \"SPOKEN\", \"notTold\": \"DEVICE\"}"))
                .hasStatus(422);
        String closed = acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
        assertThat(JsonPath.<List<String>>read(closed, "$.clocks[?(@.norm == 'inform_plan')].state"))
                .containsExactly("MET");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("told", "SPOKEN");
    }

    @Test
    void leavesNoDutyToInformBehindAnEnd() {
        String consulted = acting.registered(town);
        assertThat(inform(acting.does(dispatcher, consulted, "close", "{\"result\": \"CONSULTED\"}")))
                .isEqualTo("MET");
        String withdrawn = acting.registered(town);
        assertThat(inform(acting.does(dispatcher, withdrawn, "withdraw", "{}"))).isEqualTo("WITHDRAWN");
        String rejected = acting.registered(town);
        assertThat(acting.tries(dispatcher, rejected, "reject", "{\"reason\": \"UTILITY_COMPANY\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("close.not-told");
        assertThat(inform(acting.does(
                        dispatcher,
                        rejected,
                        "reject",
                        "{\"reason\": \"UTILITY_COMPANY\", \"notTold\": \"NOT_REACHED\"}")))
                .as("a refusal nobody was told of is still owed")
                .isEqualTo("RUNNING");
        String later = acting.does(dispatcher, rejected, "inform", "{\"way\": \"SPOKEN\"}");
        assertThat(inform(later)).isEqualTo("MET");
        assertThat(JsonPath.<List<String>>read(later, "$.clocks[?(@.norm == 'slip_inform')].state"))
                .as("a refusal promises nothing")
                .isEmpty();
        String told = acting.registered(town);
        assertThat(inform(acting.does(
                        dispatcher, told, "reject", "{\"reason\": \"UTILITY_COMPANY\", \"told\": \"SPOKEN\"}")))
                .isEqualTo("MET");
        assertThat(inform(acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"notTold\": \"NOT_REACHED\"}")))
                .as("who was not reached is still owed it")
                .isEqualTo("RUNNING");
        assertThat(inform(acting.does(dispatcher, id, "inform", "{\"way\": \"SPOKEN\"}")))
                .isEqualTo("MET");
    }

    private static String inform(String request) {
        return JsonPath.<List<String>>read(request, "$.clocks[?(@.norm == 'inform_plan')].state")
                .getFirst();
    }

    @Test
    void closesCompletedWorkAsNothingElse() {
        assertThat(JsonPath.<List<String>>read(acting.shown(dispatcher, id), "$.possibleResults"))
                .containsExactly("DONE");
        assertThat(acting.tries(dispatcher, id, "close", "{\"result\": \"CONSULTED\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("close.completed");
        String open = acting.registered(town);
        assertThat(JsonPath.<List<String>>read(acting.shown(dispatcher, open), "$.possibleResults"))
                .doesNotContain("DONE")
                .contains("CONSULTED", "NOT_OURS");
    }

    @Test
    void saysByItselfThatADeviceCannotBeTold() {
        String device = desk.key(Channel.SIGNAL, town.centre(), town.mine()).bearer();
        MvcTestResult answer = scene.register(device, UUID.randomUUID().toString(), """
            {"address": {"houseId": "%s"}, "kind": "lift.fault", "description": "Лифт остановлен"}\
            """.formatted(town.garden()));
        assertThat(answer).as(text(answer)).hasStatus(201);
        String signal = JsonPath.read(text(answer), "$.id");
        acting.does(dispatcher, signal, "complete", "{}");
        acting.does(dispatcher, signal, "close", "{\"result\": \"DONE\"}");
        assertThat(acting.lastFacts(dispatcher, signal)).containsEntry("notTold", "DEVICE");
    }

    @Test
    void namesWhoseATroubleIsThatIsNotOurs() {
        String open = acting.registered(town);
        assertThat(acting.tries(dispatcher, open, "close", "{\"result\": \"NOT_OURS\", \"told\": \"SPOKEN\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("not-ours.whose");
        String contact = JsonPath.read(text(scene.post(town.senior().bearer(), "/api/contacts", """
            {"service": "UTILITY", "name": "Водоканал", "numbers": ["+7 900 000-00-43"]}\
            """)), "$.id");
        acting.does(
                dispatcher,
                open,
                "close",
                "{\"result\": \"NOT_OURS\", \"told\": \"SPOKEN\", \"contact\": \"%s\"}".formatted(contact));
        assertThat(acting.lastFacts(dispatcher, open)).containsEntry("contact", contact);
    }

    @Test
    void recordsASurveyOnceACompletion() {
        String after =
                acting.does(dispatcher, id, "survey", "{\"score\": 5, \"outcome\": \"FIXED\", \"words\": \"Спасибо\"}");
        assertThat(JsonPath.<Integer>read(after, "$.surveyScore")).isEqualTo(5);
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("way", "OPERATOR")
                .doesNotContainKey("words");
        assertThat(acting.tries(dispatcher, id, "survey", "{\"score\": 1, \"outcome\": \"FIXED\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("survey.answered");
        assertThat(acting.tries(dispatcher, id, "survey", "{\"score\": 6, \"outcome\": \"FIXED\"}"))
                .hasStatus(400);
    }

    @Test
    void goesBackToWorkInTheSameActWhenItIsNotFixed() {
        String returned = acting.does(dispatcher, id, "survey", "{\"score\": 1, \"outcome\": \"NOT_FIXED\"}");
        assertThat(JsonPath.<String>read(returned, "$.status")).isEqualTo("IN_PROGRESS");
        assertThat(JsonPath.<Integer>read(returned, "$.returns")).isEqualTo(1);
        assertThat(acting.codes(dispatcher, id)).endsWith("request.surveyed", "request.returned");
    }

    @Test
    void isAnsweredByALinkWithoutALogin() {
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
        String token = surveys.token(RequestId.of(UUID.fromString(id)));
        String sheet = text(http.get().uri("/api/surveys/{token}", token).exchange());
        assertThat(JsonPath.<Boolean>read(sheet, "$.open")).isTrue();
        assertThat(sheet).doesNotContain("Примерова", "9000000001", "Садовая, д.");
        assertThat(answered(token, "{\"score\": 0, \"outcome\": \"FIXED\"}")).hasStatus(400);
        MvcTestResult answer = answered(token, "{\"score\": 2, \"outcome\": \"NOT_FIXED\", \"words\": \"Капает\"}");
        assertThat(answer).as(text(answer)).hasStatus(200);
        assertThat(acting.status(dispatcher, id)).isEqualTo("IN_PROGRESS");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.surveyed", "request.reopened");
        assertThat(answered(token, "{\"score\": 2, \"outcome\": \"NOT_FIXED\"}"))
                .hasStatus(409);
    }

    @Test
    void opensNothingByAGuessedLink() {
        String token = surveys.token(RequestId.of(UUID.fromString(id)));
        String guessed = token.substring(0, 25) + (token.charAt(25) == 'A' ? 'B' : 'A') + token.substring(26);
        assertThat(http.get().uri("/api/surveys/{token}", guessed).exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("link.unknown");
        assertThat(http.get().uri("/api/surveys/{token}", "abc").exchange()).hasStatus(404);
    }

    @Test
    void letsNobodyTryLinksWithoutEnd() {
        clock.set(Instant.now().plus(Duration.ofMinutes(5)));
        int last = 0;
        for (int attempt = 0; attempt < 40 && last != 429; attempt++) {
            last = http.get()
                    .uri("/api/surveys/{token}", "guess" + attempt)
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void isTooLateToJudgeAfterTheTimeToReopen() {
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"told\": \"SPOKEN\"}");
        clock.set(Instant.now().plus(Duration.ofDays(15)));
        String token = surveys.token(RequestId.of(UUID.fromString(id)));
        assertThat(answered(token, "{\"score\": 2, \"outcome\": \"NOT_FIXED\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("survey.too-late");
    }

    private MvcTestResult answered(String token, String body) {
        return http.post()
                .uri("/api/surveys/{token}", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** A kind of the roof: work nobody sees from below. */
    private String photographed() {
        List<String> codes = JsonPath.read(text(scene.get(dispatcher, "/api/kinds")), "$[?(@.system == 'ROOF')].code");
        return codes.getFirst();
    }
}
