package ru.adsdesk.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.adsdesk.journal.Counting.Axis;
import ru.adsdesk.journal.Counting.Series;

/**
 * Where a book's numbers stood before the lines being written, read under its lock.
 *
 * @param lastLine last line before these
 * @param lastRecordedAt when that was written
 * @param year year of the last request number
 * @param lastNumber last request number of that year
 * @param last last number of each series before these lines
 */
record Numbering(long lastLine, Instant lastRecordedAt, int year, long lastNumber, Map<Series, Long> last) {

    /** Gives the numbers of one transaction out, one by one. */
    static final class Giving {

        private final Map<Series, Long> seqs;
        private long line;
        private long number;
        private final int year;

        Giving(Numbering from, int year) {
            this.seqs = new HashMap<>(from.last());
            this.line = from.lastLine();
            this.number = from.year() == year ? from.lastNumber() : 0;
            this.year = year;
        }

        long line() {
            return ++line;
        }

        RequestNumber number() {
            return new RequestNumber(year, ++number);
        }

        long seq(Axis axis, UUID of) {
            return seqs.merge(new Series(axis, of), 1L, Long::sum);
        }
    }

    Giving give(int currentYear) {
        return new Giving(this, currentYear);
    }

    /** Where the book's numbers stand once these lines are in. */
    Numbering after(List<WrittenLine> lines, Instant recordedAt) {
        RequestNumber given = lines.stream()
                .map(written -> written.line().number())
                .filter(java.util.Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(new RequestNumber(year, lastNumber));
        return new Numbering(lastLine + lines.size(), recordedAt, given.year(), given.seq(), Map.of());
    }
}
