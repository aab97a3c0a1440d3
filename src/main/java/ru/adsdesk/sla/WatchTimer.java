package ru.adsdesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The nearest instant at which the watcher has something to do, as far as this instance knows. */
@Component
class WatchTimer {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition sooner = lock.newCondition();
    private Instant nearest = Instant.MAX;

    /** Once the current transaction has committed, the watcher is to look at this instant or before. */
    void wakeAfterCommit(Instant at) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake(at);
                }
            });
        } else {
            wake(at);
        }
    }

    void wake(Instant at) {
        lock.lock();
        try {
            if (at.isBefore(nearest)) {
                nearest = at;
                sooner.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the nearest instant, or at most so long; a nearer one that comes in between counts. */
    void await(Instant now, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = Math.min(atMost.toNanos(), nanosUntilNearest(now));
            long began = System.nanoTime();
            while (left > 0) {
                sooner.awaitNanos(left);
                long passed = System.nanoTime() - began;
                left = Math.min(atMost.toNanos(), nanosUntilNearest(now)) - passed;
            }
            nearest = Instant.MAX;
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntilNearest(Instant now) {
        return nearest.equals(Instant.MAX)
                ? Long.MAX_VALUE
                : Math.max(0, Duration.between(now, nearest).toNanos());
    }
}
