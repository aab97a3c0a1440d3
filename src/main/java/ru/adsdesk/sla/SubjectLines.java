package ru.adsdesk.sla;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.sla.clock.Event;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What was written about subjects, read from the exact bytes of their lines. */
@Component
class SubjectLines {

    private final Lines lines;
    private final Books books;
    private final ObjectReader bodies;

    SubjectLines(Lines lines, Books books, JsonMapper json) {
        this.lines = lines;
        this.books = books;
        this.bodies = json.readerFor(Body.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What a line's JSON holds of what a clock needs. */
    private record Body(ActorBody actor, Map<String, Object> facts) {}

    private record ActorBody(String kind, String id) {}

    /** All that was written about these subjects, by subject; one query. */
    Map<UUID, Clocked> of(BookId book, Collection<UUID> subjects) {
        return read(book, lines.listOfSubjects(book, subjects));
    }

    /** What these lines say, by subject, in the order of the lines. */
    Map<UUID, Clocked> read(BookId id, List<Line> written) {
        Book book = books.get(id);
        Map<UUID, List<Line>> bySubject = new HashMap<>();
        written.forEach(line -> bySubject
                .computeIfAbsent(line.subject().id(), any -> new ArrayList<>())
                .add(line));
        Map<UUID, Clocked> clocked = new HashMap<>();
        bySubject.forEach((subject, its) -> clocked.put(subject, clocked(book, its)));
        return clocked;
    }

    private Clocked clocked(Book book, List<Line> its) {
        List<Event> events = its.stream().map(this::event).toList();
        UUID house = its.stream().map(Line::house).filter(each -> each != null).reduce(null, (a, b) -> b);
        ZoneId zone = events.stream()
                .map(event -> event.said("zone"))
                .filter(each -> each != null)
                .reduce((a, b) -> b)
                .map(ZoneId::of)
                .orElse(book.zone());
        return new Clocked(book, its.getFirst().subject(), house, zone, events);
    }

    private Event event(Line line) {
        Body body = bodies.readValue(line.body());
        return new Event(
                line.no(),
                line.code(),
                line.occurredAt(),
                line.recordedAt(),
                body.actor().kind() + ":" + body.actor().id(),
                body.facts());
    }
}
