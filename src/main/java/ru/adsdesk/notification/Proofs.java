package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import ru.adsdesk.notification.channel.ReceiptTable;
import ru.adsdesk.notification.channel.ReceiptTable.Receipt;

/** Lays receipts to their messages, and sees which proofs did not come in time. */
@Component
class Proofs {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofDays(7);

    private final ReceiptTable receipts;
    private final OutboxTable table;
    private final Outcomes outcomes;
    private final Clock clock;

    Proofs(ReceiptTable receipts, OutboxTable table, Outcomes outcomes, Clock clock) {
        this.receipts = receipts;
        this.table = table;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    void round() {
        receipts.listKnown(MOST).forEach(this::lay);
        table.unproven(clock.instant(), MOST).forEach(outcomes::unproven);
    }

    /** Doubled, should two instances do it at once, it comes to the same. */
    private void lay(Receipt receipt) {
        table.findForeign(receipt.key())
                .ifPresent(row -> outcomes.proved(row, receipt.delivered(), receipt.words(), receipt.at()));
        receipts.remove(receipt.key());
    }

    /** Receipts of messages nobody knows are not kept for ever. */
    void purge() {
        Instant old = clock.instant().minus(KEPT);
        receipts.purge(old);
    }
}
