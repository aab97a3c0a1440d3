package ru.adsdesk.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.WrittenLine.Opening;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the lines of a book page by page. An auditor's or manager's look at personal values is a line, written first. */
@Component
public class BookReading {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Lines lines;
    private final ExportTable table;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    BookReading(Lines lines, ExportTable table, Journal journal, BookTransactions transactions, Clock clock) {
        this.lines = lines;
        this.table = table;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lines after a number, at most {@code limit}, as this reader may see them. */
    public List<ShownLine> page(BookId book, BookReader reader, long after, int limit) {
        return show(book, reader, lines.listAfter(book, after, limit));
    }

    /** Lines of one subject after its {@code after}th, at most {@code limit}, as this reader may see them. */
    public List<ShownLine> pageOf(BookId book, UUID subject, BookReader reader, long after, int limit) {
        return show(book, reader, lines.listOfSubject(book, subject, after, limit));
    }

    private List<ShownLine> show(BookId book, BookReader reader, List<Line> found) {
        if (reader.unmasking() && !found.isEmpty()) {
            tell(book, reader, found.getFirst().no(), found.getLast().no());
        }
        Map<Long, List<Opening>> opened = reader.openings()
                ? table.openingsOf(book, found.stream().map(Line::no).toList())
                : Map.of();
        return found.stream()
                .map(line -> new ShownLine(
                        line.no(),
                        line.leafHash(),
                        json.readValue(line.body(), MEMBERS),
                        values(opened.get(line.no()))))
                .toList();
    }

    private @Nullable Map<String, Object> values(@Nullable List<Opening> openings) {
        if (openings == null) {
            return null;
        }
        Map<String, Object> values = new TreeMap<>();
        openings.forEach(opening -> values.put(opening.field(), json.readValue(opening.value(), Object.class)));
        return values;
    }

    private void tell(BookId book, BookReader reader, long from, long to) {
        NewLine unmasked = NewLine.of(
                        Subject.of("book", book.value()), JournalFacts.UNMASKED, clock.instant(), reader.actor())
                .saying(Map.of("from", from, "to", to));
        transactions.in(book, () -> journal.append(book, unmasked));
    }
}
