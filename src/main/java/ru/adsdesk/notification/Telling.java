package ru.adsdesk.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.Line;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.request.RequestBrief;

/**
 * Something an applicant is to be told.
 *
 * @param line the line it is made from
 * @param event what
 * @param request about which request
 * @param words values of variables that are words already
 * @param times values of variables that are instants, written in the house's zone
 * @param visitTo until when somebody comes, where the visit is an interval
 * @param norm the norm that wants it told by a time, where one does
 * @param plannedAt the planned term it names
 */
record Telling(
        Line line,
        Event event,
        RequestBrief request,
        Map<Variable, String> words,
        Map<Variable, Instant> times,
        @Nullable Instant visitTo,
        @Nullable String norm,
        @Nullable Instant plannedAt) {

    Telling {
        words = Map.copyOf(words);
        times = Map.copyOf(times);
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return event + " of line " + line.no();
    }
}
