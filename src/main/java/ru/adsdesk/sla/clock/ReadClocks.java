package ru.adsdesk.sla.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.WorkingDays;

/**
 * The clock as a function: {@code (lines, norm, now) → state, due, why}. Nothing is stored and nothing is remembered; the
 * same lines in any order give the same readings.
 */
public final class ReadClocks {

    private final WorkingDays calendar;

    /** A reader that counts working days by this calendar. */
    public ReadClocks(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The runs of one norm's clock over a subject, oldest first; none where the norm does not apply. */
    public List<Reading> read(Norm norm, History history, Instant now) {
        return Run.of(norm, history).stream()
                .map(cycle -> read(norm, cycle, history, now))
                .toList();
    }

    private Reading read(Norm norm, Cycle cycle, History history, Instant now) {
        Term term = new Term(norm, cycle, history, calendar);
        Instant due = term.due();
        ClockState state = state(cycle, term, due, now);
        return new Reading(
                norm,
                cycle.start.no(),
                state,
                cycle.origin,
                cycle.start,
                due,
                cycle.end,
                cycle.stops,
                cycle.pauses,
                cycle.agreed,
                cycle.marks,
                cycle.excuses,
                next(cycle, term, due, state));
    }

    private static ClockState state(Cycle cycle, Term term, @Nullable Instant due, Instant now) {
        if (cycle.ending == null) {
            if (due != null && now.isAfter(due)) {
                return ClockState.BREACHED;
            }
            return term.isPaused() ? ClockState.PAUSED : due == null ? ClockState.WAITING : ClockState.RUNNING;
        }
        Instant ended = Objects.requireNonNull(cycle.end).occurredAt();
        boolean late = due != null && ended.isAfter(due);
        return switch (cycle.ending) {
            case VOIDED -> ClockState.WITHDRAWN;
            case STOPPED -> late ? ClockState.LATE : due == null ? ClockState.WITHDRAWN : ClockState.MET;
            case ABANDONED -> late ? ClockState.LATE : ClockState.ABANDONED;
            case WITHDRAWN -> late ? ClockState.LATE : ClockState.WITHDRAWN;
        };
    }

    private static @Nullable Owed next(Cycle cycle, Term term, @Nullable Instant due, ClockState state) {
        Event breach = standingBreach(cycle);
        return switch (state) {
            case UNKNOWN -> null;
            case WAITING, PAUSED, RUNNING ->
                breach != null ? withdrawal(cycle) : due == null ? null : beforeDue(cycle, term, due);
            case BREACHED -> breach == null && due != null ? Owed.of(Owed.What.BREACH, due.plusMillis(1)) : null;
            case LATE -> breach == null ? late(due) : confirmation(cycle, breach);
            case MET, WITHDRAWN, ABANDONED -> breach == null ? null : withdrawal(cycle);
        };
    }

    private static @Nullable Owed late(@Nullable Instant due) {
        return due == null ? null : Owed.of(Owed.What.BREACH, due.plusMillis(1));
    }

    /** A breach that was written and not withdrawn since. */
    private static @Nullable Event standingBreach(Cycle cycle) {
        Event standing = null;
        for (Event mark : cycle.marks) {
            if (is(Owed.What.BREACH).test(mark)) {
                standing = mark;
            } else if (is(Owed.What.BREACH_WITHDRAWN).test(mark)) {
                standing = null;
            }
        }
        return standing;
    }

    /** Only what changes an earlier word: the breach stood, and lines that came later say it was none. */
    private static Owed withdrawal(Cycle cycle) {
        return Owed.of(Owed.What.BREACH_WITHDRAWN, recorded(cycle));
    }

    /** A stop entered long after it happened says the breach was real. */
    private static @Nullable Owed confirmation(Cycle cycle, Event breach) {
        Event end = Objects.requireNonNull(cycle.end);
        boolean told = cycle.marks.stream()
                .anyMatch(mark -> is(Owed.What.BREACH_CONFIRMED).test(mark) && mark.no() > end.no());
        boolean news = end.lateEntered() && end.no() > breach.no();
        return news && !told ? Owed.of(Owed.What.BREACH_CONFIRMED, recorded(cycle)) : null;
    }

    private static Instant recorded(Cycle cycle) {
        return cycle.end == null ? cycle.start.recordedAt() : cycle.end.recordedAt();
    }

    /** The next warning above those written, of several overdue ones the last; otherwise the breach. */
    private static Owed beforeDue(Cycle cycle, Term term, Instant due) {
        List<Owed> warnings = term.warnings().stream()
                .map(warning -> term.warning(warning, due))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Owed::at))
                .toList();
        int written = -1;
        for (int n = 0; n < warnings.size(); n++) {
            if (isWritten(cycle, warnings.get(n), due)) {
                written = n;
            }
        }
        return written + 1 < warnings.size() ? warnings.get(written + 1) : Owed.of(Owed.What.BREACH, due.plusMillis(1));
    }

    /** A warning holds for the due instant it was written for; a moved one is warned of anew. */
    private static boolean isWritten(Cycle cycle, Owed warning, Instant due) {
        return cycle.marks.stream()
                .anyMatch(mark -> is(Owed.What.WARNING).test(mark)
                        && warning.level().equals(mark.said("level"))
                        && mark.instant("dueAt").filter(due::equals).isPresent());
    }

    private static Predicate<Event> is(Owed.What what) {
        return event -> event.code().equals(what.fact());
    }
}
