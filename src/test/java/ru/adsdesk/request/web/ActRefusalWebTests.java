package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** How acts are refused, and that a refused one leaves nothing. */
@DeskTest
@Import({Scene.class, Acting.class})
class ActRefusalWebTests {

    private static final String FAR = Instant.now().plus(Duration.ofDays(500)).toString();

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;
    private String id;

    @BeforeEach
    void register() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
    }

    @Test
    void asksForTheVersionTheCallerSaw() {
        MvcTestResult answer = acting.act(dispatcher, id, "take", null, "{}");
        assertThat(answer).hasStatus(428).bodyJson().extractingPath("$.code").isEqualTo("if-match.required");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("If-Match");
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered");
    }

    @Test
    void refusesAStaleVersionAndShowsTheStateThereIs() {
        acting.does(dispatcher, id, "take", "{}");
        MvcTestResult answer = acting.act(dispatcher, id, "reject", 0, "{\"reason\": \"NO_FAULT\"}");
        assertThat(answer).hasStatus(412).bodyJson().extractingPath("$.code").isEqualTo("version-conflict");
        assertThat(answer).bodyJson().extractingPath("$.current.status").isEqualTo("REGISTERED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.current.decisionVersion")
                .isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("изменил");
    }

    @Test
    void letsOneOfTwoWinWhoDecideAtOnce() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<MvcTestResult> one =
                    two.submit(() -> atOnce(together, "reject", "{\"reason\": \"NO_FAULT\", \"told\": \"SPOKEN\"}"));
            Future<MvcTestResult> other = two.submit(() -> atOnce(together, "close", "{\"result\": \"CONSULTED\"}"));
            List<Integer> answers = List.of(
                    one.get().getResponse().getStatus(),
                    other.get().getResponse().getStatus());
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
            String expected = answers.getFirst() == 200 ? "REJECTED" : "CLOSED";
            assertThat(acting.status(dispatcher, id)).isEqualTo(expected);
        }
        assertThat(acting.codes(dispatcher, id)).hasSize(2);
    }

    private MvcTestResult atOnce(CountDownLatch together, String act, String body) throws InterruptedException {
        together.countDown();
        together.await();
        return acting.act(dispatcher, id, act, 0, body);
    }

    @Test
    void saysWhereItStandsAndWhatIsPossibleInstead() {
        acting.does(dispatcher, id, "close", "{\"result\": \"CONSULTED\"}");
        MvcTestResult answer = acting.tries(dispatcher, id, "arrive", "{}");
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("act-not-possible");
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("CLOSED");
        assertThat(answer).bodyJson().extractingPath("$.possible").asArray().contains("reopen", "comment");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("arrive", "закрыта");
    }

    @Test
    void knowsNoRequestOutsideTheScope() {
        String stranger = scene.town().senior().bearer();
        assertThat(acting.act(stranger, id, "take", 0, "{}"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("request.unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plan         | {}                                                   | field.missing
        plan         | {"plannedAt": "завтра"}                              | field.wrong-type
        plan         | {"plannedAt": "2030-01-01T00:00:00Z", "who": "me"}    | field.unknown
        inform       | {"way": "SHOUTED"}                                   | field.wrong-type
        call-service | {"service": "GAS"}                                   | field.missing
        localise     | {}                                                   | field.missing
        close        | {}                                                   | field.missing
        defer        | {"until": "2030-01-01T00:00:00Z"}                     | field.missing
        comment      | {"words": " "}                                       | field.missing
        reclassify   | {"kind": "no kind"}                                  | field.wrong-type
        """)
    void refusesABadBodyFieldByFieldInRussian(String act, String body, String code) {
        MvcTestResult answer = acting.act(dispatcher, id, act, 0, body);
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .containsPattern("[а-я]{3}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plan       | {"plannedAt": "2020-01-01T00:00:00Z"}                                             | plannedAt | time.past
        plan       | {"plannedAt": "FAR"}                                                               | plannedAt | time.too-far
        inform     | {"way": "SPOKEN"}                                                                  | plannedAt | inform.no-plan
        inform     | {"way": "SPOKEN", "plannedAt": "2020-01-01T00:00:00Z"}                             | plannedAt | time.past
        defer      | {"until": "2020-01-01T00:00:00Z", "reason": "SEASON"}                              | until     | time.past
        arrive     | {"at": "2999-01-01T00:00:00Z"}                                                     | at        | act.in-future
        arrive     | {"at": "2020-01-01T00:00:00Z"}                                                     | at        | act.before-start
        reclassify | {"kind": "no.such-kind"}                                                           | kind      | kind.unknown
        assign     | {"account": "019a0000-0000-7000-8000-000000000000"}                                | account   | assignee.unknown
        dispatch   | {"executor": "019a0000-0000-7000-8000-000000000000"}                               | executor  | assignee.unknown
        correct    | {"damageAt": "2999-01-01T00:00:00Z"}                                               | damageAt  | damage.after-registration
        confirm-address | {"houseId": "019a0000-0000-7000-8000-000000000000"}                           | houseId   | address.house-unknown
        """)
    void refusesWhatCannotBe(String act, String body, String field, String code) {
        MvcTestResult answer = acting.act(dispatcher, id, act, 0, body.replace("FAR", FAR));
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered");
    }

    @Test
    void refusesAVersionThatIsNone() {
        for (String bad : List.of("\"3", "*", "W/\"3\"", "\"x\"")) {
            assertThat(acting.actUpon(dispatcher, id, "take", bad))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("parameter.bad");
        }
    }

    @Test
    void refusesAnExecutorWhomTheRequestWasNotGivenTo() {
        String other = desk.person(Role.EXECUTOR, town.centre(), town.mine()).bearer();
        assertThat(acting.act(other, id, "arrive", 0, "{}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("act.not-yours");
        assertThat(acting.act(other, id, "plan", 0, "{\"plannedAt\": \"2030-01-01T00:00:00Z\"}"))
                .hasStatus(403);
    }

    @Test
    void doesARepeatedCallOnce() {
        String key = UUID.randomUUID().toString();
        MvcTestResult first = acting.act(dispatcher, id, "take", 0, key, "{}");
        MvcTestResult again = acting.act(dispatcher, id, "take", 0, key, "{}");
        assertThat(first).hasStatus(200);
        assertThat(again).hasStatus(200);
        assertThat(JsonPath.<Integer>read(text(again), "$.decisionVersion")).isEqualTo(1);
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered", "request.taken");
        assertThat(acting.act(dispatcher, acting.registered(town), "take", 0, key, "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.reused");
    }

    @Test
    void carriesTheVersionAsTheETag() {
        assertThat(scene.get(dispatcher, "/api/requests/{id}", id)).hasHeader("ETag", "\"0\"");
        assertThat(acting.act(dispatcher, id, "take", 0, "{}")).hasHeader("ETag", "\"1\"");
        MvcTestResult told = acting.act(
                dispatcher,
                id,
                "inform",
                null,
                "{\"way\": \"SPOKEN\", \"plannedAt\": \"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofHours(1))));
        assertThat(told).hasStatus(200).hasHeader("ETag", "\"1\"");
    }
}
