package ru.adsdesk.intake.call;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Two books, two transactions: whatever was cut off between them, the round completes. */
@DeskTest
@Import(Scene.class)
class CallLinksTests {

    @Autowired
    private Scene scene;

    @Autowired
    private CallLinks links;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private Caller dispatcher;
    private Line line;
    private String callId;

    @BeforeEach
    void talk() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        town = scene.town();
        dispatcher = town.dispatcher().caller();
        line = new Line(scene, town.dispatcher().bearer());
        callId = fresh();
        line.told(event(callId, "ANSWERED", clock.instant(), "+7 900 000-00-61"));
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void completesACallWhoseRequestWasRegisteredBeforeTheCrash() {
        links.begin(dispatcher, callId, CameTo.REQUEST);
        String request = registeredWithoutItsCall();
        links.round();
        assertThat(handled()).isEmpty();
        clock.step(Duration.ofSeconds(31));
        links.round();
        links.round();
        assertThat(handled()).containsExactly(request);
        assertThat(leftOver()).isZero();
    }

    @Test
    void writesNothingTwiceWhereTheRoundWasFaster() {
        UUID link = links.begin(dispatcher, callId, CameTo.REQUEST);
        String request = registeredWithoutItsCall();
        clock.step(Duration.ofSeconds(31));
        links.round();
        links.complete(link, dispatcher, callId, CameTo.REQUEST, RequestId.of(UUID.fromString(request)));
        assertThat(handled()).containsExactly(request);
    }

    @Test
    void forgetsWhatNeverWasRegistered() {
        links.begin(dispatcher, callId, CameTo.REQUEST);
        clock.step(Duration.ofMinutes(11));
        links.round();
        assertThat(handled()).isEmpty();
        assertThat(leftOver()).isZero();
    }

    private String registeredWithoutItsCall() {
        String request = JsonPath.read(
                text(scene.register(town.dispatcher().bearer(), Scene.leak(town, "+7 900 000-00-61"))), "$.id");
        transaction.executeWithoutResult(status ->
                jdbc.update("update request.request set call_id = ? where id = ?", callId, UUID.fromString(request)));
        return request;
    }

    private java.util.List<Object> handled() {
        return line.facts(town.dispatcher().bearer(), callId, "call.handled").stream()
                .map(facts -> facts.get("request"))
                .toList();
    }

    private long leftOver() {
        Long left = jdbc.queryForObject("select count(*) from intake.call_link where call_id = ?", Long.class, callId);
        return left == null ? 0 : left;
    }
}
