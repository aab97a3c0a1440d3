package ru.adsdesk.console.book;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of a book: whom and what it is about, without its facts.
 *
 * @param no its number
 * @param code its fact code
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param who the person, where it was one of the desk
 * @param actor what sort of actor it was
 * @param subjectKind what it is about
 * @param subject the id of that
 * @param number the request number it gave
 * @param house its house
 * @param houseSeq its number among the lines of its house
 */
record LineRow(
        long no,
        String code,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String who,
        String actor,
        String subjectKind,
        UUID subject,
        @Nullable String number,
        @Nullable UUID house,
        @Nullable Long houseSeq) {

    /** Whether it was written more than five minutes after what it tells. */
    public boolean isLate() {
        return recordedAt.isAfter(occurredAt.plusSeconds(300));
    }
}
