package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

@DeskTest
@Import(Scene.class)
class ResidentWebTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SentCodes codes;

    private final String phone = "+7900777" + (1000 + COUNT.incrementAndGet());
    private Town town;
    private String resident;
    private String own;
    private String neighbours;

    @BeforeEach
    void verifyThePhone() {
        town = scene.town();
        String dispatcher = town.dispatcher().bearer();
        own = id(scene.register(dispatcher, Scene.leak(town, phone)));
        neighbours = id(scene.register(dispatcher, Scene.leak(town, "+79007770000")));
        String app = desk.key(Channel.MOBILE_APP, town.centre(), town.mine()).bearer();
        scene.post(app, "/api/residents/codes", phone, "{\"phone\": \"" + phone + "\"}");
        MvcTestResult token = scene.post(
                app,
                "/api/residents/tokens",
                "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, codes.of(Phone.parse(phone))));
        resident = "Bearer " + JsonPath.read(text(token), "$.token");
    }

    @Test
    void seesTheRequestsOfTheVerifiedPhoneOnly() {
        List<String> seen = JsonPath.read(text(scene.get(resident, "/api/requests")), "$.items[*].id");
        assertThat(seen).containsExactly(own);
        assertThat(scene.get(resident, "/api/requests/{id}", own)).hasStatus(200);
        assertThat(scene.get(resident, "/api/requests/{id}", neighbours)).hasStatus(404);
        assertThat(scene.get(resident, "/api/requests/{id}/receipt", neighbours))
                .hasStatus(404);
        assertThat(scene.get(resident, "/api/requests/{id}/journal", neighbours))
                .hasStatus(404);
    }

    @Test
    void readsNoBookOfTheJournal() {
        assertThat(scene.get(resident, "/api/journals")).hasStatus(403);
        assertThat(scene.get(resident, "/api/journals/" + town.mine() + "/export"))
                .hasStatus(403);
    }

    @Test
    void asksInTheirOwnNameWhateverPhoneTheyWrite() {
        MvcTestResult answer = scene.register(resident, "mine-" + phone, """
                {"applicant": {"phone": "+79007770000"}, "address": {"houseId": "%s"}, "description": "течёт кран"}""".formatted(town.garden()));
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.applicant.phone")
                .isEqualTo(phone);
        assertThat(answer).bodyJson().extractingPath("$.channel").isEqualTo("MOBILE_APP");
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.id");
    }
}
