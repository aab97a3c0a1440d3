package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.ChannelSetup.Webhook.Carries;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Connected systems hear of lines, signed, once, and again until they answer; nobody who acts waits for them. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class WebhookTests {

    private static final String SECRET = "a-secret-of-the-partner";

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private SteppedClock clock;

    private final HttpCatcher partner = HttpCatcher.started();
    private Town town;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
    }

    @AfterEach
    void close() {
        partner.close();
        clock.release();
    }

    private void hook(String... events) {
        post.add(town.centre(), new ChannelSetup.Webhook(partner.url("/hook"), Carries.EVENTS, Set.of(events)), SECRET);
    }

    @Test
    void tellsTheLineSignedAndWithoutAnythingPersonal() throws Exception {
        hook("request.registered");
        String id = acting.registered(town);
        acting.does(town.dispatcher().bearer(), id, "take", "{}");
        post.goOut();
        HttpCatcher.Call call = assertThat(partner.calls()).singleElement().actual();
        assertThat((String) JsonPath.read(call.text(), "$.line.subject.id")).isEqualTo(id);
        assertThat(call.text()).doesNotContain("Примерова").doesNotContain("79000000001");
        assertThat(call.header("X-AdsDesk-Event")).isEqualTo("request.registered");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = call.header("X-AdsDesk-Timestamp") + "." + call.text();
        assertThat(call.header("X-AdsDesk-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void triesAgainUnderTheSameDeliveryIdUntilItIsAnswered() {
        hook("request.registered");
        partner.answer(503);
        String id = acting.registered(town);
        post.goOut();
        assertThat(post.state(town, id, "request.registered", "WEBHOOK")).isEqualTo("WAITING");
        partner.answer(204);
        clock.step(Duration.ofMinutes(1));
        post.goOut();
        assertThat(partner.calls()).hasSize(2);
        assertThat(partner.calls())
                .extracting(call -> call.header("X-AdsDesk-Delivery"))
                .containsOnly(partner.calls().getFirst().header("X-AdsDesk-Delivery"));
        assertThat(post.state(town, id, "request.registered", "WEBHOOK")).isEqualTo("DELIVERED");
    }

    @Test
    void givesUpWhatIsRefusedForGood() {
        hook("request.registered");
        partner.answer(400);
        String id = acting.registered(town);
        post.goOut();
        assertThat(post.state(town, id, "request.registered", "WEBHOOK")).isEqualTo("FAILED");
    }

    @Test
    void writesNoLineOfItSoThatItIsNotToldOfItself() {
        hook();
        String id = acting.registered(town);
        post.goOut();
        post.goOut();
        assertThat(acting.codes(town.dispatcher().bearer(), id)).containsExactly("request.registered");
        assertThat(partner.calls()).hasSize(1);
    }

    @Test
    void letsPeopleActWhileASystemDoesNotAnswer() {
        hook();
        partner.hold();
        String id = acting.registered(town);
        post.hear();
        post.tick();
        await().until(() -> partner.calls().size() == 1);
        acting.does(town.dispatcher().bearer(), id, "take", "{}");
        acting.does(town.dispatcher().bearer(), id, "arrive", "{}");
        assertThat(acting.status(town.dispatcher().bearer(), id)).isEqualTo("IN_PROGRESS");
        assertThat(partner.calls()).hasSize(1);
        partner.letGo();
        await().until(() ->
                post.state(town, id, "request.registered", "WEBHOOK").equals("DELIVERED"));
    }

    @Test
    void callsNoAddressInsideItsOwnNetwork() {
        for (String url : new String[] {
            "http://partner.example.org/hook",
            "https://10.0.0.5/hook#x",
            "ftp://localhost/hook",
            "https://user@example.org/"
        }) {
            ChannelSetup setup = new ChannelSetup.Webhook(url, Carries.EVENTS, Set.of());
            assertThatThrownBy(() -> post.add(town.centre(), setup, SECRET))
                    .as(url)
                    .isInstanceOf(Refused.class);
        }
        post.add(
                town.centre(),
                new ChannelSetup.Webhook("https://169.254.169.254/latest", Carries.EVENTS, Set.of()),
                SECRET);
        String id = acting.registered(town);
        post.goOut();
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("state", "FAILED")
                        .containsEntry("failure", "FORBIDDEN_ADDRESS"));
    }
}
