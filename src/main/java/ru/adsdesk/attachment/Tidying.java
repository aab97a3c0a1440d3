package ru.adsdesk.attachment;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes from the disk what was erased, and forgets what was uploaded and attached to nothing for a day. A content that
 * another file shares stays. Interrupted between disk and commit, the same is done again.
 */
@Component
class Tidying {

    private final AttachmentTable table;
    private final AttachmentFolder folder;
    private final AttachmentSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tidying(
            AttachmentTable table,
            AttachmentFolder folder,
            AttachmentSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.folder = folder;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void round() {
        untilNoneIsLeft(this::forgetSome);
        untilNoneIsLeft(this::removeSome);
    }

    /** A few in each transaction. */
    private void untilNoneIsLeft(BooleanSupplier some) {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> some.getAsBoolean()));
        } while (more);
    }

    private boolean forgetSome() {
        var forgotten = table.takeForgotten(clock.instant().minus(settings.looseFor()));
        forgotten.forEach(file -> {
            removeContent(file.view());
            table.delete(file.view().id());
        });
        return !forgotten.isEmpty();
    }

    private boolean removeSome() {
        var erased = table.takeErased();
        erased.forEach(file -> {
            removeContent(file.view());
            table.removed(file.view().id(), clock.instant());
        });
        return !erased.isEmpty();
    }

    private void removeContent(AttachmentView file) {
        table.lockContent(file.sha256());
        if (!table.isUsedBeside(file)) {
            folder.remove(file.sha256());
        }
    }
}
