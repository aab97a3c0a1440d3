package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call, folded from the events told of it. The order in which they came does not matter: of each kind
 * the earliest counts, and of each trait what the earliest event says that says anything.
 *
 * @param direction which way
 * @param number the other side, E.164 where it is a number
 * @param device the intercom or lift panel
 * @param line the desk's own line
 * @param operator who took it
 * @param startedAt the earliest that is known of it
 * @param rangAt when it reached the desk or was dialled
 * @param answeredAt when a person took it
 * @param endedAt when it ended or was given up
 * @param voicemailAt when a voice message was left
 */
record CallStory(
        Direction direction,
        @Nullable String number,
        @Nullable String device,
        @Nullable String line,
        @Nullable String operator,
        Instant startedAt,
        @Nullable Instant rangAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Instant voicemailAt) {

    private static final Comparator<HeardEvent> EARLIEST = Comparator.comparing(HeardEvent::at)
            .thenComparing(HeardEvent::type)
            .thenComparing(HeardEvent::inferred)
            .thenComparing(event -> Objects.toString(event.from(), ""))
            .thenComparing(event -> Objects.toString(event.to(), ""))
            .thenComparing(event -> Objects.toString(event.operator(), ""))
            .thenComparing(event -> Objects.toString(event.device(), ""));

    /** Folds at least one event. */
    static CallStory of(List<HeardEvent> told) {
        List<HeardEvent> events = told.stream().sorted(EARLIEST).toList();
        boolean outgoing = events.stream().anyMatch(event -> event.direction() == Direction.OUTGOING);
        return new CallStory(
                outgoing ? Direction.OUTGOING : Direction.INCOMING,
                first(
                        events,
                        event -> CallerNumber.of(outgoing ? event.to() : event.from())
                                .orElse(null)),
                first(events, HeardEvent::device),
                first(events, outgoing ? HeardEvent::from : HeardEvent::to),
                Optional.ofNullable(first(of(events, CallEventType.ANSWERED), HeardEvent::operator))
                        .orElseGet(() -> first(events, HeardEvent::operator)),
                events.getFirst().at(),
                time(events, CallEventType.RINGING),
                time(events, CallEventType.ANSWERED),
                Stream.of(time(events, CallEventType.ENDED), time(events, CallEventType.ABANDONED))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                time(events, CallEventType.VOICEMAIL));
    }

    private static List<HeardEvent> of(List<HeardEvent> events, CallEventType type) {
        List<HeardEvent> all =
                events.stream().filter(event -> event.type() == type).toList();
        List<HeardEvent> sure = all.stream().filter(event -> !event.inferred()).toList();
        return sure.isEmpty() ? all : sure;
    }

    private static @Nullable Instant time(List<HeardEvent> events, CallEventType type) {
        List<HeardEvent> its = of(events, type);
        return its.isEmpty() ? null : its.getFirst().at();
    }

    private static @Nullable String first(List<HeardEvent> events, Function<HeardEvent, @Nullable String> trait) {
        for (HeardEvent event : events) {
            String value = trait.apply(event);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    CallState state() {
        if (answeredAt != null) {
            return endedAt == null ? CallState.TALKING : CallState.ENDED;
        }
        if (voicemailAt != null) {
            return CallState.VOICEMAIL;
        }
        if (endedAt == null) {
            return CallState.RINGING;
        }
        return isIncoming() ? CallState.MISSED : CallState.UNANSWERED;
    }

    boolean isIncoming() {
        return direction == Direction.INCOMING;
    }

    /** By what the calls of one caller are tied; none where the number is withheld and no device is known. */
    @Nullable
    String peer() {
        if (device != null) {
            return "device:" + device;
        }
        return number == null ? null : "number:" + number;
    }
}
