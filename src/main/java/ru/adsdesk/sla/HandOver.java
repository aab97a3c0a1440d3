package ru.adsdesk.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.journal.BookId;

/**
 * A shift handed over from one person to another (416 p.13: the service works round the clock).
 *
 * @param book the centre's book
 * @param id its id
 * @param state where it stands
 * @param from who leaves
 * @param signedAt when they signed the sheet
 * @param to who came; absent until they signed
 * @param takenAt when they signed
 * @param hash hash of the sheet both signed, base64
 */
public record HandOver(
        BookId book,
        UUID id,
        State state,
        AccountId from,
        Instant signedAt,
        @Nullable AccountId to,
        @Nullable Instant takenAt,
        String hash) {

    /** Where a hand-over stands. */
    public enum State {
        /** Who leaves has signed and is still on shift. */
        SIGNED,
        /** Who came has signed too; who left is off shift. */
        TAKEN,
        /** Who signed took it back, to make a newer sheet or to stay. */
        WITHDRAWN
    }
}
