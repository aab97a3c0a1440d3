package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
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
import ru.adsdesk.outage.Outages;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** One accident, three hundred callers: each hears of it once for each news, in their own channel. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class, Outages.class})
class FanOutTests {

    private static final int CALLERS = 300;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private Outages outages;

    @Autowired
    private SteppedClock clock;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String dispatcher;
    private String outage;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        post.mail(town.centre(), mails, true);
        outage = outages.accident(dispatcher, "COLD_WATER", town.garden(), "");
    }

    @AfterEach
    void close() {
        mails.close();
        clock.release();
    }

    private String calls(int n) {
        String body = Scene.leak(town, "+7900%07d".formatted(5_000_000 + n))
                .replace("\"name\"", "\"email\": \"caller-%d@example.org\", \"name\"".formatted(n))
                .replaceFirst("\\{", "{\"outageId\": \"" + outage + "\", ");
        return JsonPath.read(text(scene.register(dispatcher, body)), "$.id");
    }

    private void updated() {
        outages.does(
                dispatcher,
                outage,
                "update",
                "{\"text\": \"Меняем участок трубы\", \"expectedEndAt\": \"%s\"}"
                        .formatted(clock.instant().plus(Duration.ofHours(3))));
        post.goOut();
    }

    @Test
    void tellsEachCallerEachNewsOnceThoughOneAddressIsBad() {
        mails.refuse("caller-7@example.org");
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < CALLERS; n++) {
            ids.add(calls(n));
        }
        post.goOut();
        assertThat(mails.mails())
                .hasSize(CALLERS - 1)
                .extracting(MailServer.Mail::to)
                .doesNotHaveDuplicates();
        updated();
        assertThat(mails.mails()).hasSize(2 * (CALLERS - 1));
        assertThat(mails.to("caller-3@example.org"))
                .last()
                .satisfies(mail -> assertThat(mail.words())
                        .contains("Меняем участок трубы")
                        .contains("Ожидаемое время устранения"));
        outages.does(dispatcher, outage, "restore", "{}");
        post.goOut();
        post.goOut();
        assertThat(mails.mails()).hasSize(3 * (CALLERS - 1));
        assertThat(mails.to("caller-299@example.org")).hasSize(3);
        assertThat(post.state(town, ids.get(7), "OUTAGE_RESTORED", "EMAIL")).isEqualTo("FAILED");
        assertThat(acting.status(dispatcher, ids.get(299))).isEqualTo("COMPLETED");
    }

    @Test
    void informsOfTheExpectedEndWhichIsWhatWasPromised() {
        String id = calls(1);
        post.goOut();
        assertThat(acting.codes(dispatcher, id)).doesNotContain("request.informed");
        updated();
        assertThat(acting.codes(dispatcher, id)).endsWith("notification.delivered", "request.informed");
    }

    @Test
    void tellsOfAKnownAccidentInPlaceOfTheUsualTerms() {
        String id = calls(1);
        post.goOut();
        assertThat(mails.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.words())
                        .contains("Авария, бригада на месте")
                        .contains("Ваша заявка: 2"));
        assertThat(post.state(town, id, "REGISTERED", "EMAIL")).isEqualTo("NONE");
    }
}
