package ru.adsdesk.outage;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.Clocks;

/** Lists of outages, the calendar of planned shutdowns, and the lines and clocks of one. */
@Component
public class OutageLists {

    private final OutageReading reading;
    private final BookAccess access;
    private final BookReading lines;
    private final Clocks clocks;

    OutageLists(OutageReading reading, BookAccess access, BookReading lines, Clocks clocks) {
        this.reading = reading;
        this.access = access;
        this.lines = lines;
        this.clocks = clocks;
    }

    /** A page of outages, newest first. */
    public Page<OutageView> page(Caller caller, OutageQuery query) {
        return reading.page(caller, query);
    }

    /** Planned shutdowns that touch a span, in the order they begin. Refuses {@code parameter.bad}. */
    public Page<OutageView> calendar(
            Caller caller, OutageQuery query, Instant from, Instant to, @Nullable String after) {
        return reading.calendar(caller, query, from, to, after == null ? null : beginning(after));
    }

    private static OutageReading.Beginning beginning(String text) {
        try {
            int cut = text.indexOf('_');
            return new OutageReading.Beginning(
                    Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
    }

    /** The lines of an outage in order. Refuses {@code outage.unknown}. */
    public Page<ShownLine> journal(Caller caller, OutageId id, long after, int asked) {
        int limit = Page.limit(asked);
        Outage outage = reading.get(caller, id);
        List<ShownLine> found = lines.pageOf(outage.book(), id.value(), access.reader(caller, false), after, limit + 1);
        return Page.of(found, limit, last -> last.line().get("subjectSeq"));
    }

    /** The clocks of an outage, with the reason for their state. Refuses {@code outage.unknown}. */
    public List<ClockExplained> clocks(Caller caller, OutageId id) {
        return clocks.explain(reading.get(caller, id).book(), id.value());
    }
}
