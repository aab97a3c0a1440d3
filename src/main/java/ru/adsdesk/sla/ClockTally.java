package ru.adsdesk.sla;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many clocks of one norm, on the same terms and with the same reason, stand how.
 *
 * @param norm the norm's id
 * @param version the terms they run by: a shipped version's number, an override's id, or nothing where that is unknown
 * @param reason the reason given for the breach; absent where none was
 * @param counts how many, by figure
 */
public record ClockTally(
        String norm, String version, @Nullable String reason, Map<ClockFigure, Long> counts) {

    /** Copies the map. */
    public ClockTally {
        counts = Map.copyOf(counts);
    }

    /** How many of a figure. */
    public long count(ClockFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }
}
