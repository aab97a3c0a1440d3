package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Three hundred at once: each is told once, and one bad address stops nobody. */
@DeskTest
@Import({Scene.class, Post.class})
class FloodTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Rounds rounds;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    @Test
    void tellsEachOfThreeHundredOnceThoughTwoInstancesSendAndAnAddressIsBad() throws Exception {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Town town = scene.town();
        post.mail(town.centre(), mails, true);
        mails.refuse("caller-7@example.org");
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            ids.add(post.registered(town, "+7900%07d".formatted(n), "caller-" + n + "@example.org"));
        }
        post.hear();
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            instances.execute(rounds::untilQuiet);
            instances.execute(rounds::untilQuiet);
        }
        post.goOut();
        assertThat(mails.mails()).extracting(MailServer.Mail::to).hasSize(299).doesNotHaveDuplicates();
        assertThat(post.state(town, ids.get(7), "REGISTERED", "EMAIL")).isEqualTo("FAILED");
        assertThat(ids.stream()
                        .filter(id ->
                                post.state(town, id, "REGISTERED", "EMAIL").equals("DELIVERED")))
                .hasSize(299);
    }
}
