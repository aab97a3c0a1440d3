package ru.adsdesk.reporting;

import java.time.YearMonth;
import java.util.List;
import ru.adsdesk.journal.BookId;

/**
 * What an edition says; its JSON file is just this.
 *
 * @param month the month
 * @param edition which edition of it
 * @param name whose report it is
 * @param figures the figures, as of the instant it was made
 * @param clocks the clocks behind the figures, norm by norm, oldest first
 * @param untraced how many clocks are counted beyond those listed
 * @param books the books it was read from, and how far
 * @param differences what differs from the edition before
 */
record EditionContent(
        YearMonth month,
        int edition,
        String name,
        ComplianceSummary figures,
        List<ClockedSubjectView> clocks,
        long untraced,
        List<ReadBook> books,
        List<EditionDifference> differences) {

    /**
     * A book figures were read from.
     *
     * @param book its id
     * @param lines how many lines the seal covers
     * @param seal its newest seal: an export up to it gives the same figures
     */
    record ReadBook(BookId book, long lines, String seal) {}

    EditionContent numbered(int number, List<EditionDifference> found) {
        return new EditionContent(month, number, name, figures, clocks, untraced, books, found);
    }
}
