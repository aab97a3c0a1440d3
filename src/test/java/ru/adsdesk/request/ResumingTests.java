package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** A deferred request comes back by itself, once, however long nobody looked. */
@DeskTest
@Import({Scene.class, Acting.class})
class ResumingTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Resuming resuming;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private String id;
    private Instant until;

    @BeforeEach
    void defer() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
        until = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        acting.does(dispatcher, id, "defer", "{\"until\": \"%s\", \"reason\": \"MATERIALS\"}".formatted(until));
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void comesBackAtItsTimeAndNotBefore() {
        clock.set(until.minusMillis(1));
        resuming.round();
        assertThat(acting.status(dispatcher, id)).isEqualTo("DEFERRED");
        clock.set(until);
        resuming.round();
        assertThat(acting.status(dispatcher, id)).isEqualTo("REGISTERED");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("cause", "DUE");
        assertThat(acting.shown(dispatcher, id)).doesNotContain("deferredUntil");
    }

    @Test
    void comesBackWithItsTrueTimeAfterALongStop() {
        clock.set(until.plus(Duration.ofHours(5)));
        resuming.round();
        String last = JsonPath.read(acting.journal(dispatcher, id), "$.items[-1].line.occurredAt");
        assertThat(Instant.parse(last)).isEqualTo(until);
    }

    @Test
    void comesBackOnceHoweverManyLook() {
        clock.set(until.plusSeconds(1));
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            for (int look = 0; look < 8; look++) {
                instances.execute(resuming::round);
            }
        }
        resuming.round();
        assertThat(acting.codes(dispatcher, id))
                .containsExactly("request.registered", "request.deferred", "request.resumed");
    }

    @Test
    void comesBackAtOnceWhenTheApplicantRepeatsIt() {
        String repeat = Scene.leak(town, "89000000001").replaceFirst("\\{", "{\"mergeInto\": \"" + id + "\", ");
        assertThat(scene.register(dispatcher, repeat)).hasStatus(200);
        assertThat(acting.status(dispatcher, id)).isEqualTo("REGISTERED");
        assertThat(acting.codes(dispatcher, id)).endsWith("request.repeated", "request.resumed");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("cause", "APPLICANT");
    }

    @Test
    void comesBackAtOnceWhenACallIsTiedToIt() {
        String call = "call-" + id;
        for (String type : List.of("RINGING", "ANSWERED")) {
            assertThat(scene.post(dispatcher, "/api/calls/events", """
                {"callId": "%s", "type": "%s", "at": "%s", "from": "+79000000001", "to": "+79000000100"}\
                """.formatted(call, type, clock.instant())))
                    .matches(answer -> answer.getResponse().getStatus() < 300);
        }
        assertThat(scene.post(
                        dispatcher,
                        "/api/calls/" + call + "/handle",
                        "{\"outcome\": \"JOINED\", \"request\": \"%s\"}".formatted(id)))
                .hasStatus(200);
        assertThat(acting.status(dispatcher, id)).isEqualTo("REGISTERED");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("cause", "APPLICANT");
    }

    @Test
    void comesBackByAPersonWithoutItsOldPlan() {
        acting.does(dispatcher, id, "resume", "{}");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("cause", "PERSON");
        clock.set(until.plusSeconds(1));
        resuming.round();
        assertThat(acting.codes(dispatcher, id)).hasSize(3);
    }

    @Test
    void mayBePutOffAgain() {
        Instant later = until.plus(Duration.ofDays(1));
        acting.does(dispatcher, id, "defer", "{\"until\": \"%s\", \"reason\": \"SEASON\"}".formatted(later));
        clock.set(until.plusSeconds(1));
        resuming.round();
        assertThat(acting.status(dispatcher, id)).isEqualTo("DEFERRED");
        List<String> codes = acting.codes(dispatcher, id);
        assertThat(codes).endsWith("request.deferred", "request.deferred");
    }
}
