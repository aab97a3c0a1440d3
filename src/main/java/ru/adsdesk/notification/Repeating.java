package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.RequestView.ApplicantView;

/**
 * A message that failed, or was never proved delivered, is tried again because a person says so: the way out works again, or
 * the applicant's phone was put right meanwhile.
 */
@Component
public class Repeating {

    private final RequestDesk requests;
    private final OutboxTable table;
    private final DeliveryLines lines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Repeating(
            RequestDesk requests,
            OutboxTable table,
            DeliveryLines lines,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.table = table;
        this.lines = lines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Has a message of a request tried again, to the address the applicant has now. Refuses {@code request.unknown},
     * {@code number-ambiguous}, {@code notification.unknown}, and {@code notification.not-failed} for one that waits, was
     * delivered, was erased, or would come too late to be of use.
     */
    public NotificationView again(Caller caller, String idOrNumber, UUID message) {
        RequestView request = requests.get(caller, idOrNumber);
        return transactions.in(request.book(), () -> {
            OutboxRow row = table.lock(request.book(), message)
                    .filter(found -> found.subject().id().equals(request.id().value()))
                    .orElseThrow(NotificationProblem.UNKNOWN::refused);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (!mayBeTried(row, now)) {
                throw NotificationProblem.NOT_FAILED.refused();
            }
            table.again(row, address(row, request.applicant()), now);
            OutboxRow waiting = table.lock(request.book(), message).orElseThrow(NotificationProblem.UNKNOWN::refused);
            journal.append(request.book(), lines.repeated(caller, row, now));
            return NotificationView.of(waiting, true);
        });
    }

    private static boolean mayBeTried(OutboxRow row, Instant now) {
        boolean stuck =
                row.state() == MessageState.FAILED || (row.state() == MessageState.SENT && row.failure() != null);
        return stuck
                && DeliveryLines.isTold(row)
                && row.address() != null
                && row.words() != null
                && !Usefulness.isOver(row, now);
    }

    private static @Nullable String address(OutboxRow row, @Nullable ApplicantView applicant) {
        if (applicant == null || row.recipient().kind() != RecipientKind.APPLICANT) {
            return null;
        }
        return row.way() == Way.SMS ? applicant.phone() : row.way() == Way.EMAIL ? applicant.email() : null;
    }
}
