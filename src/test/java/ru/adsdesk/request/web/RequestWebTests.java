package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

@DeskTest
@Import(Scene.class)
class RequestWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;
    private String id;
    private String number;

    @BeforeEach
    void registerOne() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        String body = text(scene.register(dispatcher, Scene.leak(town, "8 900 000-00-77")));
        id = JsonPath.read(body, "$.id");
        number = JsonPath.read(body, "$.number");
    }

    @Test
    void refusesAStranger() {
        Town elsewhere = scene.town();
        assertThat(scene.get(elsewhere.senior().bearer(), "/api/requests/{id}", id))
                .hasStatus(404);
        assertThat(scene.get(elsewhere.senior().bearer(), "/api/requests?phone=9000000077"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void refusesAKeyToRead() {
        String key = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        assertThat(scene.get(key, "/api/requests/{id}", id)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-999999", "018f0000-0000-7000-8000-000000000000", "nonsense", "12:2026-000001"})
    void knowsNoRequestThatIsNotThere(String other) {
        assertThat(scene.get(dispatcher, "/api/requests/{id}", other))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("request.unknown");
    }

    @Test
    void findsARequestByItsIdItsNumberAndItsBookAndNumber() {
        for (String name : List.of(id, number, town.mine() + ":" + number)) {
            assertThat(scene.get(dispatcher, "/api/requests/{id}", name))
                    .hasStatus(200)
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo(id);
        }
    }

    @Test
    void asksForTheBookWhereANumberStandsInSeveral() {
        String lane = Scene.leak(town, "89000000078")
                .replace(town.garden().toString(), town.lane().toString());
        assertThat(scene.register(town.senior().bearer(), lane)).hasStatus(201);
        MvcTestResult answer = scene.get(town.senior().bearer(), "/api/requests/{id}", number);
        assertThat(answer).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("number-ambiguous");
        assertThat(answer).bodyJson().extractingPath("$.candidates").asArray().hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone=+79000000077",
                "phone=8(900)000-00-77",
                "phone=0077",
                "text=трубы",
                "text=холодная труба",
                "address=Садовая 5",
                "channel=PHONE&status=REGISTERED",
                "from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00Z"
            })
    void findsARequestByWhatAPersonRemembers(String query) {
        assertThat(ids(query)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"phone=0078", "text=лифт", "channel=WEBSITE", "to=2020-01-01T00:00:00Z", "address=Тихий 12"})
    void findsNothingWhereNothingFits(String query) {
        assertThat(ids(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1000", "limit=x", "phone=1", "from=yesterday", "status=LOST", "after=x"})
    void refusesAQuestionItCannotRead(String query) {
        assertThat(scene.get(dispatcher, "/api/requests?" + query)).hasStatus(400);
    }

    @Test
    void givesPageAfterPageWithoutRepeats() {
        for (int i = 0; i < 4; i++) {
            scene.register(dispatcher, Scene.leak(town, "8900000010" + i));
        }
        String first = text(scene.get(dispatcher, "/api/requests?limit=3"));
        String after = JsonPath.read(first, "$.after");
        String second = text(scene.get(dispatcher, "/api/requests?limit=3&after={after}", after));
        List<String> all = new ArrayList<>(JsonPath.<List<String>>read(first, "$.items[*].number"));
        all.addAll(JsonPath.<List<String>>read(second, "$.items[*].number"));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        assertThat(all.getLast()).isEqualTo(number);
        assertThat(second).doesNotContain("\"after\"");
    }

    @Test
    void masksPersonalValuesForAManagerUntilTheyAreUnmaskedByAnAct() {
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        MvcTestResult masked = scene.get(manager, "/api/requests/{id}", id);
        assertThat(masked).bodyJson().extractingPath("$.applicant.phone").isEqualTo("+7•••77");
        assertThat(masked).bodyJson().extractingPath("$.address.premises").isEqualTo("1•••");
        long before = scene.lines(town.mine());
        MvcTestResult whole = scene.act(manager, "/api/requests/{id}/unmask", id);
        assertThat(whole).bodyJson().extractingPath("$.applicant.phone").isEqualTo("+79000000077");
        assertThat(scene.lines(town.mine())).isEqualTo(before + 1);
    }

    @Test
    void listsTheKindsWithTheirQuestionsAndScripts() {
        MvcTestResult kinds = scene.get(dispatcher, "/api/kinds");
        assertThat(kinds).bodyJson().extractingPath("$[*].code").asArray().hasSizeGreaterThanOrEqualTo(80);
        assertThat(scene.get(dispatcher, "/api/kinds/lift.trapped"))
                .bodyJson()
                .extractingPath("$.script")
                .asString()
                .isNotBlank();
    }

    @Test
    void findsNothingByANumberNobodyGave() {
        assertThat(ids("number=2019-999999")).isEmpty();
    }

    private List<String> ids(String query) {
        MvcTestResult answer = scene.search(dispatcher, query);
        assertThat(answer).hasStatus(200);
        return JsonPath.read(text(answer), "$.items[*].id");
    }
}
