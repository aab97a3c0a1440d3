package ru.adsdesk.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;

/** The same applicant asks again about the same trouble: a line on the request there is, no second number. */
@Component
class Merging {

    private final ServiceRequests requests;
    private final FirstLines firstLines;
    private final RequestLines lines;
    private final RequestReading reading;
    private final Resuming resuming;
    private final RequestFiles files;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Merging(
            ServiceRequests requests,
            FirstLines firstLines,
            RequestLines lines,
            RequestReading reading,
            Resuming resuming,
            RequestFiles files,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.firstLines = firstLines;
        this.lines = lines;
        this.reading = reading;
        this.resuming = resuming;
        this.files = files;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    Registered merge(Caller caller, RegisterRequest order, UUID into, @Nullable String key, byte[] body) {
        if (order.ending() != null) {
            throw RequestProblem.END_AS_REPEAT.at("endAs");
        }
        ServiceRequest open = reading.get(caller, into);
        String phone = order.applicant().phone() == null
                ? null
                : order.applicant().phone().e164();
        boolean same = phone != null && Objects.equals(open.applicant().phone(), phone);
        if (!same || !open.status().isOpen()) {
            throw RequestProblem.MERGE_REFUSED.refused();
        }
        return transactions.in(open.book(), () -> {
            ServiceRequest locked = requests.lock(into).orElseThrow(RequestProblem.UNKNOWN::refused);
            if (!locked.status().isOpen()) {
                throw RequestProblem.MERGE_REFUSED.refused();
            }
            Registered found = firstLines.of(locked);
            if (idempotency.claim(caller, "request.register", key, body, into).isPresent()) {
                return found;
            }
            NewLine repeated = lines.line(caller, locked, RequestFacts.REPEATED, clock.instant());
            List<NewLine> written = new ArrayList<>();
            written.add(RequestLines.with(
                    files.attach(caller, locked, order.files()),
                    order.description() == null
                            ? repeated
                            : repeated.keeping(Map.of("description", order.description()))));
            resuming.byApplicant(caller, locked, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                    .ifPresent(written::add);
            requests.save(locked);
            journal.append(locked.book(), written);
            return found;
        });
    }
}
