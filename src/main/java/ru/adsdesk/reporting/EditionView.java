package ru.adsdesk.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;

/**
 * A frozen report as it is listed.
 *
 * @param id its id
 * @param book the book whose line tells of it
 * @param organisation whose report it is; absent: of all the centre serves
 * @param month the month
 * @param edition 1, 2, 3 … of the month
 * @param madeAt when it was made: its figures are of that instant
 * @param madeBy the account that made it; absent: the desk itself
 * @param differences what differs from the edition before; none in the first
 * @param files its files
 * @param journal address of the proof that its line stands in the book
 */
public record EditionView(
        EditionId id,
        BookId book,
        @Nullable OrganisationId organisation,
        YearMonth month,
        int edition,
        Instant madeAt,
        @Nullable UUID madeBy,
        List<EditionDifference> differences,
        List<File> files,
        String journal) {

    /** Copies the lists. */
    public EditionView {
        differences = List.copyOf(differences);
        files = List.copyOf(files);
    }

    /**
     * One of its files; asked for again, it is the same byte for byte.
     *
     * @param format which
     * @param bytes how long
     * @param sha256 its SHA-256 in hexadecimal, as in the line
     * @param url where it is had
     */
    public record File(EditionFormat format, long bytes, String sha256, String url) {}
}
