package ru.adsdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.channel.Way;

/**
 * How long it is waited between tries, and how often it is tried. A message the law wants told by a time is tried twice on a
 * channel and then goes by the recipient's next one; others are tried longer first. The last channel is tried for two days.
 */
final class Pauses {

    private static final List<Duration> GROWING = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));
    private static final int PRESSING = 2;
    private static final int PATIENT = 4;
    private static final Duration SMS_PROOF = Duration.ofMinutes(10);
    private static final Duration PUSH_PROOF = Duration.ofMinutes(5);
    private static final Duration LEAST_PROOF = Duration.ofMinutes(1);

    private Pauses() {}

    /** How long until the next try; empty where it was tried often enough. */
    static Optional<Duration> afterTry(OutboxRow row) {
        int most = row.further().isEmpty() ? GROWING.size() + 1 : row.dueAt() == null ? PATIENT : PRESSING;
        return row.attempts() >= most ? Optional.empty() : Optional.of(GROWING.get(row.attempts() - 1));
    }

    /** How long proof of delivery is waited for; absent where none will come and nothing depends on it. */
    static @Nullable Instant proofMissed(OutboxRow row, boolean willCome, Instant now) {
        if (!row.legal()) {
            return null;
        }
        if (!willCome) {
            return now;
        }
        Duration usual = row.way() == Way.PUSH ? PUSH_PROOF : SMS_PROOF;
        Instant due = row.dueAt();
        if (due == null) {
            return now.plus(usual);
        }
        Duration third = Duration.between(now, due).dividedBy(3);
        Duration fits = third.compareTo(LEAST_PROOF) < 0 ? LEAST_PROOF : third;
        return now.plus(fits.compareTo(usual) < 0 ? fits : usual);
    }
}
