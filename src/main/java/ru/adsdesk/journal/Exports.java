package ru.adsdesk.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.log.SignedNote;

/**
 * Takes a book, a house or a subject away (416 p.17). That it was taken is a line of the same book, written first and then
 * sealed: so a whole book's export shows its own line, and every export stands under a seal that covers it.
 */
@Component
public class Exports {

    private final Journal journal;
    private final BookTransactions transactions;
    private final Sealer sealer;
    private final SealTable seals;
    private final ExportTable table;
    private final Parts parts;
    private final Clock clock;

    Exports(
            Journal journal,
            BookTransactions transactions,
            Sealer sealer,
            SealTable seals,
            ExportTable table,
            Parts parts,
            Clock clock) {
        this.journal = journal;
        this.transactions = transactions;
        this.sealer = sealer;
        this.seals = seals;
        this.table = table;
        this.parts = parts;
        this.clock = clock;
    }

    /** The whole book. Refuses {@code seal.key-missing}, {@code seal.key-foreign}. */
    public Export book(BookId book, BookReader reader) {
        return new WholeExport(book, told(book, reader, "book"), reader.openings(), table, seals);
    }

    /** Every line of one house. Refuses {@code book.nothing-of-it} and as {@link #book}. */
    public Export house(BookId book, UUID house, BookReader reader) {
        if (table.endOfHouse(book, house, Long.MAX_VALUE).isEmpty()) {
            throw JournalProblem.NOTHING_OF_IT.refused();
        }
        return parts.house(book, told(book, reader, "house " + house), house, reader.openings());
    }

    /** Every line of one subject, such as a request. Refuses {@code book.nothing-of-it} and as {@link #book}. */
    public Export subject(BookId book, UUID subject, BookReader reader) {
        String kind = table.endOfSubject(book, subject, Long.MAX_VALUE)
                .orElseThrow(JournalProblem.NOTHING_OF_IT::refused)
                .kind();
        return parts.subject(book, told(book, reader, kind + " " + subject), subject, reader.openings());
    }

    private SignedNote told(BookId book, BookReader reader, String part) {
        sealer.seal(book);
        Map<String, Object> facts = Map.of("part", part, "openings", reader.openings());
        List<NewLine> lines = new ArrayList<>();
        lines.add(fact(book, reader, JournalFacts.EXPORTED).saying(facts));
        if (reader.unmasking()) {
            lines.add(fact(book, reader, JournalFacts.UNMASKED).saying(Map.of("part", part)));
        }
        transactions.in(book, () -> journal.append(book, lines));
        return sealer.seal(book);
    }

    private NewLine fact(BookId book, BookReader reader, String code) {
        return NewLine.of(Subject.of("book", book.value()), code, clock.instant(), reader.actor());
    }
}
