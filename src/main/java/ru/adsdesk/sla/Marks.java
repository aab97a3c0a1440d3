package ru.adsdesk.sla;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.Owed;
import ru.adsdesk.sla.clock.Reading;

/** What was written about a clock: warnings, its breach and what was said of that. */
record Marks(List<Event> events) {

    static Marks of(Reading reading) {
        return new Marks(reading.marks());
    }

    /** The breach that was written and stands. */
    Optional<Event> breach() {
        Event standing = null;
        for (Event mark : events) {
            if (mark.code().equals(Owed.What.BREACH.fact())) {
                standing = mark;
            } else if (mark.code().equals(Owed.What.BREACH_WITHDRAWN.fact())) {
                standing = null;
            }
        }
        return Optional.ofNullable(standing);
    }

    boolean isFlagged() {
        return breach().isPresent();
    }

    List<Event> warnings() {
        return events.stream()
                .filter(mark -> mark.code().equals(Owed.What.WARNING.fact()))
                .toList();
    }

    /** The last line that gave the breach a reason. */
    Optional<Event> explanation() {
        return events.stream()
                .filter(mark -> mark.code().equals(SlaFacts.EXPLAINED))
                .reduce((earlier, later) -> later);
    }

    @Nullable
    String reason() {
        return explanation().map(mark -> mark.said("reason")).orElse(null);
    }
}
