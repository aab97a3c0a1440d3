package ru.adsdesk.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Forms drawn on requests: numbers, lines, clocks, files. */
@DeskTest
@Import({Scene.class, Acting.class})
class PaperWebTests {

    private static final String DAMAGE = """
        {"form": "DAMAGE", "damages": [{"place": "Кухня", "what": "Потолок", "extent": "Следы протечки"}]}\
        """;

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
    void refusesWhoMayNotDrawAndWhatCannotBe() {
        assertThat(http.post().uri("/api/requests/{id}/papers", id).content(DAMAGE))
                .hasStatus(401);
        assertThat(draw(desk.person(Role.AUDITOR, town.centre()).bearer(), 0, null, DAMAGE))
                .hasStatus(403);
        String executor = desk.person(Role.EXECUTOR, town.centre(), town.mine()).bearer();
        assertThat(draw(executor, 0, null, DAMAGE)).hasStatus(403).bodyText().contains("act.not-yours");
        String stranger = desk.person(Role.DISPATCHER, desk.centre()).bearer();
        assertThat(draw(stranger, 0, null, DAMAGE)).hasStatus(404);
        assertThat(draw(dispatcher, null, null, DAMAGE)).hasStatus(428);
        assertThat(draw(dispatcher, 7, null, DAMAGE)).hasStatus(412).bodyText().contains("version-conflict");
        assertThat(draw(dispatcher, 0, null, "{\"form\": \"POEM\"}")).hasStatus(400);
        assertThat(draw(dispatcher, 0, null, "{\"form\": \"DAMAGE\", \"verse\": 1}"))
                .hasStatus(400)
                .bodyText()
                .contains("field.unknown");
        assertThat(draw(
                        dispatcher,
                        0,
                        null,
                        "{\"form\": \"WORK\", \"signing\": {\"refused\": true, \"witnesses\": [{\"name\": \"А\"}]}}"))
                .hasStatus(422)
                .bodyText()
                .contains("paper.witnesses-needed", "signing.witnesses");
        assertThat(draw(dispatcher, 0, null, "{\"form\": \"WORK\", \"finishedAt\": \"2099-01-01T00:00:00Z\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("paper.times-impossible");
        assertThat(draw(
                        dispatcher,
                        0,
                        null,
                        "{\"form\": \"WORK\", \"signing\": {\"signature\": \"%s\"}}".formatted(UUID.randomUUID())))
                .hasStatus(404);
        assertThat(text(scene.get(dispatcher, "/api/requests/{id}/papers", id))).isEqualTo("[]");
        assertThat(acting.codes(dispatcher, id)).doesNotContain("paper.drawn");
    }

    @Test
    void stopsTheClockOfTheDamageActAndKeepsThePdfByTheHashOfItsLine() throws Exception {
        id = registered("act.flooding");
        assertThat(clock("damage_act")).isEqualTo("RUNNING");
        String paper = drawn(DAMAGE);
        assertThat(clock("damage_act")).isEqualTo("MET");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.act-drawn", "paper.drawn");
        Map<String, Object> facts = acting.lastFacts(dispatcher, id);
        assertThat(facts)
                .containsEntry("number", JsonPath.read(paper, "$.number"))
                .containsEntry("form", "DAMAGE")
                .containsEntry("signed", "HAND");
        byte[] pdf = pdf(dispatcher, paper);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(facts.get("sha256"));
        assertThat(Pdf.read(pdf).text()).contains("Следы протечки", "Примерова Анна", "УК Садовая", "Садовая");
    }

    @Test
    void letsTheClockRunAgainWhenTheActIsVoidedUnlessAnotherStands() {
        id = registered("act.flooding");
        String first = JsonPath.read(drawn(DAMAGE), "$.id");
        String second = JsonPath.read(drawn(DAMAGE), "$.id");
        String reason = "{\"reason\": \"MISTAKE\"}";
        assertThat(scene.post(dispatcher, "/api/papers/" + first + "/void", reason))
                .hasStatus(200);
        assertThat(clock("damage_act")).isEqualTo("MET");
        assertThat(scene.post(dispatcher, "/api/papers/" + second + "/void", reason))
                .hasStatus(200);
        assertThat(clock("damage_act")).isEqualTo("RUNNING");
        drawn(DAMAGE);
        assertThat(clock("damage_act")).isEqualTo("MET");
    }

    @Test
    void answersAnEnquiryAndStopsWhatWaitsForIt() {
        id = registered("service.complaint");
        assertThat(clock("appeal_reply")).isEqualTo("RUNNING");
        String paper = drawn("{\"form\": \"ANSWER\", \"way\": \"POST\", \"text\": \"Ваше обращение рассмотрено.\"}");
        assertThat(clock("appeal_reply")).isEqualTo("MET");
        assertThat(Pdf.read(pdf(dispatcher, paper)).text()).contains("Исх. № А-", "Срок ответа по обращению");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.answered", "paper.drawn");
    }

    @Test
    void numbersFormsWithoutGapsWhateverFailsBetween() {
        String first = JsonPath.read(drawn(DAMAGE), "$.number");
        draw(
                dispatcher,
                acting.version(dispatcher, id),
                null,
                "{\"form\": \"DAMAGE\", \"files\": [\"%s\"]}".formatted(UUID.randomUUID()));
        id = acting.registered(town);
        String second = JsonPath.read(drawn("{\"form\": \"WORK\"}"), "$.number");
        assertThat(first).endsWith("-000001");
        assertThat(second).endsWith("-000002");
    }

    @Test
    void drawsOnceUnderOneName() {
        int version = acting.version(dispatcher, id);
        String first = text(draw(dispatcher, version, "act-1", DAMAGE));
        String again = text(draw(dispatcher, version, "act-1", DAMAGE));
        assertThat(JsonPath.<String>read(again, "$.id")).isEqualTo(JsonPath.read(first, "$.id"));
        assertThat(draw(dispatcher, version, "act-1", "{\"form\": \"WORK\"}")).hasStatus(409);
        assertThat(JsonPath.<List<String>>read(text(scene.get(dispatcher, "/api/requests/{id}/papers", id)), "$[*].id"))
                .hasSize(1);
    }

    @Test
    void printsASignatureDrawnOnAScreenAndKeepsItWithTheForm() {
        String signature = uploaded("sign.png", Pictures.plain("png", 300, 100));
        String photo = uploaded("after.jpg", Pictures.photo());
        String paper = drawn("{\"form\": \"WORK\", \"signing\": {\"signature\": \"%s\"}, \"files\": [\"%s\"]}"
                .formatted(signature, photo));
        assertThat(JsonPath.<String>read(paper, "$.signed")).isEqualTo("SCREEN");
        assertThat(Pdf.read(pdf(dispatcher, paper)).images()).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(acting.journal(dispatcher, id), "$.items[-1].line.facts.files[*].id"))
                .containsExactly(photo, signature);
        String colleague =
                desk.person(Role.DISPATCHER, town.centre(), town.mine()).bearer();
        assertThat(scene.get(colleague, "/api/attachments/{id}", photo)).hasStatus(200);
        assertThat(scene.get(desk.person(Role.DISPATCHER, desk.centre()).bearer(), "/api/attachments/{id}", photo))
                .hasStatus(404);
        assertThat(draw(
                        dispatcher,
                        acting.version(dispatcher, id),
                        null,
                        "{\"form\": \"WORK\", \"signing\": {\"signature\": \"%s\"}}"
                                .formatted(uploaded("large.png", Pictures.plain("png", 2001, 10)))))
                .hasStatus(422)
                .bodyText()
                .contains("paper.signature-bad");
    }

    @Test
    void keepsNumberAndFileOfAVoidedForm() {
        String paper = drawn(DAMAGE);
        String its = JsonPath.read(paper, "$.id");
        String reason = "{\"reason\": \"MISTAKE\", \"words\": \"не та квартира\"}";
        assertThat(scene.post(
                        desk.person(Role.AUDITOR, town.centre()).bearer(), "/api/papers/" + its + "/void", reason))
                .hasStatus(403);
        MvcTestResult voided = scene.post(dispatcher, "/api/papers/" + its + "/void", reason);
        assertThat(voided)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.voidReason")
                .isEqualTo("MISTAKE");
        assertThat(JsonPath.<String>read(text(voided), "$.number")).isEqualTo(JsonPath.read(paper, "$.number"));
        assertThat(scene.post(dispatcher, "/api/papers/" + its + "/void", reason))
                .hasStatus(409);
        assertThat(acting.codes(dispatcher, id)).endsWith("paper.voided");
        assertThat(pdf(dispatcher, paper)).isNotEmpty();
    }

    @Test
    void givesTheFormToWhoSeesTheRequestAndNobodyElse() {
        String paper = drawn(DAMAGE);
        assertThat(scene.get(desk.person(Role.AUDITOR, town.centre()).bearer(), JsonPath.read(paper, "$.url")))
                .hasStatus(200);
        assertThat(scene.get(desk.person(Role.DISPATCHER, desk.centre()).bearer(), JsonPath.read(paper, "$.url")))
                .hasStatus(404)
                .bodyText()
                .contains("paper.unknown");
        assertThat(scene.get(dispatcher, "/api/papers/{id}/pdf", UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void losesThePdfWithThePersonalDataOfItsRequestAndKeepsNumberAndHash() {
        String paper = drawn(DAMAGE);
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + id + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(scene.get(dispatcher, JsonPath.read(paper, "$.url"))).hasStatus(410);
        assertThat(text(scene.get(dispatcher, "/api/requests/{id}/papers", id)))
                .contains(JsonPath.<String>read(paper, "$.sha256"), JsonPath.<String>read(paper, "$.number"));
    }

    private String registered(String kind) {
        return JsonPath.read(
                text(scene.register(
                        dispatcher,
                        Scene.leak(town, "89000000001").replaceFirst("\\{", "{\"kind\": \"" + kind + "\", "))),
                "$.id");
    }

    private String drawn(String body) {
        MvcTestResult answer = draw(dispatcher, acting.version(dispatcher, id), null, body);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return text(answer);
    }

    private MvcTestResult draw(String bearer, @Nullable Integer version, @Nullable String key, String body) {
        var request = http.post()
                .uri("/api/requests/{id}/papers", id)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (version != null) {
            request = request.header("If-Match", "\"" + version + "\"");
        }
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private String uploaded(String name, byte[] content) {
        return JsonPath.read(
                text(http.post()
                        .uri("/api/attachments")
                        .header("Authorization", dispatcher)
                        .multipart()
                        .file(new MockMultipartFile("file", name, "image/*", content))
                        .exchange()),
                "$.id");
    }

    private byte[] pdf(String bearer, String paper) {
        MvcTestResult answer = scene.get(bearer, JsonPath.read(paper, "$.url"));
        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }

    private String clock(String norm) {
        List<String> states =
                JsonPath.read(acting.shown(dispatcher, id), "$.clocks[?(@.norm == '%s')].state".formatted(norm));
        return states.getFirst();
    }
}
