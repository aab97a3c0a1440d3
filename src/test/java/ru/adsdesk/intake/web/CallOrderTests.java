package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Line.Event;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Events come doubled and in any order, some at once, and the call stands the same. */
@DeskTest
@Import(Scene.class)
class CallOrderTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private String dispatcher;
    private Line line;
    private Instant now;

    @BeforeEach
    void connectAnExchange() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(now);
        Town town = scene.town();
        dispatcher = town.dispatcher().bearer();
        line = new Line(scene, desk.key(Channel.PHONE, town.centre()).bearer());
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RINGING,ANSWERED,ENDED",
                "RINGING,ABANDONED",
                "RINGING,ENDED",
                "RINGING,ANSWERED,ABANDONED",
                "RINGING,VOICEMAIL,ENDED",
                "RINGING,RINGING,ANSWERED,ENDED,ENDED"
            })
    void standsTheSameInWhateverOrderItWasTold(String types) {
        Random random = new Random(types.hashCode());
        Map<String, Object> expected = null;
        for (int order = 0; order < 8; order++) {
            String call = fresh();
            List<Event> events = events(call, types, "+7 900 000-01-" + (10 + order));
            events.add(events.get(random.nextInt(events.size())));
            Collections.shuffle(events, random);
            events.forEach(line::told);
            Map<String, Object> stands = whole(call);
            expected = expected == null ? stands : expected;
            assertThat(stands).as(events.toString()).isEqualTo(expected);
            assertThat(line.codes(dispatcher, call).stream()
                            .filter("call.answered"::equals)
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void standsTheSameWhereAllIsToldAtOnce() throws Exception {
        String call = fresh();
        List<Event> events = events(call, "RINGING,ANSWERED,ENDED", "+7 900 000-01-50");
        events.addAll(List.copyOf(events));
        List<Future<?>> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            events.forEach(event -> told.add(threads.submit(() -> line.told(event))));
            for (Future<?> each : told) {
                each.get();
            }
        }
        assertThat(whole(call)).containsEntry("state", "ENDED");
        assertThat(line.codes(dispatcher, call))
                .filteredOn(code -> !code.equals("call.abandoned") && !code.equals("call.called-back"))
                .containsOnlyOnce("call.answered", "call.ended")
                .contains("call.rang");
    }

    @Test
    void owesOneCallWhereACallersMissedCallsAreToldAtOnce() throws Exception {
        List<Future<String>> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int call = 0; call < 6; call++) {
                Instant at = now.minusSeconds(600 - call * 60L);
                told.add(threads.submit(() -> line.missed("+7 900 000-01-60", at)));
            }
        }
        List<String> duties = new ArrayList<>();
        for (Future<String> each : told) {
            Object duty = line.call(dispatcher, each.get()).get("duty");
            duties.add(String.valueOf(((Map<?, ?>) duty).get("state")));
        }
        assertThat(duties).containsOnlyOnce("OPEN").contains("JOINED");
        assertThat(Collections.frequency(duties, "JOINED")).isEqualTo(5);
    }

    private List<Event> events(String call, String types, String from) {
        List<Event> events = new ArrayList<>();
        Instant at = now.minusSeconds(120);
        for (String type : types.split(",")) {
            Event event = event(call, type, at, from);
            events.add(type.equals("ANSWERED") ? event.with("operator", "101") : event);
            at = at.plusSeconds(20);
        }
        return events;
    }

    /** All of a call but what names it. */
    private Map<String, Object> whole(String call) {
        Map<String, Object> stands = new HashMap<>(line.call(dispatcher, call));
        stands.keySet().removeAll(List.of("id", "callId", "number", "message"));
        stands.computeIfPresent("message", (field, id) -> "some");
        return stands;
    }
}
