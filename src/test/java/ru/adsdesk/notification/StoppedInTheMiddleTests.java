package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.channel.Routes.Route;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Whatever a desk had in hand when it stopped is taken up by the next one: nothing is lost, and nobody told twice. */
@DeskTest
@Import({Scene.class, Post.class})
class StoppedInTheMiddleTests {

    private static final int MANY = 100;

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private OutboxTable table;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();
    private Town town;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        post.mail(town.centre(), mails, true);
        for (int n = 0; n < MANY; n++) {
            post.registered(town, "+7900%07d".formatted(8_100_000 + n), "stopped-" + n + "@example.org");
        }
        post.hear();
    }

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    /** Another instance takes some in hand and is killed before it sends any. */
    private List<OutboxRow> takenByOneThatStops() {
        Instant now = clock.instant();
        List<OutboxRow> taken = new ArrayList<>();
        for (Route route : table.dueRoutes(now)) {
            taken.addAll(table.claim(route, now, now.plus(Duration.ofMinutes(5)), 40));
        }
        return taken;
    }

    @Test
    void sendsEachOnceAndWhatTheStoppedOneHadInHandAfterAWhile() {
        assertThat(takenByOneThatStops()).hasSizeGreaterThanOrEqualTo(40);
        post.goOut();
        assertThat(mails.mails()).hasSize(MANY - 40);
        clock.step(Duration.ofMinutes(5));
        post.goOut();
        post.goOut();
        assertThat(mails.mails()).hasSize(MANY).extracting(MailServer.Mail::to).doesNotHaveDuplicates();
    }

    @Test
    void knowsAMailByItsIdShouldItHaveBeenHandedOverRightBeforeTheStop() throws Exception {
        OutboxRow one = takenByOneThatStops().stream()
                .filter(row -> row.address() != null && row.address().startsWith("stopped-"))
                .findFirst()
                .orElseThrow();
        clock.step(Duration.ofMinutes(5));
        post.goOut();
        assertThat(mails.to(String.valueOf(one.address())))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.message().getMessageID()).isEqualTo("<" + one.id() + "@example.org>"));
    }
}
