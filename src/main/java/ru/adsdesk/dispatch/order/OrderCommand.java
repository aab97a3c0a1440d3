package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/** The command to do one act on a work order, with all it has to be told. */
public sealed interface OrderCommand
        permits Assign, Accept, Decline, SetOut, Arrive, Localise, Photograph, Pause, NoEntry, Finish, Cancel {

    /** Which act. */
    OrderAct act();

    /** When it happened; absent: now. With an {@code Idempotency-Key} and no {@code If-Match}: entered offline. */
    @Nullable
    Instant occurredAt();

    /** Free words, kept in the line as a commitment. */
    @Nullable
    String words();

    /** Photos and other files that come with it. */
    default List<AttachmentId> files() {
        return List.of();
    }
}
