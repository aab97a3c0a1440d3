package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.ResidentDoor;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.HttpCatcher;
import ru.adsdesk.notification.PushDevice;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SentCodes;

/** Many callers, each reached in a way of their own: by push, by mail, by text message, or by a voice alone. */
@TestComponent
public class Callers {

    private final Scene scene;
    private final Desk desk;
    private final ResidentDoor door;
    private final SentCodes codes;
    private final MockMvcTester http;
    private final Map<String, PushDevice> devices = new HashMap<>();

    Callers(Scene scene, Desk desk, ResidentDoor door, SentCodes codes, MockMvcTester http) {
        this.scene = scene;
        this.desk = desk;
        this.door = door;
        this.codes = codes;
        this.http = http;
    }

    /** How a caller is reached. */
    enum Reach {
        PUSH,
        VOICE,
        EMAIL,
        SMS
    }

    /** One of them. */
    record Caller(int n, Reach reach, String phone, String email) {

        /** The members of a registration that say who it is. */
        String applicant() {
            return email.isEmpty()
                    ? "\"phone\": \"" + phone + "\""
                    : "\"phone\": \"" + phone + "\", \"email\": \"" + email + "\"";
        }
    }

    /** So many; of ten one has the app, one only a landline, four an e-mail beside it, four a mobile phone. */
    List<Caller> callers(int many) {
        List<Caller> callers = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            callers.add(caller(n));
        }
        return callers;
    }

    private static Caller caller(int n) {
        String landline = "+7495%07d".formatted(n);
        String mobile = "+7906%07d".formatted(n);
        return switch (n % 10) {
            case 0 -> new Caller(n, Reach.PUSH, mobile, "");
            case 1 -> new Caller(n, Reach.VOICE, landline, "");
            case 2, 3, 4, 5 -> new Caller(n, Reach.EMAIL, landline, "caller-" + n + "@example.org");
            default -> new Caller(n, Reach.SMS, mobile, "");
        };
    }

    /** A resident's app asks for push. */
    void subscribe(Town town, Caller caller, HttpCatcher service) {
        Desk.Key app = desk.key(Channel.MOBILE_APP, town.centre());
        Phone phone = Phone.parse(caller.phone());
        door.sendCode(app.caller(), phone, "127.0.0." + caller.n() % 250);
        String resident =
                "Bearer " + door.issue(app.caller(), phone, codes.of(phone)).token();
        PushDevice device = new PushDevice();
        String path = "/send/" + caller.n();
        devices.put(path, device);
        Story.done(scene.post(resident, "/api/me/push-subscriptions", device.subscription(service.url(path))));
    }

    /** Every device opens what came from the so-manyth call on, and says that it was shown; the words. */
    List<String> show(HttpCatcher service, int from) {
        List<String> words = new ArrayList<>();
        for (HttpCatcher.Call call :
                service.calls().subList(from, service.calls().size())) {
            String opened = devices.get(call.path()).open(call.body());
            assertThat(http.post().uri(JsonPath.<String>read(opened, "$.shown")))
                    .hasStatus(204);
            words.add(JsonPath.read(opened, "$.words"));
        }
        return words;
    }
}
