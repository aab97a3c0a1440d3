package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.NewLine;

/** Where voice messages left in calls go to be considered. */
public interface VoiceMessages {

    /**
     * Stores a message in the current transaction and gives back the line that tells it; the caller appends it.
     *
     * @param message its id
     * @param by who tells of it
     * @param call the call it was left in
     * @param number the caller's number, where known
     * @param at when it was left
     */
    NewLine leave(UUID message, Caller by, BookId book, CallId call, @Nullable String number, Instant at);
}
