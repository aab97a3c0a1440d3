package ru.adsdesk.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.MerkleTree;
import ru.adsdesk.journal.log.NoteSigner;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.Tile;
import ru.adsdesk.journal.log.TileAppender;
import ru.adsdesk.journal.log.TileId;
import ru.adsdesk.journal.log.TileSource;
import ru.adsdesk.journal.log.TreeHash;

/**
 * Seals books (the electronic lacing and sealing of 416 p.17), step by step: each step is a short transaction that takes at
 * most 5000 lines by a plain read, never the book's row. One sealer at a time works on a book, whatever the number of
 * instances. A step that fails leaves the seal before it.
 */
@Component
class Sealer {

    private static final int STEP = 5000;

    private final Books books;
    private final SealTable table;
    private final SealKeys keys;
    private final SealFile file;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(
            Books books,
            SealTable table,
            SealKeys keys,
            SealFile file,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.books = books;
        this.table = table;
        this.keys = keys;
        this.file = file;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Where a step came to. */
    private record Step(SignedNote seal, boolean more) {}

    /**
     * Seals every line written so far, waiting for whoever else seals the book. Refuses {@code seal.key-missing},
     * {@code seal.key-foreign}.
     */
    SignedNote seal(BookId id) {
        Book book = books.get(id);
        Step step;
        do {
            step = next(book, true).orElseThrow();
        } while (step.more());
        return step.seal();
    }

    /** Seals what is there to seal of a book, unless somebody else is at it. */
    void sealUnlessBusy(BookId id) {
        Book book = books.get(id);
        while (next(book, false).filter(Step::more).isPresent()) {}
    }

    private Optional<Step> next(Book book, boolean wait) {
        return Objects.requireNonNull(transaction.execute(
                status -> table.claim(book.id(), wait) ? Optional.of(step(book)) : Optional.<Step>empty()));
    }

    private Step step(Book book) {
        Optional<SignedNote> last = table.latest(book.id());
        NoteSigner signer = keys.signer(book, last.orElse(null));
        return last.isEmpty() ? birth(book, signer) : growth(book, signer, last.get());
    }

    private Step birth(Book book, NoteSigner signer) {
        return new Step(publish(book, signer, new Checkpoint(book.origin(), 0, TreeHash.emptyRoot())), true);
    }

    private Step growth(Book book, NoteSigner signer, SignedNote last) {
        Checkpoint before = Checkpoint.parse(last.text());
        List<Digest> leaves = table.leaves(book.id(), before.size(), STEP);
        if (leaves.isEmpty()) {
            return new Step(last, false);
        }
        TileSource stored = id -> table.tile(book.id(), id);
        if (!new MerkleTree(stored).root(before.size()).equals(before.root())) {
            throw new IllegalStateException("the tiles of the book " + book.id() + " do not carry its last seal");
        }
        TileAppender appender = new TileAppender(stored, before.size());
        leaves.forEach(appender::append);
        table.putTiles(book.id(), appender.changed());
        Digest root = new MerkleTree(over(stored, appender.changed())).root(appender.size());
        SignedNote seal = publish(book, signer, new Checkpoint(book.origin(), appender.size(), root));
        return new Step(seal, leaves.size() == STEP);
    }

    /** The seal leaves the house first: should this transaction fail after that, what it says of the lines is still true. */
    private SignedNote publish(Book book, NoteSigner signer, Checkpoint checkpoint) {
        SignedNote seal = signer.sign(checkpoint.text());
        file.append(seal);
        table.putSeal(book.id(), checkpoint, seal, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return seal;
    }

    private static TileSource over(TileSource stored, List<Tile> changed) {
        Map<TileId, Tile> fresh = new HashMap<>();
        changed.forEach(tile -> fresh.put(tile.id(), tile));
        return id -> {
            Tile tile = fresh.get(id);
            return tile != null ? tile : stored.get(id);
        };
    }
}
