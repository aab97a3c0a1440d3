package ru.adsdesk.intake.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Channel;

/**
 * A message as it is shown.
 *
 * @param id its id
 * @param channel how it came
 * @param state where it stands
 * @param receivedAt when the desk received it
 * @param author who wrote, masked for those who only supervise
 * @param addressText the address in the author's words, masked likewise
 * @param houseId the house it surely means
 * @param organisationId whom it was written to, where known
 * @param text what it says, masked likewise
 * @param call the call a voice message was left in
 * @param requests requests it came to or joined
 * @param way how it was answered
 * @param reason why it was declined
 * @param doneAt when it was considered
 */
public record MessageView(
        MessageId id,
        Channel channel,
        MessageState state,
        Instant receivedAt,
        ReceiveMessage.Author author,
        @Nullable String addressText,
        @Nullable UUID houseId,
        @Nullable UUID organisationId,
        @Nullable String text,
        @Nullable UUID call,
        List<UUID> requests,
        @Nullable AnswerWay way,
        @Nullable DeclineReason reason,
        @Nullable Instant doneAt) {

    /** Copies the list. */
    public MessageView {
        requests = List.copyOf(requests);
    }
}
