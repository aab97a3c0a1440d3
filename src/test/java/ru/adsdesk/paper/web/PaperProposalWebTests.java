package ru.adsdesk.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Forms proposed from what crews entered: the usual act is drawn as it is proposed. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class PaperProposalWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;
    private Yard.Crew crew;
    private String id;
    private String order;

    @BeforeEach
    void someoneIsOnSite() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        crew = yard.plumbers(town);
        id = acting.registered(town);
        order = yard.ordered(town, id, crew);
        for (String act : List.of("accept", "on-the-way", "on-site")) {
            yard.does(crew.bearer(), order, act, "{}");
        }
    }

    @Test
    void refusesWhoMayNotDrawAndFormsThereAreNot() {
        assertThat(http.get().uri("/api/requests/{id}/papers/proposal?form=WORK", id))
                .hasStatus(401);
        assertThat(proposal(desk.person(Role.AUDITOR, town.centre()).bearer(), "WORK"))
                .hasStatus(403);
        assertThat(proposal(desk.person(Role.DISPATCHER, desk.centre()).bearer(), "WORK"))
                .hasStatus(404);
        assertThat(proposal(dispatcher, "POEM")).hasStatus(400);
        String complaint = JsonPath.read(
                text(scene.register(
                        dispatcher,
                        Scene.leak(town, "89000000001").replaceFirst("\\{", "{\"kind\": \"service.complaint\", "))),
                "$.id");
        assertThat(scene.get(dispatcher, "/api/requests/{id}/papers/proposal?form=QUALITY", complaint))
                .hasStatus(422)
                .bodyText()
                .contains("paper.proposal-none");
    }

    @Test
    void drawsTheUsualActOfWorkByOneConfirmation() {
        yard.does(crew.bearer(), order, "localise", "{}");
        yard.does(crew.bearer(), order, "done", """
            {"work": "Заменён вентиль; промыт фильтр", "volume": "2 узла", "minutes": 40,
             "materials": [{"name": "Вентиль DN20", "quantity": "1", "unit": "шт."}]}\
            """);
        String proposed = text(proposal(crew.bearer(), "WORK"));
        assertThat(JsonPath.<String>read(proposed, "$.form")).isEqualTo("WORK");
        assertThat(JsonPath.<List<String>>read(proposed, "$.works[*].name"))
                .containsExactly("Заменён вентиль", "промыт фильтр, 2 узла");
        assertThat(JsonPath.<List<String>>read(proposed, "$.materials[*].name")).containsExactly("Вентиль DN20");
        assertThat(JsonPath.<List<String>>read(proposed, "$.workers")).containsExactly("Образцов Николай Петрович");
        String paper = drawn(proposed);
        assertThat(pdf(paper).text())
                .contains("Заменён вентиль", "промыт фильтр, 2 узла", "Вентиль DN20", "Образцов Николай Петрович")
                .contains("Затрачено времени");
    }

    @Test
    void takesARefusalToSignWithTwoWitnessesBesideWhatIsProposed() {
        String proposed = text(proposal(dispatcher, "DAMAGE"));
        String refused = JsonPath.parse(proposed)
                .put("$", "signing", JsonPath.parse("""
                    {"refused": true, "witnesses": [{"name": "Свидетелев П. П."}, {"name": "Понятая А. А."}]}\
                    """).json())
                .jsonString();
        assertThat(pdf(drawn(refused)).text())
                .contains("Прорвало трубу", "Образцов Николай Петрович", "Свидетелев П. П.", "Понятая А. А.");
    }

    @Test
    void tellsWhoStoodAtAClosedDoorAndTheNextTime() {
        yard.does(crew.bearer(), order, "no-access", "{\"excuse\": \"ACCESS_REFUSED\"}");
        String proposed = text(proposal(dispatcher, "ACCESS"));
        assertThat(JsonPath.<List<String>>read(proposed, "$.workers")).containsExactly("Образцов Николай Петрович");
        assertThat(JsonPath.<String>read(proposed, "$.form")).isEqualTo("ACCESS");
        assertThat(JsonPath.<String>read(proposed, "$.reason")).isEqualTo("REFUSED");
        assertThat(pdf(drawn(proposed)).text()).contains("об отказе в допуске", "Образцов Николай Петрович");
    }

    @Test
    void namesTheUtilityOfTheKindAndFramesAnAnswer() {
        assertThat(JsonPath.<String>read(text(proposal(dispatcher, "QUALITY")), "$.utility"))
                .isEqualTo("COLD_WATER");
        assertThat(JsonPath.<String>read(text(proposal(dispatcher, "ANSWER")), "$.text"))
                .startsWith("Здравствуйте, Примерова Анна!")
                .contains("рассмотрено");
    }

    @Test
    void marksAVoidedFormAcrossEveryPageAndKeepsItInTheRegister() {
        String first = drawn(text(proposal(dispatcher, "DAMAGE")));
        String second = drawn(text(proposal(dispatcher, "DAMAGE")));
        byte[] before = bytes(JsonPath.read(first, "$.url"));
        scene.post(dispatcher, "/api/papers/" + JsonPath.read(first, "$.id") + "/void", "{\"reason\": \"REPLACED\"}");
        Pdf marked = Pdf.read(bytes(JsonPath.read(first, "$.url")));
        assertThat(marked.text()).contains("Прорвало трубу");
        assertThat(marked.text().replace(" ", "")).contains("НЕДЕЙСТВИТЕЛЕН");
        assertThat(bytes(JsonPath.<String>read(first, "$.url") + "?original=true"))
                .isEqualTo(before);
        String register = text(scene.get(dispatcher, "/api/journals/{book}/papers?limit=1", town.mine()));
        assertThat(JsonPath.<String>read(register, "$.items[0].voidReason")).isEqualTo("REPLACED");
        String rest = text(scene.get(
                dispatcher,
                "/api/journals/{book}/papers?after={after}",
                town.mine(),
                JsonPath.<String>read(register, "$.after")));
        assertThat(JsonPath.<List<String>>read(rest, "$.items[*].number"))
                .containsExactly(JsonPath.<String>read(second, "$.number"));
        assertThat(scene.get(
                        desk.person(Role.DISPATCHER, desk.centre()).bearer(),
                        "/api/journals/{book}/papers",
                        town.mine()))
                .hasStatus(404);
    }

    private MvcTestResult proposal(String bearer, String form) {
        return scene.get(bearer, "/api/requests/{id}/papers/proposal?form={form}", id, form);
    }

    private String drawn(String body) {
        MvcTestResult answer = http.post()
                .uri("/api/requests/{id}/papers", id)
                .header("Authorization", dispatcher)
                .header("If-Match", "\"" + acting.version(dispatcher, id) + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        return text(answer);
    }

    private Pdf pdf(String paper) {
        return Pdf.read(bytes(JsonPath.read(paper, "$.url")));
    }

    private byte[] bytes(String url) {
        MvcTestResult answer = scene.get(dispatcher, url);
        assertThat(answer).hasStatus(200);
        return answer.getResponse().getContentAsByteArray();
    }
}
