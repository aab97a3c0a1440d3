package ru.adsdesk.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many lines of each house and subject are about to be written. Sorted, so that two transactions count in the same
 * order.
 *
 * @param lines how many lines in all
 * @param bySeries lines of each series
 */
record Counting(int lines, Map<Series, Long> bySeries) {

    /** The two ways lines are counted within a book. */
    enum Axis {
        HOUSE,
        SUBJECT
    }

    /** One gap-free series of a book. */
    record Series(Axis axis, UUID of) implements Comparable<Series> {

        @Override
        public int compareTo(Series other) {
            int byAxis = axis.compareTo(other.axis);
            return byAxis != 0 ? byAxis : of.compareTo(other.of);
        }
    }

    static Counting of(List<NewLine> lines) {
        Map<Series, Long> bySeries = new TreeMap<>();
        for (NewLine line : lines) {
            bySeries.merge(new Series(Axis.SUBJECT, line.subject().id()), 1L, Long::sum);
            if (line.house() != null) {
                bySeries.merge(new Series(Axis.HOUSE, line.house()), 1L, Long::sum);
            }
        }
        return new Counting(lines.size(), new LinkedHashMap<>(bySeries));
    }

    /** So many lines of one subject. */
    static Counting of(Subject subject, @Nullable UUID house, int lines) {
        Map<Series, Long> bySeries = new LinkedHashMap<>();
        if (house != null) {
            bySeries.put(new Series(Axis.HOUSE, house), (long) lines);
        }
        bySeries.put(new Series(Axis.SUBJECT, subject.id()), (long) lines);
        return new Counting(lines, bySeries);
    }
}
