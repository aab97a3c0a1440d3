package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.ResidentDoor;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SentCodes;
import ru.adsdesk.testing.SteppedClock;

/** Web push to an endpoint of our own, which opens it as a browser would. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class PushTests {

    private static final AtomicInteger PHONES = new AtomicInteger(4_000_000);

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    @Autowired
    private ResidentDoor door;

    @Autowired
    private SentCodes codes;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SteppedClock clock;

    private final HttpCatcher service = HttpCatcher.started();
    private final PushDevice device = new PushDevice();
    private Town town;
    private Phone phone;
    private String resident;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        phone = Phone.parse("8900%07d".formatted(PHONES.incrementAndGet()));
        Desk.Key app = desk.key(Channel.MOBILE_APP, town.centre());
        door.sendCode(app.caller(), phone, "code");
        clock.step(Duration.ofMinutes(1));
        resident = "Bearer " + door.issue(app.caller(), phone, codes.of(phone)).token();
        service.answer(201);
    }

    @AfterEach
    void close() {
        service.close();
        clock.release();
    }

    private void subscribe() {
        assertThat(scene.post(resident, "/api/me/push-subscriptions", device.subscription(service.url("/send/1"))))
                .hasStatus(201);
    }

    private String told() {
        String id = post.registered(town, phone.e164(), null);
        post.goOut();
        Instant planned = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
        acting.does(town.dispatcher().bearer(), id, "plan", "{\"plannedAt\": \"%s\"}".formatted(planned));
        post.goOut();
        return id;
    }

    @Test
    void isReadableOnlyByTheDeviceAndDeliveredOnceShown() {
        subscribe();
        String id = told();
        HttpCatcher.Call call = service.calls().getLast();
        assertThat(call.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(call.header("Authorization")).startsWith("vapid t=");
        assertThat(call.text()).doesNotContain("Заявка");
        String opened = device.open(call.body());
        assertThat((String) JsonPath.read(opened, "$.words")).contains("работы будут выполнены до");
        assertThat(post.state(town, id, "PLANNED_TOLD", "PUSH")).isEqualTo("SENT");
        assertThat(acting.codes(town.dispatcher().bearer(), id)).doesNotContain("request.informed");

        String shown = JsonPath.read(opened, "$.shown");
        assertThat(http.post().uri(shown)).hasStatus(204);
        post.goOut();
        assertThat(post.state(town, id, "PLANNED_TOLD", "PUSH")).isEqualTo("DELIVERED");
        assertThat(acting.codes(town.dispatcher().bearer(), id)).endsWith("request.informed");
    }

    @Test
    void takesNoReportItCannotHaveAskedFor() {
        assertThat(http.post().uri("/api/push-receipts/01900000-0000-7000-8000-000000000000.aaaa"))
                .hasStatus(404);
    }

    @Test
    void forgetsADeviceThePushServiceKnowsNoMore() {
        subscribe();
        service.answer(410);
        String id = post.registered(town, phone.e164(), null);
        post.goOut();
        assertThat(post.state(town, id, "REGISTERED", "PUSH")).isEqualTo("FAILED");
        assertThat(scene.tableHolds("notification.push_subscription", service.url("/send/1")))
                .isFalse();
    }

    @Test
    void signsWithTheKeyDevicesSubscribeBy() {
        String key = JsonPath.read(text(scene.get(resident, "/api/push-key")), "$.applicationServerKey");
        assertThat(Base64.getUrlDecoder().decode(key)).hasSize(65);
        subscribe();
        post.registered(town, phone.e164(), null);
        post.goOut();
        assertThat(service.calls().getLast().header("Authorization")).contains("k=" + key);
    }

    @Test
    void refusesAnEndpointInsideOurNetworkAndKeysThatAreNone() {
        assertThat(scene.post(resident, "/api/me/push-subscriptions", device.subscription("http://10.1.2.3/x")))
                .hasStatus(422);
        assertThat(scene.post(
                        resident,
                        "/api/me/push-subscriptions",
                        "{\"endpoint\": \"%s\", \"keys\": {\"p256dh\": \"AAAA\", \"auth\": \"AAAA\"}}"
                                .formatted(service.url("/send/1"))))
                .hasStatus(422);
    }
}
