package ru.adsdesk.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A call's story folded from its events. */
class CallStoryTests {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final String ANNA = "+7 900 000-00-41";

    private final Random random = new Random(41);

    @RepeatedTest(300)
    void isTheSameInWhateverOrderItWasTold() {
        List<HeardEvent> events = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int event = 0; event < count; event++) {
            events.add(anyEvent());
        }
        CallStory story = CallStory.of(events);
        List<HeardEvent> others = new ArrayList<>(events);
        others.addAll(events.subList(0, random.nextInt(count)));
        Collections.shuffle(others, random);
        assertThat(CallStory.of(others)).isEqualTo(story);
        assertThat(CallFact.of(CallStory.of(others))).isEqualTo(CallFact.of(story));
    }

    @RepeatedTest(300)
    void losesNothingByForgettingWhatChangedNothing() {
        List<HeardEvent> all = new ArrayList<>();
        List<HeardEvent> kept = new ArrayList<>();
        for (int event = 0; event < 8; event++) {
            HeardEvent next = anyEvent();
            all.add(next);
            List<HeardEvent> more = new ArrayList<>(kept);
            more.add(next);
            if (kept.isEmpty() || !CallStory.of(more).equals(CallStory.of(kept))) {
                kept = more;
            }
        }
        assertThat(CallStory.of(kept)).isEqualTo(CallStory.of(all));
    }

    @Test
    void endsRatherThanIsGivenUpWhereAPersonTookIt() {
        CallStory story = CallStory.of(
                List.of(told(CallEventType.ABANDONED, 30, false), told(CallEventType.ANSWERED, 40, false)));
        assertThat(story.state()).isEqualTo(CallState.ENDED);
        assertThat(CallFact.of(story)).extracting(CallFact::code).containsExactly("call.answered", "call.ended");
    }

    @Test
    void believesWhatWasToldBeforeWhatWasConcluded() {
        CallStory story =
                CallStory.of(List.of(told(CallEventType.ANSWERED, 10, true), told(CallEventType.ANSWERED, 12, false)));
        assertThat(story.answeredAt()).isEqualTo(START.plusSeconds(12));
    }

    private HeardEvent anyEvent() {
        CallEventType[] types = CallEventType.values();
        CallEventType type = types[random.nextInt(types.length)];
        int second = random.nextInt(5);
        boolean inferred = type == CallEventType.ANSWERED && random.nextInt(4) == 0;
        return new HeardEvent(
                type,
                START.plusSeconds(second),
                inferred,
                random.nextInt(5) == 0 ? Direction.OUTGOING : null,
                sometimes(ANNA),
                sometimes("+7 900 000-00-99"),
                sometimes("lift-7"),
                sometimes("10" + random.nextInt(3)));
    }

    private @Nullable String sometimes(String text) {
        return random.nextInt(3) == 0 ? null : text;
    }

    private static HeardEvent told(CallEventType type, int second, boolean inferred) {
        return new HeardEvent(type, START.plusSeconds(second), inferred, null, ANNA, null, null, null);
    }
}
