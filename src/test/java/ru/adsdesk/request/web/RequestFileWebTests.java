package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SentCodes;

/** Files come with comments; a resident reads those of public ones. */
@DeskTest
@Import({Scene.class, Acting.class})
class RequestFileWebTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private SentCodes codes;

    @Autowired
    private MockMvcTester http;

    private final String phone = "+7900889" + (1000 + COUNT.incrementAndGet());
    private Town town;
    private String dispatcher;
    private String resident;
    private String id;

    @BeforeEach
    void register() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, phone))), "$.id");
        String app = desk.key(Channel.MOBILE_APP, town.centre(), town.mine()).bearer();
        scene.post(app, "/api/residents/codes", phone, "{\"phone\": \"" + phone + "\"}");
        MvcTestResult token = scene.post(
                app,
                "/api/residents/tokens",
                "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, codes.of(Phone.parse(phone))));
        resident = "Bearer " + JsonPath.read(text(token), "$.token");
    }

    @Test
    void saysNothingWithNeitherWordsNorFiles() {
        assertThat(acting.act(dispatcher, id, "comment", null, "{\"words\": \" \"}"))
                .hasStatus(400);
        assertThat(acting.act(dispatcher, id, "comment", null, "{}")).hasStatus(400);
    }

    @Test
    void takesNoFileOfSomebodyElseAndNoneTwice() {
        String file = uploaded(dispatcher, "До.jpg");
        assertThat(acting.act(town.senior().bearer(), id, "comment", null, files(true, file)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("attachment.not-yours");
        acting.does(dispatcher, id, "comment", files(true, file));
        assertThat(acting.act(dispatcher, id, "comment", null, files(true, file)))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered", "request.commented");
    }

    @Test
    void tellsTheHashInTheLineAndTheNameBesideIt() {
        String file = uploaded(dispatcher, "Кухня Образцовой.jpg");
        acting.does(dispatcher, id, "comment", files(false, file));
        List<String> hashes = JsonPath.read(acting.journal(dispatcher, id), "$.items[-1].line.facts.files[*].sha256");
        assertThat(hashes).singleElement().asString().hasSize(64);
        assertThat(scene.tableHolds("journal.line", "Кухня Образцовой")).isFalse();
        String comments = text(scene.get(dispatcher, "/api/requests/{id}/comments", id));
        assertThat(JsonPath.<List<String>>read(comments, "$.items[*].files[*].name"))
                .containsExactly("Кухня Образцовой.jpg");
    }

    @Test
    void comesWithTheFilesTheApplicantSentAlongOnceHoweverOftenItIsSent() {
        String file = uploaded(resident, "Потолок Образцовой.jpg");
        String body = Scene.leak(town, phone)
                .replace("\"channel\": \"PHONE\", ", "")
                .replaceFirst("\\{", "{\"files\": [\"" + file + "\"], ");
        String made = JsonPath.read(text(scene.register(resident, "with-file", body)), "$.id");
        assertThat(JsonPath.<String>read(text(scene.register(resident, "with-file", body)), "$.id"))
                .isEqualTo(made);
        assertThat(ids(resident, made)).containsExactly(file);
        assertThat(ids(dispatcher, made)).containsExactly(file);
        assertThat(JsonPath.<List<String>>read(
                        acting.journal(dispatcher, made), "$.items[0].line.facts.files[*].sha256"))
                .hasSize(1);
        assertThat(scene.tableHolds("journal.line", "Потолок Образцовой")).isFalse();
        String repeat = uploaded(dispatcher, "Ещё.jpg");
        assertThat(scene.register(
                        dispatcher,
                        Scene.leak(town, phone)
                                .replaceFirst(
                                        "\\{", "{\"files\": [\"" + repeat + "\"], \"mergeInto\": \"" + made + "\", ")))
                .matches(answer -> answer.getResponse().getStatus() < 300);
        assertThat(ids(dispatcher, made)).containsExactly(file, repeat);
    }

    @Test
    void isNotRegisteredWithAFileOfSomebodyElse() {
        String file = uploaded(town.senior().bearer(), "Чужое.jpg");
        long numbers = scene.numbers(town.mine());
        String body = Scene.leak(town, phone).replaceFirst("\\{", "{\"files\": [\"" + file + "\"], ");
        assertThat(scene.register(dispatcher, body))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("attachment.not-yours");
        assertThat(scene.numbers(town.mine())).isEqualTo(numbers);
    }

    @Test
    void showsAResidentTheFilesOfPublicCommentsAlone() {
        String open = uploaded(dispatcher, "После.jpg");
        String internal = uploaded(dispatcher, "Смета.jpg");
        acting.does(dispatcher, id, "comment", files(true, open));
        acting.does(dispatcher, id, "comment", files(false, internal));
        assertThat(ids(resident)).containsExactly(open);
        assertThat(ids(dispatcher)).containsExactlyInAnyOrder(open, internal);
        assertThat(scene.get(resident, "/api/attachments/{id}", open)).hasStatus(200);
        assertThat(scene.get(resident, "/api/attachments/{id}", internal)).hasStatus(404);
        assertThat(scene.get(dispatcher, "/api/attachments/{id}", internal)).hasStatus(200);
        String stranger =
                desk.person(Role.DISPATCHER, town.centre(), town.other()).bearer();
        assertThat(scene.get(stranger, "/api/attachments/{id}", open)).hasStatus(404);
    }

    @Test
    void losesTheFilesByErasure() {
        String mark = "Стираемая-" + UUID.randomUUID();
        String internal = uploaded(dispatcher, mark + ".jpg");
        acting.does(dispatcher, id, "comment", files(false, internal));
        String admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(admin, "/api/personal-data/" + id + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(scene.get(dispatcher, "/api/attachments/{id}", internal)).hasStatus(410);
        assertThat(scene.tableHolds("attachment.file", mark)).isFalse();
        assertThat(scene.tableHolds("journal.opening", mark)).isFalse();
    }

    private List<String> ids(String bearer) {
        return ids(bearer, id);
    }

    private List<String> ids(String bearer, String request) {
        return JsonPath.read(text(scene.get(bearer, "/api/requests/{id}/files", request)), "$.items[*].id");
    }

    private static String files(boolean open, String file) {
        return "{\"public\": %s, \"files\": [\"%s\"]}".formatted(open, file);
    }

    private String uploaded(String bearer, String name) {
        MvcTestResult answer = http.post()
                .uri("/api/attachments")
                .header("Authorization", bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multipart()
                .file(new MockMultipartFile("file", name, "image/jpeg", Pictures.photo()))
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }
}
