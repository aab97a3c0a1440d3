package ru.adsdesk.journal;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;

/**
 * What never changes about a book.
 *
 * @param id its id
 * @param kind whose it is
 * @param centre the centre whose people may read it; absent for books older than this knowledge
 * @param origin its name in seals
 * @param zone where the year of its request numbers turns
 */
public record Book(BookId id, Kind kind, @Nullable CentreId centre, String origin, ZoneId zone) {

    /** Whose book it is. */
    public enum Kind {
        /** A dispatch centre's: calls, messages not yet tied, shifts, accounts, norms. */
        CENTRE,
        /** An organisation's: all kinds of its requests. */
        ORGANISATION
    }
}
