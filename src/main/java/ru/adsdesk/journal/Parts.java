package ru.adsdesk.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.PartStatement;
import ru.adsdesk.journal.log.Selection;
import ru.adsdesk.journal.log.SignedNote;

/** Prepares parts of a book under its newest seal and signs what they are. */
@Component
class Parts {

    private static final int STRETCH = 2000;

    private final Books books;
    private final Seals seals;
    private final SealKeys keys;
    private final ExportTable table;

    Parts(Books books, Seals seals, SealKeys keys, ExportTable table) {
        this.books = books;
        this.seals = seals;
        this.keys = keys;
        this.table = table;
    }

    PartExport house(BookId book, SignedNote seal, UUID house, boolean openings) {
        long last = table.endOfHouse(book, house, size(seal))
                .orElseThrow(JournalProblem.NOTHING_OF_IT::refused)
                .seq();
        return part(
                book,
                seal,
                new Selection.House(house.toString()),
                last,
                openings,
                "house-" + house,
                after -> table.ofHouse(book, house, after, STRETCH));
    }

    PartExport subject(BookId book, SignedNote seal, UUID subject, boolean openings) {
        ExportTable.End end =
                table.endOfSubject(book, subject, size(seal)).orElseThrow(JournalProblem.NOTHING_OF_IT::refused);
        return part(
                book,
                seal,
                new Selection.Subject(end.kind(), subject.toString()),
                end.seq(),
                openings,
                end.kind() + "-" + subject,
                after -> table.ofSubject(book, subject, after, STRETCH));
    }

    PartExport line(BookId book, SignedNote seal, long no, boolean openings) {
        return part(
                book,
                seal,
                new Selection.Line(no),
                1,
                openings,
                "receipt-" + no,
                after -> after == 0 ? table.between(book, no - 1, no) : List.of());
    }

    private PartExport part(
            BookId book,
            SignedNote seal,
            Selection selection,
            long last,
            boolean openings,
            String name,
            PartExport.Stretches stretches) {
        PartStatement statement = new PartStatement(Checkpoint.parse(seal.text()), selection, last);
        return new PartExport(
                name,
                book,
                seal,
                keys.signer(books.get(book), seal).sign(statement.text()),
                size(seal),
                openings,
                seals.tree(book),
                table,
                stretches);
    }

    private static long size(SignedNote seal) {
        return Checkpoint.parse(seal.text()).size();
    }
}
