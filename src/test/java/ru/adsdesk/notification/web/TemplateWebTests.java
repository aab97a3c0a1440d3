package ru.adsdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.Post;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** The words of messages: shipped, written anew, looked at. */
@DeskTest
@Import({Scene.class, Post.class})
class TemplateWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    private Town town;
    private String admin;

    @BeforeEach
    void settle() {
        town = scene.town();
        admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
    }

    private MvcTestResult write(String bearer, String words) {
        return scene.post(
                bearer,
                "/api/notification-templates",
                "{\"event\": \"REGISTERED\", \"form\": \"LONG\", \"language\": \"RU\", \"title\": \"Номер {number}\","
                        + " \"words\": \"" + words + "\"}");
    }

    @Test
    void areForAdministrators() {
        assertThat(write(town.dispatcher().bearer(), "Принято: {number}")).hasStatus(403);
    }

    @Test
    void refuseAVariableTheEventDoesNotKnowAndBracketsThatDoNotClose() {
        assertThat(write(admin, "Принято: {nummer}")).hasStatus(422);
        assertThat(text(write(admin, "Принято: {nummer}")))
                .contains("template.variable-unknown")
                .contains("nummer");
        assertThat(text(write(admin, "Принято: {reason}"))).contains("template.variable-unknown");
        assertThat(text(write(admin, "Принято[: {number}"))).contains("template.brackets-bad");
        assertThat(text(write(admin, "Принято: {number"))).contains("template.brackets-bad");
    }

    @Test
    void areUsedFromTheirWritingOnVersionByVersionAndUntilTheShippedOnesComeBack() {
        try (MailServer mails = MailServer.started()) {
            post.mail(town.centre(), mails, false);
            assertThat(write(admin, "Первое: {number}")).hasStatus(201);
            assertThat(text(write(admin, "Второе: {number}"))).contains("\"version\":2");
            post.registered(town, "89000000001", "anna@example.org");
            post.goOut();
            assertThat(mails.mails().getLast().words()).startsWith("Второе: 2");
            assertThat(mails.mails().getLast().title()).startsWith("Номер 2");
            assertThat(scene.post(
                            admin,
                            "/api/notification-templates",
                            "{\"event\": \"REGISTERED\", \"form\": \"LONG\", \"language\": \"RU\"}"))
                    .hasStatus(201);
            post.registered(town, "89000000002", "anna@example.org");
            post.goOut();
            assertThat(mails.mails().getLast().words()).startsWith("Здравствуйте!");
        }
        List<Integer> versions = JsonPath.read(
                text(scene.get(admin, "/api/notification-templates/REGISTERED/LONG/RU/versions")), "$[*].version");
        assertThat(versions).containsExactly(3, 2, 1, 0);
    }

    @Test
    void showHowLongATextMessageBecomes() {
        String shown = text(scene.post(
                admin,
                "/api/notification-templates/preview",
                "{\"event\": \"REJECTED\", \"title\": \"Отказ\", \"words\": \"Заявка {number}: отказано[:"
                        + " {reason}].\"}"));
        assertThat((String) JsonPath.read(shown, "$.words")).startsWith("Заявка 2026-000123: отказано:");
        assertThat((String) JsonPath.read(shown, "$.sms.encoding")).isEqualTo("UCS2");
        assertThat((Integer) JsonPath.read(shown, "$.sms.parts")).isEqualTo(1);
    }

    @Test
    void areAllThereInBothLanguages() {
        List<String> words = JsonPath.read(text(scene.get(admin, "/api/notification-templates")), "$[*].words");
        assertThat(words)
                .hasSizeGreaterThan(60)
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
