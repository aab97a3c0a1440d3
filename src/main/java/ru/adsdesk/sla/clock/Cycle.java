package ru.adsdesk.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.FactPattern;
import ru.adsdesk.sla.norm.Norm;

/** One run of a clock while it is being read. */
final class Cycle {

    /** How it ended. */
    enum Ending {
        STOPPED,
        ABANDONED,
        WITHDRAWN,
        /** Entered by mistake: as if it had never begun. */
        VOIDED
    }

    final Event start;
    final Instant origin;
    final Event origins;
    final List<Event> stops = new ArrayList<>();
    final List<Span> pauses = new ArrayList<>();
    final List<Event> agreed = new ArrayList<>();
    final List<Event> marks = new ArrayList<>();
    final List<Event> excuses = new ArrayList<>();

    @Nullable
    Event end;

    @Nullable
    Ending ending;

    /** A run begun by one line and counted from another's instant, mostly the same. */
    Cycle(Event start, Event origins, Instant origin) {
        this.start = start;
        this.origins = origins;
        this.origin = origin;
    }

    boolean isOpen() {
        return ending == null;
    }

    void end(Ending how, Event by) {
        ending = how;
        end = by;
    }

    /** Takes a fact towards the stop; true once a whole group of facts has happened. */
    boolean stopsWith(Norm norm, Event event) {
        boolean asked = norm.course().stops().stream().flatMap(List::stream).anyMatch(fact -> matches(fact, event));
        if (asked) {
            stops.add(event);
        }
        return asked && norm.course().stops().stream().anyMatch(this::isWhole);
    }

    private boolean isWhole(List<FactPattern> group) {
        return group.stream().allMatch(fact -> stops.stream().anyMatch(event -> matches(fact, event)));
    }

    /** The stop did not hold: work goes on as if it had not been. */
    void annul() {
        ending = null;
        end = null;
        stops.clear();
    }

    void pause(Event from) {
        if (pauses.isEmpty() || pauses.getLast().until() != null) {
            pauses.add(new Span(from, null));
        }
    }

    void resume(Event until) {
        if (!pauses.isEmpty() && pauses.getLast().until() == null) {
            pauses.set(pauses.size() - 1, new Span(pauses.getLast().from(), until));
        }
    }

    private static boolean matches(FactPattern fact, Event event) {
        return fact.matches(event.code(), event.facts());
    }
}
