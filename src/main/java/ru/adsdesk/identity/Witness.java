package ru.adsdesk.identity;

import java.util.Map;
import java.util.UUID;

/**
 * Writes identity's acts into the centre's book. Declared here and kept by the journal, which stands above; called
 * inside the act's transaction, after everything else in it was flushed.
 */
public interface Witness {

    /**
     * Opens the book of a new centre. Called once, in a transaction that holds nothing else, before its first act.
     *
     * @param centre the new centre
     * @param zone IANA zone its year of numbers turns in
     */
    void openBook(CentreId centre, String zone);

    /**
     * Writes one act as a line.
     *
     * @param centre whose book
     * @param actor who did it
     * @param code frozen fact code, one of {@link IdentityFacts}
     * @param subjectKind {@code account}, {@code key} or {@code centre}
     * @param subject its id
     * @param facts what changed: ASCII keys and strings, whole numbers, booleans; nothing personal
     * @param secrets personal values (names, logins), kept as salted commitments
     */
    void record(
            CentreId centre,
            Actor actor,
            String code,
            String subjectKind,
            UUID subject,
            Map<String, Object> facts,
            Map<String, Object> secrets);
}
