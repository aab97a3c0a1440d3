package ru.adsdesk.sla;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import ru.adsdesk.sla.clock.ClockState;

/**
 * Lets a list of subjects ask for those with a clock in a state, in its own query.
 *
 * @param sql a condition on the subject's id: {@code … in (select …)}, over the books in {@code :books}
 * @param params what it names
 */
public record ClockCondition(String sql, Map<String, Object> params) {

    /** Subjects whose id stands in this column and that have a clock in this state now. */
    public static ClockCondition of(String column, ClockState state, Instant now) {
        String which = switch (state) {
            case BREACHED ->
                "c.ended_at is null and (c.state = 'BREACHED' or c.state = 'RUNNING' and c.due_at < :clockNow)";
            case RUNNING -> "c.ended_at is null and c.state = 'RUNNING' and c.due_at >= :clockNow";
            case WAITING, PAUSED, UNKNOWN -> "c.ended_at is null and c.state = '" + state + "'";
            case MET, LATE, WITHDRAWN, ABANDONED -> "c.state = '" + state + "'";
        };
        return new ClockCondition(
                column + " in (select c.subject from sla.clock c where c.book = any(:books) and " + which + ")",
                Map.of("clockNow", now.atOffset(ZoneOffset.UTC)));
    }
}
