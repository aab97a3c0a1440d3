package ru.adsdesk.intake.message;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.message.ReceiveMessage.Author;
import ru.adsdesk.journal.BookId;

/** A message as its row stands. */
record StoredMessage(
        BookId book,
        MessageId id,
        Channel channel,
        MessageState state,
        Instant receivedAt,
        @Nullable UUID organisation,
        @Nullable UUID house,
        Author author,
        @Nullable String addressText,
        @Nullable String words,
        @Nullable UUID call,
        @Nullable AnswerWay way,
        @Nullable DeclineReason reason,
        @Nullable Instant doneAt,
        @Nullable Instant claimedAt,
        @Nullable UUID claimedBy) {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** Whether somebody else registers it this very moment; who claimed it may go on, as after a broken connection. */
    boolean isHeldFrom(UUID by, Instant now) {
        return claimedAt != null && !by.equals(claimedBy) && claimedAt.isAfter(now.minus(CLAIM));
    }

    /** Its personal values by field, as its line commits to them. */
    Map<String, Object> secrets() {
        Map<String, Object> secrets = new HashMap<>();
        put(secrets, "name", author.name());
        put(secrets, "phone", author.phone());
        put(secrets, "email", author.email());
        put(secrets, "contact", author.contact());
        put(secrets, "addressText", addressText);
        put(secrets, "words", words);
        return secrets;
    }

    private static void put(Map<String, Object> secrets, String field, @Nullable String value) {
        if (value != null) {
            secrets.put(field, value);
        }
    }
}
