package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** From a line to a mailbox over real SMTP, and what the server's acceptance proves. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class MailTests {

    private static final String MAIL = "anna@example.org";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private SteppedClock clock;

    private final MailServer server = MailServer.started();
    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void close() {
        server.close();
        clock.release();
    }

    private String planned(String id) {
        Instant planned = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
        acting.does(dispatcher, id, "plan", "{\"plannedAt\": \"%s\"}".formatted(planned));
        return planned.toString();
    }

    @Test
    void tellsTheNumberAsSoonAsItIsGiven() {
        post.mail(town.centre(), server, false);
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        assertThat(server.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(MAIL);
            assertThat(mail.title()).startsWith("Заявка 2").endsWith("принята");
            assertThat(mail.words()).contains("ул. Садовая, д. 5").contains("устранение до");
        });
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("event", "REGISTERED")
                        .containsEntry("state", "SENT")
                        .containsEntry("address", MAIL)
                        .containsEntry(
                                "words", server.mails().getFirst().words().strip()));
    }

    @Test
    void promisesNothingThatIsOverAlready() {
        post.mail(town.centre(), server, false);
        String late = Scene.leak(town, "89000000001")
                .replace("\"name\"", "\"email\": \"" + MAIL + "\", \"name\"")
                .replaceFirst("\\{", "{\"damageAt\": \"" + clock.instant().minus(Duration.ofDays(4)) + "\", ");
        assertThat(scene.register(dispatcher, late)).hasStatus(201);
        post.goOut();
        assertThat(server.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.words()).doesNotContain("устранение до"));
    }

    @Test
    void writesWhatCameOfItIntoTheBook() {
        post.mail(town.centre(), server, true);
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        assertThat(acting.codes(dispatcher, id))
                .containsExactly("request.registered", "notification.sent", "notification.delivered");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("event", "REGISTERED")
                .containsEntry("way", "EMAIL")
                .containsEntry("to", "APPLICANT");
    }

    @Test
    void doesNotTakeTheServersWordForDelivery() {
        post.mail(town.centre(), server, false);
        String id = post.registered(town, "89000000001", MAIL);
        planned(id);
        post.goOut();
        assertThat(server.mails()).hasSize(2);
        assertThat(acting.codes(dispatcher, id)).doesNotContain("notification.delivered", "request.informed");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("failure", "UNPROVEN")
                .containsEntry("final", true);
    }

    @Test
    void informsOfThePlannedTermWhereTheOwnerLetsAcceptanceCount() {
        post.mail(town.centre(), server, true);
        String id = post.registered(town, "89000000001", MAIL);
        String planned = planned(id);
        post.goOut();
        assertThat(acting.codes(dispatcher, id)).endsWith("notification.delivered", "request.informed");
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("way", "DELIVERED")
                .containsEntry("plannedAt", planned);
        post.goOut();
        assertThat(acting.codes(dispatcher, id)).containsOnlyOnce("request.informed");
    }

    @Test
    void losesNothingWhileTheServerIsDownAndTellsOnceItIsBack() {
        post.mail(town.centre(), server, true);
        server.stop();
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("state", "WAITING")
                        .containsEntry("failure", "UNREACHABLE")
                        .containsEntry("attempts", 1)
                        .containsKey("nextTryAt"));
        server.startAgain();
        post.goOut();
        assertThat(server.mails()).isEmpty();
        clock.step(Duration.ofMinutes(1));
        post.goOut();
        post.goOut();
        assertThat(server.mails()).hasSize(1);
        assertThat(post.state(town, id, "REGISTERED", "EMAIL")).isEqualTo("DELIVERED");
    }

    @Test
    void givesAnAddressUpThatTheServerRefuses() {
        post.mail(town.centre(), server, true);
        server.refuse(MAIL);
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("state", "FAILED")
                        .containsEntry("failure", "BAD_ADDRESS")
                        .doesNotContainKey("nextTryAt"));
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("final", true);
    }

    @Test
    void triesAMessageAgainAtTheAddressThatWasPutRight() {
        post.mail(town.centre(), server, true);
        server.refuse(MAIL);
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        String message = String.valueOf(post.about(town, id).getFirst().get("id"));
        String again = "/api/requests/" + id + "/notifications/" + message + "/again";
        assertThat(scene.act(scene.town().dispatcher().bearer(), again)).hasStatus(404);
        assertThat(scene.act(dispatcher, "/api/requests/" + id + "/notifications/" + UUID.randomUUID() + "/again"))
                .hasStatus(404);
        acting.does(dispatcher, id, "correct", "{\"email\": \"right@example.org\"}");
        assertThat(scene.act(dispatcher, again)).hasStatus(200);
        assertThat(acting.codes(dispatcher, id)).contains("notification.repeated");
        post.goOut();
        assertThat(post.state(town, id, "REGISTERED", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(server.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("right@example.org"));
        assertThat(scene.act(dispatcher, again))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("notification.not-failed");
    }

    @Test
    void makesEachMessageOnceHoweverOftenItHears() {
        post.mail(town.centre(), server, true);
        post.registered(town, "89000000001", MAIL);
        post.goOut();
        post.goOut();
        assertThat(server.mails()).hasSize(1);
    }
}
