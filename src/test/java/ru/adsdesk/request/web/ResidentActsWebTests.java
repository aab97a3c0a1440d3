package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

/** What a resident may do to their own request, and to no other. */
@DeskTest
@Import({Scene.class, Acting.class})
class ResidentActsWebTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private SentCodes codes;

    @Autowired
    private SteppedClock clock;

    private final String phone = "+7900888" + (1000 + COUNT.incrementAndGet());
    private Town town;
    private String dispatcher;
    private String resident;
    private String id;

    @BeforeEach
    void verifyThePhone() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = JsonPath.read(text(scene.register(dispatcher, Scene.leak(town, phone))), "$.id");
        String app = desk.key(Channel.MOBILE_APP, town.centre(), town.mine()).bearer();
        scene.post(app, "/api/residents/codes", phone, "{\"phone\": \"" + phone + "\"}");
        MvcTestResult token = scene.post(
                app,
                "/api/residents/tokens",
                "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, codes.of(Phone.parse(phone))));
        resident = "Bearer " + JsonPath.read(text(token), "$.token");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void maySayThreeThings() {
        assertThat(JsonPath.<List<String>>read(acting.shown(resident, id), "$.possibleActs"))
                .containsExactly("withdraw", "comment");
        assertThat(acting.act(resident, id, "take", 0, "{}")).hasStatus(403);
        acting.does(dispatcher, id, "close", "{\"result\": \"CONSULTED\"}");
        assertThat(JsonPath.<List<String>>read(acting.shown(resident, id), "$.possibleActs"))
                .containsExactly("reopen", "comment");
    }

    @Test
    void takesTheirRequestBack() {
        String withdrawn = acting.does(resident, id, "withdraw", "{\"reason\": \"GONE_BY_ITSELF\"}");
        assertThat(JsonPath.<String>read(withdrawn, "$.status")).isEqualTo("WITHDRAWN");
        assertThat(acting.lastFacts(dispatcher, id)).isEqualTo(Map.of("by", "RESIDENT", "reason", "GONE_BY_ITSELF"));
    }

    @Test
    void touchesNoNeighboursRequest() {
        String neighbours = acting.registered(town);
        assertThat(acting.act(resident, neighbours, "withdraw", 0, "{}")).hasStatus(404);
        assertThat(acting.act(resident, neighbours, "comment", null, "{\"words\": \"чужое\"}"))
                .hasStatus(404);
    }

    @Test
    void bringsADeferredRequestBackByAComment() {
        Instant until = Instant.now().plus(Duration.ofDays(3));
        acting.does(dispatcher, id, "defer", "{\"until\": \"%s\", \"reason\": \"MATERIALS\"}".formatted(until));
        assertThat(acting.act(resident, id, "comment", null, "{\"words\": \"Снова течёт\"}"))
                .hasStatus(200);
        assertThat(acting.status(dispatcher, id)).isEqualTo("REGISTERED");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.commented", "request.resumed");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("cause", "APPLICANT");
    }

    @Test
    void readsPublicCommentsAndNotWhatTheDeskSaysToItself() {
        acting.does(dispatcher, id, "comment", "{\"words\": \"Слесарь предупреждён\", \"public\": true}");
        acting.does(dispatcher, id, "comment", "{\"words\": \"Житель бранится\", \"public\": false}");
        assertThat(acting.journal(dispatcher, id)).contains("Житель бранится");
        assertThat(acting.journal(resident, id))
                .contains("Слесарь предупреждён")
                .doesNotContain("Житель бранится");
    }

    @Test
    void doesNotSayWhenItHappened() {
        assertThat(acting.tries(resident, id, "withdraw", "{\"at\": \"%s\"}".formatted(Instant.now())))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("act.time-not-yours");
    }

    @Test
    void reopensWithinASetTimeAndASeniorAtAny() {
        acting.does(dispatcher, id, "complete", "{}");
        acting.does(dispatcher, id, "close", "{\"result\": \"DONE\", \"notTold\": \"NOT_REACHED\"}");
        acting.does(resident, id, "reopen", "{\"reason\": \"NOT_FIXED\", \"words\": \"Опять капает\"}");
        assertThat(acting.status(dispatcher, id)).isEqualTo("IN_PROGRESS");
        acting.does(dispatcher, id, "close", "{\"result\": \"CONSULTED\"}");
        clock.step(Duration.ofDays(15));
        String senior = "Bearer " + desk.login(town.senior().login());
        String late = "Bearer " + desk.login(town.dispatcher().login());
        assertThat(acting.tries(late, id, "reopen", "{\"reason\": \"NOT_FIXED\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("reopen.too-late");
        acting.does(senior, id, "reopen", "{\"reason\": \"CAME_BACK\"}");
    }
}
