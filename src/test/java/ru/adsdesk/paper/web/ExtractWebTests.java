package ru.adsdesk.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** The extract of a request: one page for whoever asks what was done (416 p.30). */
@DeskTest
@Import({Scene.class, Acting.class})
class ExtractWebTests {

    @Autowired
    private MockMvcTester http;

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
    void refusesWhoDoesNotSeeTheRequestAndWritesNothingThen() {
        assertThat(http.get().uri("/api/requests/{id}/extract.pdf", id)).hasStatus(401);
        assertThat(extract(desk.person(Role.DISPATCHER, desk.centre()).bearer()))
                .hasStatus(404)
                .bodyText()
                .contains("request.unknown");
        assertThat(scene.get(dispatcher, "/api/requests/{id}/extract.pdf", UUID.randomUUID()))
                .hasStatus(404);
        assertThat(acting.codes(dispatcher, id)).doesNotContain("paper.extract-printed");
    }

    @Test
    void tellsOnOnePageWhatWasAskedAndDoneByWhichLinesAndHowToCheck() throws IOException {
        acting.does(dispatcher, id, "take", "{}");
        String shown = acting.shown(dispatcher, id);
        Pdf pdf = printed(dispatcher, "extract");
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.fonts()).allMatch(font -> font.contains("Liberation") && font.endsWith("+"));
        assertThat(pdf.text())
                .contains("ВЫПИСКА ИЗ ЖУРНАЛА ЗАЯВОК", "по заявке № " + JsonPath.read(shown, "$.number"))
                .contains("УК Садовая", "кв. 14", "Примерова Анна", "+79000000001", "Прорвало трубу")
                .contains("ПП РФ № 416, п. 13", "Заявка зарегистрирована", "Ответственный назначен", "идёт")
                .contains(
                        "Записей о заявке: 3",
                        "/receipt",
                        "ads-desk/",
                        town.dispatcher().caller().name())
                .doesNotContain("null");
        assertThat(pdf.text().replace(" ", ""))
                .contains(JsonPath.<String>read(shown, "$.receipt.leafHash").replace(" ", ""));
        assertThat(acting.codes(dispatcher, id)).endsWith("paper.extract-printed");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("masked", false);
    }

    @Test
    void hintsAtPeopleAndLeavesTheirWordsOutForThoseWhoOnlySupervise() throws IOException {
        for (Role role : new Role[] {Role.AUDITOR, Role.MANAGER}) {
            Pdf pdf = printed(desk.person(role, town.centre(), town.mine()).bearer(), "extract-masked");
            assertThat(pdf.text())
                    .doesNotContain("Примерова", "+79000000001", "кв. 14", "Прорвало трубу")
                    .contains("П•••", "Персональные данные скрыты", "Заявка зарегистрирована");
            assertThat(acting.lastFacts(dispatcher, id)).containsEntry("masked", true);
        }
    }

    @Test
    void staysOnePageHoweverMuchWasSaid() throws IOException {
        String body = Scene.leak(town, "89000000001")
                .replace(
                        "вода хлещет на пол", "вода хлещет на пол. ".repeat(150).strip());
        id = JsonPath.read(text(scene.register(dispatcher, body)), "$.id");
        for (int n = 0; n < 30; n++) {
            acting.act(dispatcher, id, "comment", null, "{\"words\": \"слово\", \"public\": false}");
        }
        Pdf pdf = printed(dispatcher, "extract-long");
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.text()).contains("…", "ещё записей: 2", "Записей о заявке: 3");
    }

    @Test
    void listsTheRequestsOfOnePersonOrOneFlatWithTheirResult() {
        String other = JsonPath.read(
                text(scene.register(dispatcher, Scene.leak(town, "89000000002").replace("\"14\"", "\"15\""))), "$.id");
        acting.does(dispatcher, other, "withdraw", "{\"reason\": \"CHANGED_MIND\"}");
        String first = JsonPath.read(acting.shown(dispatcher, id), "$.number");
        String second = JsonPath.read(acting.shown(dispatcher, other), "$.number");
        for (String none :
                new String[] {"", "?phone=900", "?house=" + town.garden(), "?phone=89000000002&premises=15"}) {
            assertThat(scene.get(dispatcher, "/api/extracts.pdf" + none))
                    .hasStatus(422)
                    .bodyText()
                    .contains("paper.extract-of-whom");
        }
        assertThat(list("?phone=89000000002").text())
                .contains(second, "отозвана жителем", "+79000000002", "Обращений: 1")
                .doesNotContain(first);
        assertThat(list("?house=" + town.garden() + "&premises=14").text())
                .contains(first, "зарегистрирована", "кв. 14", "Обращений: 1")
                .doesNotContain(second);
        assertThat(list("?phone=89000000099").text()).contains("Обращений: 0");
        String book = text(scene.get(dispatcher, "/api/journals/{book}/lines?limit=200", town.centre()));
        assertThat(book).contains("paper.extract-printed").doesNotContain("79000000002");
    }

    private Pdf list(String of) {
        MvcTestResult answer = scene.get(dispatcher, "/api/extracts.pdf" + of);
        assertThat(answer).as(text(answer)).hasStatus(200).hasContentType("application/pdf");
        return Pdf.read(answer.getResponse().getContentAsByteArray());
    }

    private Pdf printed(String bearer, String name) throws IOException {
        MvcTestResult answer = extract(bearer);
        assertThat(answer).as(text(answer)).hasStatus(200).hasContentType("application/pdf");
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        String kept = System.getProperty("papers");
        if (kept != null) {
            Files.write(Path.of(kept, name + ".pdf"), bytes);
        }
        return Pdf.read(bytes);
    }

    private MvcTestResult extract(String bearer) {
        return scene.get(bearer, "/api/requests/{id}/extract.pdf", id);
    }
}
