package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SentCodes;
import ru.adsdesk.testing.SteppedClock;

/** A resident's one-time code goes out at once as a text message, where the centre has a provider, and is kept nowhere. */
@DeskTest
@Import({Scene.class, Post.class})
class SmsCodeTests {

    private static final AtomicInteger PHONES = new AtomicInteger(7_300_000);

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    @Autowired
    private SentCodes logged;

    @Autowired
    private SteppedClock clock;

    private final SmsProvider provider = SmsProvider.started();
    private final String phone = "+7900" + PHONES.incrementAndGet();
    private Town town;
    private String app;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        app = desk.key(Channel.MOBILE_APP, town.centre()).bearer();
    }

    @AfterEach
    void close() {
        provider.close();
        clock.release();
    }

    private MvcTestResult asks() {
        return scene.post(app, "/api/residents/codes", "code-" + phone, "{\"phone\": \"" + phone + "\"}");
    }

    @Test
    void letsAResidentInByTheCodeOfTheTextMessage() {
        post.sms(town.centre(), provider);
        assertThat(asks().getResponse().getStatus()).isLessThan(300);
        SmsProvider.Sms sms = assertThat(provider.taken()).singleElement().actual();
        assertThat(sms.to()).isEqualTo(phone.substring(1));
        Matcher code = Pattern.compile("\\d{4,8}").matcher(sms.words());
        assertThat(code.find()).as(sms.words()).isTrue();
        MvcTestResult token = scene.post(
                app, "/api/residents/tokens", "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, code.group()));
        assertThat(token).as(text(token)).matches(answer -> answer.getResponse().getStatus() < 300);
        assertThat(JsonPath.<String>read(text(token), "$.token")).isNotBlank();
        assertThat(logged.of(Phone.parse(phone))).as("no other way is used").isNull();
        assertThat(scene.tableHolds("notification.outbox", phone)).isFalse();
    }

    @Test
    void saysThatNoCodeCanBeSentWhileTheProviderIsDown() {
        post.sms(town.centre(), provider);
        provider.stop();
        assertThat(asks())
                .matches(answer -> answer.getResponse().getStatus() >= 400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("resident.codes-unavailable");
    }
}
