package ru.adsdesk.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** A request that was put off comes back when its applicant writes, whatever stops the desk between message and request. */
@DeskTest
@Import({Scene.class, Acting.class})
class ApplicantsReturnTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private MessageActs acts;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Following following;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private String request;
    private String message;

    @BeforeEach
    void putOff() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        request = acting.registered(town);
        defer();
        String website = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
        message = JsonPath.read(
                text(scene.post(
                        website,
                        "/api/messages",
                        UUID.randomUUID().toString(),
                        "{\"contact\": {\"phone\": \"+79000000001\"}, \"text\": \"Когда придёте?\"}")),
                "$.id");
        clock.step(Duration.ofSeconds(1));
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    private void defer() {
        acting.does(
                dispatcher,
                request,
                "defer",
                "{\"until\": \"%s\", \"reason\": \"MATERIALS\"}"
                        .formatted(clock.instant().plus(Duration.ofHours(9))));
    }

    @Test
    void comesBackAtOnceWhenAMessageIsJoinedToItAndOnce() {
        assertThat(scene.post(dispatcher, "/api/messages/" + message + "/join", "{\"request\": \"" + request + "\"}"))
                .hasStatus(200);
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
        assertThat(acting.lastFacts(dispatcher, request)).containsEntry("cause", "APPLICANT");
        following.round();
        assertThat(returns()).isEqualTo(1);
    }

    @Test
    void comesBackThoughTheDeskStoppedRightAfterTheMessagesLine() {
        joinedAndStopped();
        assertThat(acting.status(dispatcher, request)).isEqualTo("DEFERRED");
        following.round();
        following.round();
        assertThat(acting.status(dispatcher, request)).isEqualTo("REGISTERED");
        assertThat(returns()).isEqualTo(1);
    }

    @Test
    void staysPutOffWhereThatWasDecidedAfterTheMessage() {
        joinedAndStopped();
        acting.does(dispatcher, request, "resume", "{}");
        clock.step(Duration.ofSeconds(1));
        defer();
        following.round();
        assertThat(acting.status(dispatcher, request)).isEqualTo("DEFERRED");
    }

    /** The first of the two transactions alone. */
    private void joinedAndStopped() {
        acts.join(
                town.dispatcher().caller(),
                MessageId.of(UUID.fromString(message)),
                requests.get(town.dispatcher().caller(), request),
                null);
    }

    private int returns() {
        return Collections.frequency(acting.codes(dispatcher, request), "request.resumed");
    }
}
