package ru.adsdesk.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.OpenRequest;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.sla.NextDue;

/**
 * An open request on the board.
 *
 * @param book its book
 * @param request its id
 * @param number its number
 * @param status where it stands
 * @param urgency emergency or ordinary
 * @param sure whether its kind is sure
 * @param house its house, where known
 * @param owner the account that leads it
 * @param executor the account it was dispatched to
 * @param outage the accident it belongs to
 * @param told whether the applicant knows the plan
 * @param registeredAt registration instant
 * @param plannedAt by when it is planned to be done
 * @param norm norm of the open clock due first
 * @param warnAt when its last warning falls
 * @param dueAt when it is due; absent where no clock is open
 * @param mark its colour when last read
 */
public record BoardRow(
        BookId book,
        UUID request,
        String number,
        Status status,
        Urgency urgency,
        boolean sure,
        @Nullable UUID house,
        @Nullable UUID owner,
        @Nullable UUID executor,
        @Nullable UUID outage,
        boolean told,
        Instant registeredAt,
        @Nullable Instant plannedAt,
        @Nullable String norm,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        Mark mark) {

    /** How much a row asks for attention. */
    public enum Mark {
        /** Time is left. */
        CALM,
        /** The last warning was given. */
        WARNED,
        /** A limit is broken. */
        BROKEN
    }

    static BoardRow of(BookId book, OpenRequest open, @Nullable NextDue next, Instant now) {
        return new BoardRow(
                book,
                open.id(),
                open.number(),
                open.status(),
                open.urgency(),
                open.sure(),
                open.house(),
                open.owner(),
                open.executor(),
                open.outage(),
                open.told(),
                open.registeredAt(),
                open.plannedAt(),
                next == null ? null : next.norm(),
                next == null ? null : next.warnAt(),
                next == null ? null : next.dueAt(),
                mark(next, now));
    }

    private static Mark mark(@Nullable NextDue next, Instant now) {
        if (next == null || now.isBefore(next.warnAt())) {
            return Mark.CALM;
        }
        return now.isBefore(next.dueAt()) ? Mark.WARNED : Mark.BROKEN;
    }
}
