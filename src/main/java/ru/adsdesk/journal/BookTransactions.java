package ru.adsdesk.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to write: a transaction in one book. At most eight at a time write in a book (measured: more of them only
 * wait for its row and slow each other down); deadlocks and serialization failures are tried again from the start.
 */
@Component
public class BookTransactions {

    private static final int WRITERS = 8;
    private static final int TRIES = 5;

    private final Map<BookId, Semaphore> pens = new ConcurrentHashMap<>();
    private final TransactionTemplate transaction;

    BookTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work in a transaction of its own and commits. The work may be done anew, so it must not leave traces
     * outside the database. Refuses to run inside another transaction: one act, one book.
     */
    public <T> T in(BookId book, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act writes in one book, in a transaction of its own");
        }
        Semaphore pen = pens.computeIfAbsent(book, any -> new Semaphore(WRITERS, true));
        pen.acquireUninterruptibly();
        try {
            return tryAgainOnDeadlock(work);
        } finally {
            pen.release();
        }
    }

    private <T> T tryAgainOnDeadlock(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (PessimisticLockingFailureException collided) {
                if (attempt == TRIES) {
                    throw collided;
                }
            }
        }
    }
}
