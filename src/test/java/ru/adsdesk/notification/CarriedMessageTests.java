package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.ChannelSetup.Webhook.Carries;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** A webhook that carries messages to residents, such as a messenger's gateway: to those who chose it, and 2xx is delivery. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class CarriedMessageTests {

    private static final String PHONE = "+79000007411";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private SteppedClock clock;

    private final HttpCatcher messenger = HttpCatcher.started();
    private final SmsProvider provider = SmsProvider.started();
    private Town town;
    private String dispatcher;
    private String request;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        post.sms(town.centre(), provider);
        post.add(
                town.centre(),
                new ChannelSetup.Webhook(messenger.url("/messages"), Carries.MESSAGES, Set.of()),
                "a-secret-of-the-messenger");
        request = post.registered(town, PHONE, null);
        post.goOut();
    }

    @AfterEach
    void close() {
        messenger.close();
        provider.close();
        clock.release();
    }

    private void chooses(String ways) {
        assertThat(scene.put(
                        dispatcher,
                        "/api/requests/" + request + "/notification-preferences",
                        "{\"ways\": [%s], \"mode\": \"EACH_STEP\", \"language\": \"RU\"}".formatted(ways)))
                .matches(answer -> answer.getResponse().getStatus() < 300);
    }

    private void plan() {
        Instant planned = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
        acting.does(dispatcher, request, "plan", "{\"plannedAt\": \"%s\"}".formatted(planned));
        post.goOut();
    }

    @Test
    void tellsNobodyWhoDidNotChooseIt() {
        plan();
        assertThat(messenger.calls()).isEmpty();
        assertThat(provider.taken()).hasSize(2);
    }

    @Test
    void informsOfThePlannedTermOnceTheMessengerTookIt() {
        chooses("\"WEBHOOK\", \"SMS\"");
        plan();
        HttpCatcher.Call call = assertThat(messenger.calls()).singleElement().actual();
        assertThat(call.header("X-AdsDesk-Event")).isEqualTo("PLANNED_TOLD");
        assertThat(call.header("X-AdsDesk-Signature")).startsWith("sha256=");
        assertThat(JsonPath.<String>read(call.text(), "$.to")).isEqualTo(PHONE);
        assertThat(JsonPath.<String>read(call.text(), "$.words")).contains("работы будут выполнены до");
        assertThat(post.state(town, request, "PLANNED_TOLD", "WEBHOOK")).isEqualTo("DELIVERED");
        assertThat(acting.codes(dispatcher, request)).endsWith("notification.delivered", "request.informed");
    }

    @Test
    void fallsOverToTheNextChannelWhereTheMessengerKnowsNobodyOfThatNumber() {
        chooses("\"WEBHOOK\", \"SMS\"");
        messenger.answer(404);
        plan();
        assertThat(post.state(town, request, "PLANNED_TOLD", "WEBHOOK")).isEqualTo("FAILED");
        assertThat(post.state(town, request, "PLANNED_TOLD", "SMS")).isEqualTo("SENT");
    }
}
