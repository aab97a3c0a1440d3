package ru.adsdesk.journal;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.ConsistencyProof;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.InclusionProof;
import ru.adsdesk.journal.log.MerkleTree;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.VerifierKey;

/** What the world is told of a book's seals: the newest one, the keys, and proofs under it. */
@Component
public class Seals {

    private final Books books;
    private final SealTable table;
    private final SealKeys keys;
    private final Sealer sealer;

    Seals(Books books, SealTable table, SealKeys keys, Sealer sealer) {
        this.books = books;
        this.table = table;
        this.keys = keys;
        this.sealer = sealer;
    }

    /** The newest seal. A book is born sealed: where the sealer has not come by yet, it comes now. */
    public SignedNote latest(BookId book) {
        return table.latest(known(book).id()).orElseGet(() -> sealer.seal(book));
    }

    /** The newest seal for people to read. */
    public SealView shown(BookId book) {
        SignedNote seal = latest(book);
        return new SealView(seal.toString(), Checkpoint.parse(seal.text()).size());
    }

    /** Every key the book was or is sealed with, the newest first. */
    public List<VerifierKey> keys(BookId book) {
        return keys.verifiers(known(book));
    }

    /** Proof that a line stands under a size that is sealed. Refuses {@code line.unknown}, {@code book.not-sealed-so-far}. */
    public InclusionProof inclusion(BookId book, long line, long size) {
        refuseUnsealed(book, size);
        if (line < 1 || line > size) {
            throw JournalProblem.LINE_UNKNOWN.refused();
        }
        return tree(book).inclusion(line - 1, size);
    }

    /** Proof that one size is the beginning of another. Refuses {@code book.not-sealed-so-far}. */
    public ConsistencyProof consistency(BookId book, long from, long to) {
        refuseUnsealed(book, to);
        refuseUnsealed(book, from);
        return tree(book).consistency(Math.min(from, to), to);
    }

    /** The root the book had at a size that is sealed. Refuses {@code book.not-sealed-so-far}. */
    public Digest root(BookId book, long size) {
        refuseUnsealed(book, size);
        return tree(book).root(size);
    }

    MerkleTree tree(BookId book) {
        return new MerkleTree(new TileShelf(book, table));
    }

    private void refuseUnsealed(BookId book, long size) {
        long sealed = Checkpoint.parse(latest(book).text()).size();
        if (size < 0 || size > sealed) {
            throw JournalProblem.NOT_SEALED.refused(Long.toString(sealed));
        }
    }

    private Book known(BookId book) {
        return books.find(book).orElseThrow(JournalProblem.BOOK_UNKNOWN::refused);
    }
}
