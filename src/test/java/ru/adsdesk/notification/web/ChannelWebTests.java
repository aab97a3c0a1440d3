package ru.adsdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.Post;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Ways out over HTTP: set up, tried, changed, taken away, and never a secret shown. */
@DeskTest
@Import({Scene.class, Post.class})
class ChannelWebTests {

    private static final String CHANNELS = "/api/notification-channels";

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String admin;

    @BeforeEach
    void settle() {
        town = scene.town();
        admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
    }

    @AfterEach
    void close() {
        mails.close();
    }

    private String mail(String secret) {
        return """
            {"name": "Почта", "email": {"host": "localhost", "port": %d, "protection": "NONE",
             "from": "desk@example.org"}, "secret": "%s"}\
            """.formatted(mails.port(), secret);
    }

    @Test
    void areForAdministratorsOfTheCentre() {
        assertThat(scene.post(town.senior().bearer(), CHANNELS, mail("x"))).hasStatus(403);
        String id = JsonPath.read(text(scene.post(admin, CHANNELS, mail("x"))), "$.id");
        String stranger = desk.person(Role.ADMINISTRATOR, desk.centre()).bearer();
        assertThat(scene.get(stranger, CHANNELS + "/" + id)).hasStatus(404);
    }

    @Test
    void refuseTwoKindsAtOnceAndUnknownFields() {
        assertThat(scene.post(admin, CHANNELS, "{\"name\": \"Ничего\"}")).hasStatus(400);
        assertThat(scene.post(admin, CHANNELS, mail("x").replace("\"host\"", "\"hoste\"")))
                .hasStatus(400);
        assertThat(scene.post(
                        admin,
                        CHANNELS,
                        "{\"name\": \"Хук\", \"webhook\": {\"url\": \"http://example.org/\", \"carries\": \"EVENTS\"},"
                                + " \"secret\": \"0123456789abcdef\"}"))
                .hasStatus(422);
        assertThat(scene.post(
                        admin,
                        CHANNELS,
                        "{\"name\": \"Хук\", \"webhook\": {\"url\": \"https://example.org/\", \"carries\": \"EVENTS\"},"
                                + " \"secret\": \"short\"}"))
                .hasStatus(422);
    }

    @Test
    void showNoSecretAndKeepItEncrypted() {
        String made = text(scene.post(admin, CHANNELS, mail("open-sesame-17")));
        assertThat(made).doesNotContain("open-sesame-17").contains("\"hasSecret\":true");
        assertThat(text(scene.get(admin, CHANNELS))).doesNotContain("open-sesame-17");
        assertThat(scene.tableHolds("notification.channel", "open-sesame-17")).isFalse();
        assertThat(scene.tableHolds("journal.line", "open-sesame-17")).isFalse();
    }

    @Test
    void areTriedAtOnce() {
        String id = JsonPath.read(text(scene.post(admin, CHANNELS, mail("x"))), "$.id");
        String tried = text(scene.post(admin, CHANNELS + "/" + id + "/test", "{\"to\": \"admin@example.org\"}"));
        assertThat((Boolean) JsonPath.read(tried, "$.taken")).isTrue();
        assertThat(mails.to("admin@example.org")).hasSize(1);
        mails.refuse("nobody@example.org");
        assertThat(text(scene.post(admin, CHANNELS + "/" + id + "/test", "{\"to\": \"nobody@example.org\"}")))
                .contains("BAD_ADDRESS");
    }

    @Test
    void areChangedOnlyByWhoSawTheNewestVersion() {
        String id = JsonPath.read(text(scene.post(admin, CHANNELS, mail("x"))), "$.id");
        assertThat(scene.put(admin, CHANNELS + "/" + id, mail("y"))).hasStatus(428);
        assertThat(change(id, 7)).hasStatus(412);
        assertThat(change(id, 1)).hasStatus(200);
        assertThat(change(id, 1)).hasStatus(412);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(String id, int version) {
        return http.put()
                .uri(CHANNELS + "/" + id)
                .header("Authorization", admin)
                .header("If-Match", "\"" + version + "\"")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(mail("y"))
                .exchange();
    }

    @Test
    void sayThatTheyAreDegradedAndHowManyWait() {
        String id = JsonPath.read(text(scene.post(admin, CHANNELS, mail("x"))), "$.id");
        mails.stop();
        post.registered(town, "89000000001", "anna@example.org");
        post.goOut();
        List<Map<String, Object>> found =
                JsonPath.read(text(scene.get(admin, CHANNELS)), "$[?(@.channel.id == '" + id + "')]");
        assertThat(found)
                .singleElement()
                .satisfies(report -> assertThat(report)
                        .containsKey("degradedSince")
                        .containsEntry("failure", "UNREACHABLE")
                        .containsEntry("waiting", 1));
        assertThat(http.get().uri("/actuator/health")).hasStatus(200).bodyText().contains("DEGRADED");
    }
}
