package ru.adsdesk.console;

import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/** The built-in views of the board; each has a counter that is kept with the rows. */
public enum BoardView {
    /** Everything open. */
    ALL("true"),
    /** A limit is broken. */
    BROKEN("mark = 'BROKEN'"),
    /** The last warning before a limit was given. */
    WARNED("mark = 'WARNED'"),
    /** Emergencies. */
    EMERGENCY("urgency = 'EMERGENCY'"),
    /** Nobody leads them. */
    UNTAKEN("owner is null"),
    /** House or kind is still to be confirmed. */
    UNSURE("(house is null or not sure)"),
    /** Planned, and the applicant does not know. */
    UNTOLD("(planned_at is not null and not told)"),
    /** Done, and to be checked and closed. */
    DONE("status in ('COMPLETED', 'CONTROL')"),
    /** Put off. */
    DEFERRED("status = 'DEFERRED'");

    private final String condition;

    BoardView(String condition) {
        this.condition = condition;
    }

    /** Whether a row is in it. */
    boolean holds(BoardRow row) {
        return switch (this) {
            case ALL -> true;
            case BROKEN -> row.mark() == BoardRow.Mark.BROKEN;
            case WARNED -> row.mark() == BoardRow.Mark.WARNED;
            case EMERGENCY -> row.urgency() == Urgency.EMERGENCY;
            case UNTAKEN -> row.owner() == null;
            case UNSURE -> row.house() == null || !row.sure();
            case UNTOLD -> row.plannedAt() != null && !row.told();
            case DONE -> row.status() == Status.COMPLETED || row.status() == Status.CONTROL;
            case DEFERRED -> row.status() == Status.DEFERRED;
        };
    }

    /** The same as a condition over {@code console.board}. */
    String condition() {
        return condition;
    }
}
