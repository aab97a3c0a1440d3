package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Residents choose channels, hours and how much; what the law wants told is told all the same. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class PreferenceTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String MAIL = "anna@example.org";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String dispatcher;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        post.mail(town.centre(), mails, true);
    }

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    private MvcTestResult choose(String id, String choice) {
        return scene.put(dispatcher, "/api/requests/" + id + "/notification-preferences", choice);
    }

    private String chosen(String choice) {
        String id = post.registered(town, "89000000001", MAIL);
        post.goOut();
        assertThat(choose(id, choice)).hasStatus(200);
        return id;
    }

    /** A quarter of an hour into quiet hours that began just before now, in the house's zone. */
    private String quietNow() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), MOSCOW).truncatedTo(ChronoUnit.MINUTES);
        return "\"quietFrom\": \"%s\", \"quietTo\": \"%s\"".formatted(now.minusMinutes(15), now.plusMinutes(45));
    }

    private void plan(String id) {
        Instant planned = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
        acting.does(dispatcher, id, "plan", "{\"plannedAt\": \"%s\"}".formatted(planned));
    }

    private List<String> titles() {
        return mails.mails().stream().map(MailServer.Mail::title).toList();
    }

    @Test
    void keepsStepsUntilQuietHoursAreOverButNotWhatTheLawWantsTold() {
        String id = chosen("{\"ways\": [], \"mode\": \"EACH_STEP\", \"language\": \"RU\", " + quietNow() + "}");
        plan(id);
        acting.does(dispatcher, id, "arrive", "{}");
        acting.does(dispatcher, id, "complete", "{}");
        post.goOut();
        assertThat(titles()).hasSize(2);
        assertThat(titles().getLast()).endsWith("планируемый срок");
        assertThat(post.state(town, id, "COMPLETED", "EMAIL")).isEqualTo("WAITING");
        clock.step(Duration.ofMinutes(46));
        post.goOut();
        assertThat(titles().getLast()).endsWith("работы выполнены");
    }

    @Test
    void tellsOnlyResultsToWhoWantsNoMore() {
        String id = chosen("{\"ways\": [\"EMAIL\"], \"mode\": \"ONLY_RESULTS\", \"language\": \"RU\"}");
        acting.does(
                dispatcher,
                id,
                "defer",
                "{\"until\": \"%s\", \"reason\": \"MATERIALS\"}"
                        .formatted(clock.instant().plus(Duration.ofDays(2))));
        acting.does(dispatcher, id, "reject", "{\"reason\": \"NO_FAULT\", \"notTold\": \"NOT_REACHED\"}");
        post.goOut();
        assertThat(titles()).hasSize(2);
        assertThat(mails.mails().getLast().words()).contains("неисправность не обнаружена");
        assertThat(acting.codes(dispatcher, id))
                .as("a refusal that was delivered was told")
                .contains("request.informed");
    }

    @Test
    void gathersOneDigestADayOverAllRequestsOfAPhone() {
        Instant hour = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        String one = chosen("{\"ways\": [\"EMAIL\"], \"mode\": \"DIGEST\", \"language\": \"RU\", \"digestAt\": \"%s\"}"
                .formatted(LocalTime.ofInstant(hour, MOSCOW)));
        String other = post.registered(town, "89000000001", MAIL);
        acting.does(dispatcher, one, "reject", "{\"reason\": \"NO_FAULT\", \"notTold\": \"NOT_REACHED\"}");
        post.goOut();
        assertThat(titles()).hasSize(1);
        assertThat(post.state(town, one, "REJECTED", "EMAIL")).isEqualTo("GATHERED");
        clock.set(hour);
        post.goOut();
        assertThat(titles()).hasSize(2);
        assertThat(mails.mails().getLast().words()).contains("отказ").contains("принята");
        assertThat(post.state(town, one, "REJECTED", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(post.state(town, other, "REGISTERED", "EMAIL")).isEqualTo("DELIVERED");
        assertThat(acting.codes(dispatcher, other)).endsWith("notification.sent", "notification.delivered");
        post.goOut();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void writesInTheLanguageOneChose() {
        String id = chosen("{\"ways\": [\"EMAIL\"], \"mode\": \"EACH_STEP\", \"language\": \"EN\"}");
        acting.does(dispatcher, id, "reject", "{\"reason\": \"NO_FAULT\", \"notTold\": \"NOT_REACHED\"}");
        post.goOut();
        assertThat(mails.mails().getLast().words()).contains("Reason: no fault was found");
    }

    @Test
    void refusesHalfQuietHoursAndTheSameChannelTwice() {
        String id = post.registered(town, "89000000001", MAIL);
        assertThat(choose(
                        id, "{\"ways\": [], \"mode\": \"EACH_STEP\", \"language\": \"RU\", \"quietFrom\": \"22:00\"}"))
                .hasStatus(422);
        assertThat(choose(id, "{\"ways\": [\"SMS\", \"SMS\"], \"mode\": \"EACH_STEP\", \"language\": \"RU\"}"))
                .hasStatus(422);
        assertThat(choose(id, "{\"ways\": [], \"mode\": \"SOMETIMES\", \"language\": \"RU\"}"))
                .hasStatus(400);
    }

    @Test
    void namesNeitherPhoneNorMailInTheBook() {
        chosen("{\"ways\": [\"EMAIL\"], \"mode\": \"DIGEST\", \"language\": \"RU\", \"email\":"
                + " \"secret-mail@example.org\"}");
        assertThat(scene.tableHolds("notification.preference", "secret-mail@example.org"))
                .isTrue();
        assertThat(scene.tableHolds("journal.line", "secret-mail@example.org")).isFalse();
        assertThat(scene.tableHolds("journal.opening", "secret-mail@example.org"))
                .isFalse();
    }
}
