package ru.adsdesk.journal;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.problem.Refused;

/** Seals all books that have something to seal. What goes wrong is logged once, until it changes, and shown by the health. */
@Component
class SealRound {

    private static final Logger log = LoggerFactory.getLogger(SealRound.class);

    private final SealTable table;
    private final Sealer sealer;
    private final ReentrantLock going = new ReentrantLock();
    private volatile @Nullable String trouble;

    SealRound(SealTable table, Sealer sealer) {
        this.table = table;
        this.sealer = sealer;
    }

    /** One round; one at a time in this instance. A book that cannot be sealed does not keep the others from it. */
    void go() {
        if (!going.tryLock()) {
            return;
        }
        try {
            String found = null;
            for (BookId book : table.unsealed()) {
                found = seal(book).orElse(found);
            }
            trouble = found;
        } finally {
            going.unlock();
        }
    }

    /** Why the last round left something unsealed; empty where all went well. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private Optional<String> seal(BookId book) {
        try {
            sealer.sealUnlessBusy(book);
            return Optional.empty();
        } catch (Refused refused) {
            String code = refused.code().code();
            if (!code.equals(trouble)) {
                log.error(
                        "No book is sealed any more ({}): bring back the file with the key of the earlier seals", code);
            }
            trouble = code;
            return Optional.of(code);
        } catch (RuntimeException failure) {
            String code = String.valueOf(failure.getMessage());
            if (!code.equals(trouble)) {
                log.error("The book {} could not be sealed", book, failure);
            }
            trouble = code;
            return Optional.of(code);
        }
    }
}
