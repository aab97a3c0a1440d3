package ru.adsdesk.sla.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.FactPattern;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.Origin;

/** Goes through a subject's lines in the order they happened and tells the runs of one norm's clock. */
final class Run {

    private final Norm norm;
    private final ZoneId zone;
    private final List<Event> events;
    private final List<Cycle> cycles = new ArrayList<>();
    private boolean named;
    private boolean done;

    private Run(Norm norm, History history) {
        this.norm = norm;
        this.zone = history.zone();
        Set<Long> undone = undone(history);
        this.events = history.events().stream()
                .filter(event -> !undone.contains(event.no()))
                .sorted(Comparator.comparing(Event::occurredAt).thenComparingLong(Event::no))
                .toList();
    }

    /** What was entered by mistake and taken back by a later line never stopped anything. */
    private static Set<Long> undone(History history) {
        return history.events().stream()
                .flatMap(event -> event.undoes().stream())
                .collect(Collectors.toSet());
    }

    static List<Cycle> of(Norm norm, History history) {
        Run run = new Run(norm, history);
        run.events.forEach(run::take);
        run.mark();
        return run.cycles;
    }

    private void take(Event event) {
        name(event);
        if (event.code().equals(norm.subject() + ".voided")) {
            cycles.forEach(cycle -> cycle.end(Cycle.Ending.VOIDED, event));
            return;
        }
        move(event);
        begin(event);
        excuse(event);
    }

    /** Which norms apply is told at registration and with every new kind. */
    private void name(Event event) {
        if (event.facts().get("norms") instanceof Collection<?> ids) {
            named = ids.contains(norm.id().value());
        }
    }

    private boolean applies() {
        return norm.always() || named;
    }

    private void move(Event event) {
        Cycle last = last();
        if (last == null) {
            return;
        }
        if (last.isOpen()) {
            moveOpen(last, event);
        } else if (isAny(norm.course().annuls(), event) && last.ending == Cycle.Ending.STOPPED) {
            last.annul();
        }
    }

    private void moveOpen(Cycle open, Event event) {
        if (open.stopsWith(norm, event)) {
            open.end(Cycle.Ending.STOPPED, event);
        } else if (isAny(norm.course().abandons(), event)) {
            open.end(Cycle.Ending.ABANDONED, event);
        } else if (isAny(norm.course().withdraws(), event) || !applies()) {
            open.end(Cycle.Ending.WITHDRAWN, event);
        } else {
            moveTime(open, event);
        }
    }

    private void moveTime(Cycle open, Event event) {
        var pauses = norm.pauses();
        if (pauses != null && is(pauses.until(), event)) {
            open.resume(event);
        }
        if (pauses != null
                && is(pauses.from(), event)
                && pauses.allows(Objects.requireNonNullElse(event.said("reason"), ""))) {
            open.pause(event);
        }
        var agreed = norm.agreed();
        if (agreed != null && is(agreed.by(), event) && event.said(agreed.field()) != null) {
            open.agreed.add(event);
        }
    }

    private void begin(Event event) {
        if (norm.course().each()) {
            beginNext(event);
        } else if (applies() && isAny(norm.course().starts(), event) && mayBegin()) {
            beginFirst(event);
        } else if (applies() && isAny(norm.course().restarts(), event) && !cycles.isEmpty() && !isRunning()) {
            cycles.add(new Cycle(event, event, event.occurredAt()));
        }
    }

    /** Each telling begins the next run, until the work is done or owed no more. */
    private void beginNext(Event event) {
        if (isAny(norm.course().restarts(), event) || isAny(norm.course().annuls(), event)) {
            done = false;
        } else if (norm.course().stops().stream().anyMatch(group -> isAny(group, event))
                || isAny(norm.course().withdraws(), event)) {
            done = true;
        }
        if (!done && applies() && isAny(norm.course().starts(), event)) {
            Cycle last = last();
            if (last != null && last.isOpen()) {
                last.stops.add(event);
                last.end(Cycle.Ending.STOPPED, event);
            }
            cycles.add(new Cycle(event, event, event.occurredAt()));
        }
    }

    private boolean mayBegin() {
        Cycle last = last();
        return last == null
                || (last.ending == Cycle.Ending.WITHDRAWN
                        && last.end != null
                        && last.end.facts().containsKey("norms"));
    }

    private boolean isRunning() {
        Cycle last = last();
        return last != null && last.isOpen();
    }

    /** A kind found later counts from the registration all the same. */
    private void beginFirst(Event event) {
        Event first = events.stream()
                .filter(earlier -> isAny(norm.course().starts(), earlier))
                .findFirst()
                .orElse(event);
        Event counted = norm.course().starts().getFirst().code().equals(first.code()) ? first : event;
        Instant origin = switch (norm.course().origin()) {
            case Origin.Event() -> counted.occurredAt();
            case Origin.Earlier(String field) -> earlier(counted, field);
            case Origin.First(String code) -> firstOf(code, counted);
        };
        if (norm.season() == null || norm.season().has(origin.atZone(zone).toLocalDate())) {
            Cycle begun = new Cycle(event, counted, origin);
            cycles.add(begun);
            catchUp(begun, event);
        }
    }

    /**
     * What the norm asks may have been done before it applied: the kind was found later, the call was handled while on. An exchange
     * may tell of the end of a call before its beginning.
     */
    private void catchUp(Cycle begun, Event start) {
        for (Event before : events.subList(0, events.indexOf(start))) {
            if (begun.isOpen() && begun.stopsWith(norm, before)) {
                begun.end(Cycle.Ending.STOPPED, before);
            } else if (begun.isOpen() && isAny(norm.course().abandons(), before) && isAtOnce(before, start)) {
                begun.end(Cycle.Ending.ABANDONED, before);
            } else if (!begun.isOpen() && isAny(norm.course().annuls(), before)) {
                begun.annul();
            }
        }
    }

    private static boolean isAtOnce(Event before, Event start) {
        return before.occurredAt().equals(start.occurredAt());
    }

    /** As it was told last: a wrong date of the damage is corrected by a later line. */
    private Instant earlier(Event event, String field) {
        Instant at = event.occurredAt();
        return events.stream()
                .filter(told -> told.said(field) != null && told.no() >= event.no())
                .max(Comparator.comparingLong(Event::no))
                .flatMap(told -> told.instant(field))
                .filter(it -> it.isBefore(at))
                .orElse(at);
    }

    private Instant firstOf(String code, Event otherwise) {
        return events.stream()
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElse(otherwise)
                .occurredAt();
    }

    private void excuse(Event event) {
        Cycle last = last();
        if (last != null
                && event.code().endsWith(".excused")
                && norm.id().value().equals(event.said("norm"))) {
            last.excuses.add(event);
        }
    }

    /** What was written about a run names the line that began it; in the order it was written. */
    private void mark() {
        events.stream()
                .filter(event -> norm.id().value().equals(event.said("norm")))
                .sorted(Comparator.comparingLong(Event::no))
                .forEach(event -> cycles.stream()
                        .filter(cycle -> String.valueOf(cycle.start.no()).equals(event.said("cycle")))
                        .forEach(cycle -> cycle.marks.add(event)));
    }

    private @Nullable Cycle last() {
        return cycles.isEmpty() ? null : cycles.getLast();
    }

    private static boolean isAny(List<FactPattern> facts, Event event) {
        return facts.stream().anyMatch(fact -> is(fact, event));
    }

    private static boolean is(FactPattern fact, Event event) {
        return fact.matches(event.code(), event.facts());
    }
}
