package ru.adsdesk.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.log.Digest;

/**
 * A written line.
 *
 * @param book its book
 * @param no number within the book
 * @param subject what it is about
 * @param subjectSeq number within book and subject
 * @param house its house, where there is one
 * @param houseSeq number within book and house
 * @param code frozen fact code
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param leaf RFC 6962 leaf hash of {@code body}
 * @param body the exact JSON that was hashed
 * @param number the request number it gave, where it gave one
 */
public record Line(
        BookId book,
        long no,
        Subject subject,
        long subjectSeq,
        @Nullable UUID house,
        @Nullable Long houseSeq,
        String code,
        Instant occurredAt,
        Instant recordedAt,
        Digest leaf,
        String body,
        @Nullable RequestNumber number) {

    /** The leaf hash as the API, proofs and exports spell it: base64. */
    public String leafHash() {
        return leaf.base64();
    }
}
