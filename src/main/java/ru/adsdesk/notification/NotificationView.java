package ru.adsdesk.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.channel.Way;

/**
 * A message as it is shown.
 *
 * @param id its delivery id
 * @param event what is told: an event's name, or a fact code for connected systems
 * @param line the line it was made from, where it was one
 * @param to who is told
 * @param recipient of a colleague, connected system or subscriber: which
 * @param way by what kind of channel
 * @param channel which; absent: the installation's own
 * @param state how far it is
 * @param legal whether the law wants it told
 * @param dueAt by when a norm wants it told
 * @param plannedAt the planned term it names
 * @param address where it went; only for those who lead requests, and until erased
 * @param title its subject line; likewise
 * @param words its text, exactly as sent; likewise
 * @param createdAt when it was made
 * @param nextTryAt when it is tried next
 * @param attempts how often it was tried
 * @param failure why the last try failed
 * @param failureWords what the other side said; only for those who lead requests
 * @param failedAt when that was
 * @param sentAt when the other side took it
 * @param deliveredAt when it was proved to have reached the recipient
 */
public record NotificationView(
        UUID id,
        String event,
        @Nullable Long line,
        RecipientKind to,
        @Nullable UUID recipient,
        Way way,
        @Nullable UUID channel,
        MessageState state,
        boolean legal,
        @Nullable Instant dueAt,
        @Nullable Instant plannedAt,
        @Nullable String address,
        @Nullable String title,
        @Nullable String words,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        int attempts,
        @Nullable String failure,
        @Nullable String failureWords,
        @Nullable Instant failedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {

    static NotificationView of(OutboxRow row, boolean whole) {
        boolean applicant = row.recipient().kind() == RecipientKind.APPLICANT;
        boolean waits = row.state() == MessageState.WAITING || row.state() == MessageState.GATHERED;
        return new NotificationView(
                row.id(),
                row.event(),
                row.line(),
                row.recipient().kind(),
                applicant ? null : row.recipient().id(),
                row.way(),
                row.channel(),
                row.state(),
                row.legal(),
                row.dueAt(),
                row.plannedAt(),
                whole && row.way() != Way.PUSH ? row.address() : null,
                whole ? row.title() : null,
                whole ? row.words() : null,
                row.createdAt(),
                waits ? row.nextAt() : null,
                row.attempts(),
                row.failure(),
                whole ? row.failureWords() : null,
                row.failedAt(),
                row.sentAt(),
                row.deliveredAt());
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return event + " by " + way + ": " + state;
    }
}
