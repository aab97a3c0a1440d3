package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** What needs no work order ends in the conversation it was registered in. */
@DeskTest
@Import({Scene.class, Acting.class})
class EndingAtOnceTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @Test
    void isNotForChannels() {
        String website = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        String body = ending("\"endAs\": \"CONSULTED\"").replace("\"channel\": \"PHONE\",", "");
        assertThat(scene.register(website, UUID.randomUUID().toString(), body))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("end-as.not-yours");
    }

    @Test
    void endsOnlyAsConsultedOrNotOurs() {
        assertThat(scene.register(dispatcher, ending("\"endAs\": \"DONE\""))).hasStatus(400);
        assertThat(scene.register(dispatcher, ending("\"endAs\": \"NOT_OURS\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("not-ours.whose");
        assertThat(scene.register(
                        dispatcher, ending("\"endAs\": \"NOT_OURS\", \"endContact\": \"" + UUID.randomUUID() + "\"")))
                .hasStatus(422);
        assertThat(scene.numbers(town.mine())).isZero();
    }

    @Test
    void writesRegistrationAndClosingInOneTransaction() {
        String body = registered(ending("\"endAs\": \"CONSULTED\", \"endWords\": \"Как снять показания\""));
        assertThat(JsonPath.<String>read(body, "$.status")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(body, "$.result")).isEqualTo("CONSULTED");
        assertThat(JsonPath.<String>read(body, "$.number")).isNotBlank();
        String id = JsonPath.read(body, "$.id");
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered", "request.closed");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("told", "SPOKEN")
                .doesNotContainKey("words");
        String shown = acting.shown(dispatcher, id);
        assertThat(JsonPath.<String>read(shown, "$.status")).isEqualTo("CLOSED");
        assertThat(JsonPath.<Integer>read(shown, "$.decisionVersion")).isEqualTo(1);
    }

    @Test
    void owesTheApplicantNothingMore() {
        String body = registered(ending("\"endAs\": \"CONSULTED\""));
        assertThat(JsonPath.<List<String>>read(body, "$.clocks[?(@.norm == 'inform_plan')].state"))
                .containsExactly("MET");
        assertThat(JsonPath.<List<String>>read(body, "$.clocks[*].state")).doesNotContain("RUNNING", "WAITING");
    }

    @Test
    void isRepeatedSafely() {
        String key = UUID.randomUUID().toString();
        String body = ending("\"endAs\": \"CONSULTED\"");
        String first = JsonPath.read(text(scene.register(dispatcher, key, body)), "$.id");
        MvcTestResult again = scene.register(dispatcher, key, body);
        assertThat(again).hasStatus(200).bodyJson().extractingPath("$.id").isEqualTo(first);
        assertThat(acting.codes(dispatcher, first)).hasSize(2);
    }

    @Test
    void takesDownWhatIsOfAHouseOfSomebodyElse() {
        String other = ending("\"endAs\": \"NOT_OURS\", \"endWords\": \"Звонить в ТСЖ Переулок\"")
                .replace(town.garden().toString(), town.lane().toString());
        String body = registered(other);
        assertThat(JsonPath.<String>read(body, "$.book")).isEqualTo(town.mine().toString());
        assertThat(JsonPath.<String>read(body, "$.address.houseId"))
                .isEqualTo(town.lane().toString());
        assertThat(acting.shown(dispatcher, JsonPath.read(body, "$.id"))).contains("NOT_OURS");
    }

    @Test
    void takesDownWhatIsOfNoHouseAtAll() {
        String body = registered("""
            {"channel": "PHONE", "applicant": {"phone": "89000000001"}, "addressText": "г. Дальний, ул. Чужая, д. 3",
             "description": "Нет света", "endAs": "NOT_OURS", "endWords": "Это другой город"}\
            """);
        assertThat(JsonPath.<String>read(body, "$.result")).isEqualTo("NOT_OURS");
        assertThat(JsonPath.<String>read(body, "$.address.match")).isEqualTo("NONE");
    }

    @Test
    void tellsWhomToCallWhereAHouseIsNotServed() {
        scene.post(town.senior().bearer(), "/api/contacts", """
            {"service": "MANAGER", "case": "NOT_OURS", "house": "%s", "name": "ТСЖ Переулок, диспетчер",
             "numbers": ["+7 900 000-00-12"]}\
            """.formatted(town.lane()));
        MvcTestResult refused = scene.register(
                dispatcher,
                Scene.leak(town, "89000000001")
                        .replace(town.garden().toString(), town.lane().toString()));
        assertThat(refused).hasStatus(422);
        assertThat(JsonPath.<List<String>>read(text(refused), "$.contacts[*].name"))
                .containsExactly("ТСЖ Переулок, диспетчер");
    }

    @Test
    void doesNotEndWhatItRepeats() {
        String open = acting.registered(town);
        assertThat(scene.register(dispatcher, ending("\"endAs\": \"CONSULTED\", \"mergeInto\": \"" + open + "\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("end-as.repeat");
    }

    private String ending(String more) {
        return Scene.leak(town, "89000000001").replaceFirst("\\{", "{" + more + ", ");
    }

    private String registered(String body) {
        MvcTestResult answer = scene.register(dispatcher, body);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return text(answer);
    }
}
