package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.notification.channel.Failure;
import ru.adsdesk.notification.channel.Handed;
import ru.adsdesk.notification.channel.NotSent;

/**
 * What came of a message: its row and its lines in one transaction. A message whose row has gone on meanwhile, as by erasure
 * or a receipt that was faster, is left as it is.
 */
@Component
class Outcomes {

    private final OutboxTable table;
    private final Outbox outbox;
    private final DeliveryLines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Outcomes(
            OutboxTable table,
            Outbox outbox,
            DeliveryLines lines,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The other side took it. */
    void handed(OutboxRow claimed, Handed handed) {
        change(claimed.book(), claimed.id(), row -> {
            if (row.state() != MessageState.WAITING || row.attempts() != claimed.attempts()) {
                return List.of();
            }
            Instant now = now();
            if (handed.proof() == Handed.Proof.DELIVERED) {
                table.delivered(row, now);
                return List.of(lines.sent(row, now), lines.delivered(row, now));
            }
            boolean willCome = handed.proof() == Handed.Proof.AWAITED;
            table.sent(row, now, handed.foreignId(), Pauses.proofMissed(row, willCome, now));
            return List.of(lines.sent(row, now));
        });
    }

    /** The other side did not take it. */
    void notSent(OutboxRow claimed, NotSent why) {
        change(claimed.book(), claimed.id(), row -> {
            if (row.state() != MessageState.WAITING || row.attempts() != claimed.attempts()) {
                return List.of();
            }
            Optional<Instant> again = why.failure().isLasting()
                    ? Optional.empty()
                    : Pauses.afterTry(row).map(now()::plus);
            if (again.isPresent()) {
                table.failed(row, why.failure(), why.getMessage(), now(), again.get());
                return List.of();
            }
            return givenUp(row, why.failure(), why.getMessage());
        });
    }

    /** A receipt says how it ended. */
    void proved(OutboxRow known, boolean delivered, String words, Instant at) {
        change(known.book(), known.id(), row -> {
            if (row.state() != MessageState.SENT) {
                return List.of();
            }
            if (delivered) {
                table.delivered(row, at);
                return List.of(lines.delivered(row, at));
            }
            return givenUp(row, Failure.UNDELIVERABLE, words);
        });
    }

    /** Its proof did not come in time: it stays as sent, and goes by the next channel where there is one. */
    void unproven(OutboxRow known) {
        change(known.book(), known.id(), row -> {
            if (row.state() != MessageState.SENT
                    || row.nextAt() == null
                    || row.nextAt().isAfter(now())) {
                return List.of();
            }
            table.unproven(row, now());
            if (!row.further().isEmpty()) {
                outbox.fallOver(row);
            }
            return List.of(lines.failed(row, Failure.UNPROVEN, now()));
        });
    }

    /** What became of the digest becomes of what was gathered in it. */
    void follow(OutboxRow gathered, MessageState became) {
        change(gathered.book(), gathered.id(), row -> {
            Instant now = now();
            return switch (became) {
                case DELIVERED -> {
                    table.delivered(row, now);
                    yield row.state() == MessageState.SENT
                            ? List.of(lines.delivered(row, now))
                            : List.of(lines.sent(row, now), lines.delivered(row, now));
                }
                case SENT -> {
                    table.sent(row, now, null, null);
                    yield List.of(lines.sent(row, now));
                }
                case FAILED -> givenUp(row, Failure.UNDELIVERABLE, null);
                case GATHERED, WAITING -> List.of();
            };
        });
    }

    private List<NewLine> givenUp(OutboxRow row, Failure why, @Nullable String words) {
        table.failed(row, why, words, now(), null);
        if (!row.further().isEmpty()) {
            outbox.fallOver(row);
        }
        return List.of(lines.failed(row, why, now()));
    }

    private void change(BookId book, UUID id, Function<OutboxRow, List<NewLine>> change) {
        transactions.in(book, () -> {
            Optional<OutboxRow> row = table.lock(book, id);
            List<NewLine> written = row.map(change).orElse(List.of());
            return written.isEmpty() || !DeliveryLines.isTold(row.get()) ? List.of() : journal.append(book, written);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
