package ru.adsdesk.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Limit;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.WarnAt;
import ru.adsdesk.sla.norm.WorkingDays;

/** When one run of a clock is due and when the desk is warned of it. */
final class Term {

    private final Norm norm;
    private final Cycle cycle;
    private final History history;
    private final WorkingDays calendar;
    private final ActiveTime time;

    Term(Norm norm, Cycle cycle, History history, WorkingDays calendar) {
        this.norm = norm;
        this.cycle = cycle;
        this.history = history;
        this.calendar = calendar;
        this.time = new ActiveTime(history.zone(), norm.window(), cycle.pauses);
    }

    /** The due instant; absent while nothing is due or a pause stands open before it. */
    @Nullable
    Instant due() {
        Instant due = limit();
        boolean counted = isCounted();
        for (Event agreement : cycle.agreed) {
            if (due == null || !agreement.occurredAt().isAfter(due)) {
                due = norm.agreed() == null
                        ? due
                        : agreement.instant(norm.agreed().field()).orElse(due);
                counted = false;
            }
        }
        return counted || due == null ? due : moved(due);
    }

    private @Nullable Instant limit() {
        return switch (norm.limit()) {
            case Limit.Within(Duration limit) -> time.after(cycle.origin, limit);
            case Limit.Banded banded -> time.after(cycle.origin, measured(banded));
            case Limit.CalendarDays(int days) ->
                cycle.origin.atZone(zone()).plusDays(days).toInstant();
            case Limit.WorkingDays(int days) -> endOf(calendar.after(day(cycle.origin), days));
            case Limit.WorkingDaysBefore(int days, String field) ->
                cycle.start
                        .instant(field)
                        .map(at -> endOf(calendar.before(day(at), days)))
                        .orElse(null);
            case Limit.AtFact(String field) -> cycle.start.instant(field).orElse(null);
            case Limit.UntilAgreed() -> null;
        };
    }

    private boolean isCounted() {
        return norm.limit() instanceof Limit.Within || norm.limit() instanceof Limit.Banded;
    }

    private Duration measured(Limit.Banded banded) {
        return history.events().stream()
                .sorted(Comparator.comparing(Event::occurredAt)
                        .thenComparingLong(Event::no)
                        .reversed())
                .map(event -> event.facts().get(banded.field()))
                .flatMap(value -> value instanceof Number number ? Stream.of(number.intValue()) : Stream.empty())
                .findFirst()
                .map(banded::of)
                .orElseGet(banded::strictest);
    }

    /** A term in days or by agreement moves by every pause that began before it. */
    private @Nullable Instant moved(Instant due) {
        Instant at = due;
        for (Span pause : cycle.pauses) {
            if (pause.begin().isBefore(at)) {
                if (pause.until() == null) {
                    return null;
                }
                at = at.plus(Duration.between(pause.begin(), pause.end()));
            }
        }
        return at;
    }

    boolean isPaused() {
        return !cycle.pauses.isEmpty() && cycle.pauses.getLast().until() == null;
    }

    /** A warning's instant, where it lies before the due instant and after the beginning. */
    Optional<Owed> warning(WarnAt warning, Instant due) {
        Instant at = switch (warning) {
            case WarnAt.Share(int percent) -> share(percent, due);
            case WarnAt.Before(Duration before) -> due.minus(before);
        };
        return at != null && at.isAfter(from()) && at.isBefore(due)
                ? Optional.of(Owed.warning(warning.level(), at))
                : Optional.empty();
    }

    private @Nullable Instant share(int percent, Instant due) {
        if (cycle.agreed.isEmpty() && norm.limit() instanceof Limit.Within(Duration limit)) {
            return time.after(cycle.origin, limit.multipliedBy(percent).dividedBy(100));
        }
        Duration whole = Duration.between(from(), due);
        return whole.isNegative()
                ? null
                : from().plus(whole.multipliedBy(percent).dividedBy(100));
    }

    /** A term that was agreed is warned of between the agreement and its end. */
    private Instant from() {
        return cycle.agreed.isEmpty() ? cycle.origin : cycle.agreed.getLast().occurredAt();
    }

    /** The last millisecond of a day. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return history.zone();
    }

    List<WarnAt> warnings() {
        return norm.warnings();
    }
}
