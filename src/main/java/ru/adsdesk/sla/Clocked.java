package ru.adsdesk.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.History;
import ru.adsdesk.sla.norm.NormId;

/**
 * A subject with everything its clocks are read from.
 *
 * @param book the book its lines stand in
 * @param subject what it is
 * @param house its house, where there is one
 * @param zone the house's zone, as its lines tell it; otherwise the book's
 * @param events its lines in the order they were written
 */
record Clocked(Book book, Subject subject, @Nullable UUID house, ZoneId zone, List<Event> events) {

    History history() {
        return new History(events, zone);
    }

    /** The day it began, in the house's zone: which version of a norm holds. */
    LocalDate day() {
        return events.stream()
                .map(Event::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(zone)
                .toLocalDate();
    }

    /** When the desk first wrote of it: which overrides were known. */
    Instant firstWritten() {
        return events.getFirst().recordedAt();
    }

    /** Norms its lines have named, now or earlier. */
    Set<String> named() {
        return events.stream()
                .flatMap(event ->
                        event.facts().get("norms") instanceof Collection<?> ids ? ids.stream() : Stream.empty())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether it was written that this norm's clock could not be read. */
    boolean toldFailed(NormId norm) {
        return events.stream()
                .anyMatch(event ->
                        event.code().equals(SlaFacts.FAILED) && norm.value().equals(event.said("norm")));
    }

    /** The outage it belongs to now; a line that says it belongs to none ends that. */
    @Nullable
    String outage() {
        String last = last("outage");
        return "NONE".equals(last) ? null : last;
    }

    /** The last thing its lines said under a name. */
    @Nullable
    String last(String field) {
        return events.stream()
                .filter(event -> event.said(field) != null)
                .max(Comparator.comparing(Event::occurredAt).thenComparingLong(Event::no))
                .map(event -> event.said(field))
                .orElse(null);
    }
}
