package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;

/** A call as its row stands. */
record StoredCall(
        BookId book,
        CallId id,
        String callId,
        Direction direction,
        CallState state,
        @Nullable String number,
        @Nullable String device,
        @Nullable String line,
        @Nullable String operator,
        Instant startedAt,
        @Nullable Instant rangAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Instant voicemailAt,
        @Nullable UUID owner,
        @Nullable Instant ownedAt,
        Duty duty,
        @Nullable UUID forDuty,
        @Nullable CallOutcome outcome,
        @Nullable Instant handledAt,
        @Nullable DirectedTo directedTo,
        List<UUID> requests,
        @Nullable UUID message,
        @Nullable String peer) {

    /**
     * The duty to call back.
     *
     * @param state where it stands; none: nobody is owed a call
     * @param of the call whose duty it joined
     * @param reason why a person closed it
     * @param by the call or message that did it
     * @param closedAt since when it is done
     */
    record Duty(
            @Nullable DutyState state,
            @Nullable UUID of,
            @Nullable DutyReason reason,
            @Nullable UUID by,
            @Nullable Instant closedAt) {

        static final Duty NONE = new Duty(null, null, null, null, null);
        static final Duty OPEN = new Duty(DutyState.OPEN, null, null, null, null);

        static Duty joined(UUID head) {
            return new Duty(DutyState.JOINED, head, null, null, null);
        }

        Duty done(DutyState how, @Nullable DutyReason why, @Nullable UUID doneBy, Instant at) {
            return new Duty(how, of, why, doneBy, at);
        }
    }

    /** Its subject in the journal. */
    ru.adsdesk.journal.Subject subject() {
        return id.subject();
    }
}
