package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is shown.
 *
 * @param id our id
 * @param callId the exchange's own id
 * @param direction which way
 * @param state where it stands
 * @param number the other side; masked for those who only supervise, absent where withheld
 * @param device the intercom or lift panel
 * @param line the desk's own line
 * @param operator who took it
 * @param startedAt the earliest that is known of it
 * @param rangAt when it reached the desk or was dialled
 * @param answeredAt when a person took it
 * @param endedAt when it ended
 * @param owner the account that claimed it
 * @param ownedAt since when
 * @param duty the duty to call back, where it was missed
 * @param outcome what it came to
 * @param outcomeDue it was answered, is over and has come to nothing yet: a duty of its operator
 * @param handledAt since when it has come to something
 * @param directedTo where the caller was sent
 * @param requests requests it came to or joined
 * @param message the voice message left in it
 * @param recordings its recordings
 */
public record CallView(
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
        @Nullable UUID owner,
        @Nullable Instant ownedAt,
        @Nullable DutyView duty,
        @Nullable CallOutcome outcome,
        boolean outcomeDue,
        @Nullable Instant handledAt,
        @Nullable DirectedTo directedTo,
        List<UUID> requests,
        @Nullable UUID message,
        List<RecordingView> recordings) {

    /** Copies the lists. */
    public CallView {
        requests = List.copyOf(requests);
        recordings = List.copyOf(recordings);
    }

    /**
     * The duty to call back.
     *
     * @param state where it stands
     * @param joined the call whose duty it joined
     * @param reason why a person closed it
     * @param by the call or message that did it
     * @param closedAt since when it is done
     */
    public record DutyView(
            DutyState state,
            @Nullable UUID joined,
            @Nullable DutyReason reason,
            @Nullable UUID by,
            @Nullable Instant closedAt) {}

    /**
     * A recording.
     *
     * @param id its id
     * @param state {@code WAITING}, {@code KEPT}, {@code GIVEN_UP} or {@code ERASED}
     * @param sha256 hash of the kept file, as in its line
     * @param bytes its length
     * @param trouble why the last attempt to fetch it failed
     */
    public record RecordingView(
            UUID id,
            String state,
            @Nullable String sha256,
            @Nullable Long bytes,
            @Nullable String trouble) {}
}
