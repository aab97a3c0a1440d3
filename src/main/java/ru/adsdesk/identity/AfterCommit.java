package ru.adsdesk.identity;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Things of this instance's memory that follow a commit; losing one costs a few seconds of staleness, never truth. */
final class AfterCommit {

    private AfterCommit() {}

    static void run(Runnable step) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }
}
