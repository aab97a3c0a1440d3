package ru.adsdesk.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/**
 * The order to register what somebody asks.
 *
 * @param channel how it came; absent: the key's own channel
 * @param receivedAt when the applicant turned to the desk; absent: now
 * @param applicant who asks
 * @param place where
 * @param organisation chosen knowingly by an operator where the house is not known
 * @param kind the kind, where a person named it
 * @param urgency the urgency, where an operator set it
 * @param description the applicant's words
 * @param answers triage answers by question
 * @param damageAt when the damage happened; absent: registration
 * @param wished when a visit is wished
 * @param callId the call it came by, the exchange's own id
 * @param messageId the message it came by
 * @param mergeInto an open request of the same applicant that this only repeats
 * @param ending what it came to in the same conversation, where it needs no work
 * @param outage the accident or planned shutdown it belongs to, where somebody chose one
 * @param files what the applicant sent along, uploaded before by the same caller
 */
public record RegisterRequest(
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        Applicant applicant,
        Place place,
        @Nullable OrganisationId organisation,
        @Nullable KindCode kind,
        @Nullable Urgency urgency,
        @Nullable String description,
        Map<String, String> answers,
        @Nullable Instant damageAt,
        @Nullable WishedVisit wished,
        @Nullable String callId,
        @Nullable UUID messageId,
        @Nullable RequestId mergeInto,
        @Nullable Ending ending,
        @Nullable OutageChoice outage,
        List<AttachmentId> files) {

    /** Copies the answers and the files. */
    public RegisterRequest {
        answers = Map.copyOf(answers);
        files = List.copyOf(files);
    }

    /** Whether the applicant is sent to somebody else. */
    boolean isNotOurs() {
        return ending != null && ending.result() == Result.NOT_OURS;
    }

    /**
     * A request that ends as it is registered (416 p.17): a word was enough, or it is somebody else's. The applicant is
     * told in the same conversation.
     *
     * @param result {@code CONSULTED} or {@code NOT_OURS}
     * @param contact whom they were sent to, an entry of the directory
     * @param words what they were told; personal
     */
    public record Ending(
            Result result,
            @Nullable ContactId contact,
            @Nullable String words) {}

    /**
     * A trouble chosen at registration; never chosen by the desk itself.
     *
     * @param id the accident or planned shutdown
     * @param deliberate whether an ended one is meant
     * @param told whether the applicant was told its text and expected end just now
     */
    public record OutageChoice(OutageId id, boolean deliberate, boolean told) {}

    /**
     * When a visit is wished.
     *
     * @param from not before
     * @param to not after
     */
    public record WishedVisit(Instant from, Instant to) {}
}
