package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Messages are taken in and considered. */
@DeskTest
@Import(Scene.class)
class MessageWebTests {

    private static final String LAMP = """
            {"channel": "EMAIL", "text": "Не горит свет в подъезде",
             "contact": {"name": "Примерова Анна", "phone": "8 900 000-00-71", "email": "anna@example.ru"},
             "addressText": "ул. Садовая, д. 5, кв. 14"}""";

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private Instant now;

    @BeforeEach
    void enterATown() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(now);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EXECUTOR", "MANAGER", "AUDITOR"})
    void refusesWhoTakesNoMessages(Role role) {
        assertThat(scene.post(desk.person(role, town.centre()).bearer(), "/api/messages", LAMP))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\": \"EMAIL\"}",
                "{\"channel\": \"EMAIL\", \"text\": \" \"}",
                "{\"text\": \"Слова\"}",
                "{\"channel\": \"PIGEON\", \"text\": \"Слова\"}",
                "{\"channel\": \"EMAIL\", \"text\": \"Слова\", \"colour\": \"red\"}"
            })
    void refusesAMessageThatSaysTooLittleOrTooMuch(String body) {
        assertThat(scene.post(dispatcher, "/api/messages", body)).hasStatus(400);
    }

    @Test
    void refusesAChannelThatIsNotTheKeysOwn() {
        String signal = desk.key(Channel.SIGNAL, town.centre()).bearer();
        assertThat(received(signal, "m-1", "{\"text\": \"Слова\"}")).hasStatus(403);
        String website = desk.key(Channel.WEBSITE, town.centre()).bearer();
        assertThat(received(website, "m-1", LAMP)).hasStatus(403);
        assertThat(scene.post(dispatcher, "/api/messages", LAMP.replace("EMAIL", "IN_PERSON")))
                .hasStatus(403);
    }

    @Test
    void takesTheSameMessageInOnce() {
        String mailbox = desk.key(Channel.EMAIL, town.centre()).bearer();
        assertThat(scene.post(mailbox, "/api/messages", LAMP)).hasStatus(400);
        MvcTestResult first = received(mailbox, "m-1", LAMP);
        assertThat(first).hasStatus(201);
        MvcTestResult again = received(mailbox, "m-1", LAMP);
        assertThat(again).hasStatus(200);
        assertThat(JsonPath.<String>read(text(again), "$.id")).isEqualTo(JsonPath.read(text(first), "$.id"));
        assertThat(received(mailbox, "m-1", LAMP.replace("свет", "лифт"))).hasStatus(409);
    }

    @Test
    void keepsAPhoneThatIsNoneAsItWasWritten() {
        String id = taken(LAMP.replace("8 900 000-00-71", "у соседки спросите"));
        assertThat(scene.get(dispatcher, "/api/messages/{id}", id))
                .bodyJson()
                .extractingPath("$.author.phone")
                .isEqualTo("у соседки спросите");
    }

    @Test
    void listsWhatWaitsOldestFirst() {
        String later = taken(LAMP);
        String earlier = taken(LAMP.replaceFirst("\\{", "{\"receivedAt\": \"" + now.minusSeconds(300) + "\","));
        assertThat(waiting()).containsExactly(earlier, later);
        assertThat(codes(earlier)).containsExactly("message.received");
        assertThat(facts(earlier, 0)).containsEntry("channel", "EMAIL").containsEntry("lateEntered", true);
        String first = text(scene.get(dispatcher, "/api/messages?limit=1"));
        assertThat(text(scene.get(
                        dispatcher, "/api/messages?limit=1&after={after}", JsonPath.<String>read(first, "$.after"))))
                .contains(later);
        assertThat(scene.get(dispatcher, "/api/messages?after=x")).hasStatus(400);
        assertThat(scene.get(scene.town().senior().bearer(), "/api/messages/{id}", later))
                .hasStatus(404);
        assertThat(scene.post(
                        dispatcher,
                        "/api/messages",
                        LAMP.replaceFirst("\\{", "{\"receivedAt\": \"" + now.plusSeconds(100) + "\",")))
                .hasStatus(422);
    }

    @Test
    void masksTheAuthorForThoseWhoSupervise() {
        String id = taken(LAMP);
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        assertThat(text(scene.get(auditor, "/api/messages/{id}", id)))
                .doesNotContain("Примерова")
                .doesNotContain("9000000071")
                .doesNotContain("Не горит");
        assertThat(text(scene.get(auditor, "/api/messages/{id}/journal", id))).doesNotContain("Примерова");
        assertThat(text(scene.get(dispatcher, "/api/messages/{id}/journal", id)))
                .contains("Примерова");
    }

    @Test
    void registersAMessageAsItStands() {
        String id = taken(LAMP);
        MvcTestResult registered = act(id, "register", "{}");
        assertThat(registered).hasStatus(200);
        String request = JsonPath.read(text(registered), "$[0].id");
        assertThat(text(registered))
                .contains("Примерова Анна")
                .contains("Не горит свет")
                .contains("\"premises\":\"14\"");
        assertThat(scene.get(dispatcher, "/api/messages/{id}", id))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("REGISTERED"))
                .hasPathSatisfying("$.requests[0]", its -> assertThat(its).isEqualTo(request));
        assertThat(facts(id, 1))
                .containsEntry("request", request)
                .containsEntry("book", town.mine().toString())
                .containsEntry("number", JsonPath.read(text(registered), "$[0].number"));
        assertThat(act(id, "register", "{}")).hasStatus(409);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void registersAMessageAsSeveralRequests() {
        String id = taken(LAMP);
        MvcTestResult registered = act(id, "register", """
                {"requests": [{"description": "Не горит свет в подъезде"}, {"description": "Не закрывается дверь подъезда"}]}""");
        assertThat(JsonPath.<List<String>>read(text(registered), "$[*].description"))
                .containsExactly("Не горит свет в подъезде", "Не закрывается дверь подъезда");
        assertThat(codes(id)).containsExactly("message.received", "message.registered", "message.registered");
    }

    @Test
    void letsAMessageWaitAgainWhereRegisteringIsRefused() {
        String id = taken(LAMP.replace("ул. Садовая, д. 5, кв. 14", "где-то там"));
        assertThat(act(id, "register", "{}")).hasStatus(422);
        assertThat(waiting()).containsExactly(id);
        assertThat(act(id, "register", "{\"requests\": {\"address\": {\"houseId\": \"" + town.garden() + "\"}}}"))
                .hasStatus(200);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void registersWithTheMessageNamedInTheRequest() {
        String id = taken(LAMP);
        String body = Scene.leak(town, "+7 900 000-00-71").replaceFirst("\\{", "{\"messageId\": \"" + id + "\",");
        assertThat(scene.register(dispatcher, body)).hasStatus(201);
        assertThat(codes(id)).containsExactly("message.received", "message.registered");
        assertThat(scene.register(dispatcher, body)).hasStatus(409);
    }

    @Test
    void joinsAnswersAndDeclines() {
        String number = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, "89000000072"))), "$.number");
        String joined = taken(LAMP);
        assertThat(act(joined, "join", "{}")).hasStatus(400);
        assertThat(act(joined, "join", "{\"request\": \"2020-000001\"}")).hasStatus(404);
        assertThat(act(joined, "join", "{\"request\": \"" + number + "\"}")).hasStatus(200);
        assertThat(facts(joined, 1)).containsEntry("number", number);
        String answered = taken(LAMP);
        assertThat(act(answered, "answer", "{\"way\": \"EMAIL\"}")).hasStatus(400);
        assertThat(act(answered, "answer", "{\"way\": \"EMAIL\", \"words\": \"Свет включат в 19:00\"}"))
                .hasStatus(200);
        assertThat(facts(answered, 1)).containsEntry("way", "EMAIL").doesNotContainKey("words");
        String declined = taken(LAMP);
        assertThat(act(declined, "decline", "{\"reason\": \"OTHER\"}")).hasStatus(400);
        assertThat(act(declined, "decline", "{\"reason\": \"SPAM\"}")).hasStatus(200);
        assertThat(act(declined, "answer", "{\"way\": \"EMAIL\", \"words\": \"Нет\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("message.done");
        assertThat(codes(declined)).containsExactly("message.received", "message.declined");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void showsThatTheAuthorWasAskedAndWaitsOn() {
        String id = taken(LAMP);
        assertThat(act(id, "clarified", "{}")).hasStatus(409);
        assertThat(act(id, "ask", "{\"words\": \"Какой подъезд?\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CLARIFYING");
        assertThat(waiting()).containsExactly(id);
        assertThat(act(id, "clarified", "{\"words\": \"Второй\"}")).hasStatus(200);
        assertThat(codes(id)).containsExactly("message.received", "message.clarifying", "message.clarified");
    }

    @Test
    void erasesTheAuthorAndTheWordsForGood() {
        String id = taken(LAMP);
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + id + "?book=" + town.centre()))
                .hasStatus(204);
        assertThat(text(scene.get(dispatcher, "/api/messages/{id}", id)))
                .doesNotContain("Примерова")
                .doesNotContain("Садовая")
                .doesNotContain("свет");
    }

    private String taken(String body) {
        MvcTestResult answer = scene.post(dispatcher, "/api/messages", body);
        assertThat(answer).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private MvcTestResult received(String bearer, String key, String body) {
        return scene.post(bearer, "/api/messages", key, body);
    }

    private MvcTestResult act(String id, String act, String body) {
        return scene.post(dispatcher, "/api/messages/" + id + "/" + act, body);
    }

    private List<String> waiting() {
        return JsonPath.read(text(scene.get(dispatcher, "/api/messages")), "$.items[*].id");
    }

    private List<String> codes(String id) {
        return JsonPath.read(text(scene.get(dispatcher, "/api/messages/{id}/journal", id)), "$.items[*].line.code");
    }

    private Map<String, Object> facts(String id, int line) {
        return JsonPath.read(
                text(scene.get(dispatcher, "/api/messages/{id}/journal", id)), "$.items[" + line + "].line.facts");
    }
}
