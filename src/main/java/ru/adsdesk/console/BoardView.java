package ru.adsdesk.console;

import java.util.function.Predicate;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/** The built-in views of the board; each has a counter that is kept with the rows. */
public enum BoardView {
    /** Everything open. */
    ALL(row -> true, "true"),
    /** A limit is broken. */
    BROKEN(row -> row.mark() == BoardRow.Mark.BROKEN, "mark = 'BROKEN'"),
    /** The last warning before a limit was given. */
    WARNED(row -> row.mark() == BoardRow.Mark.WARNED, "mark = 'WARNED'"),
    /** Emergencies. */
    EMERGENCY(row -> row.urgency() == Urgency.EMERGENCY, "urgency = 'EMERGENCY'"),
    /** Nobody leads them. */
    UNTAKEN(row -> row.owner() == null, "owner is null"),
    /** House or kind is still to be confirmed. */
    UNSURE(row -> row.house() == null || !row.sure(), "(house is null or not sure)"),
    /** Planned, and the applicant does not know. */
    UNTOLD(row -> row.plannedAt() != null && !row.told(), "(planned_at is not null and not told)"),
    /** Done, and to be checked and closed. */
    DONE(
            row -> row.status() == Status.COMPLETED || row.status() == Status.CONTROL,
            "status in ('COMPLETED', 'CONTROL')"),
    /** Put off. */
    DEFERRED(row -> row.status() == Status.DEFERRED, "status = 'DEFERRED'");

    private final Predicate<BoardRow> holds;
    private final String condition;

    BoardView(Predicate<BoardRow> holds, String condition) {
        this.holds = holds;
        this.condition = condition;
    }

    /** Whether a row is in it. */
    boolean holds(BoardRow row) {
        return holds.test(row);
    }

    /** The same as a condition over {@code console.board}. */
    String condition() {
        return condition;
    }
}
