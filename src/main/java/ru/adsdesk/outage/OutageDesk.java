package ru.adsdesk.outage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.problem.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Where accidents and planned shutdowns are entered and led to their end (354 p.31, p.104, annex 1). */
@Component
public class OutageDesk {

    private final OutageOpening opening;
    private final OutageActing acting;
    private final StoredOutages outages;
    private final OutageReading reading;
    private final KnownOutages known;
    private final Idempotency idempotency;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    OutageDesk(
            OutageOpening opening,
            OutageActing acting,
            StoredOutages outages,
            OutageReading reading,
            KnownOutages known,
            Idempotency idempotency,
            Books books,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.opening = opening;
        this.acting = acting;
        this.outages = outages;
        this.reading = reading;
        this.known = known;
        this.idempotency = idempotency;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What entering came to.
     *
     * @param view the outage
     * @param created false where the call repeated an earlier one
     */
    public record Answer(OutageView view, boolean created) {}

    /** Enters an outage in the book of whoever serves its first house. Refuses {@code outage.*}, {@code idempotency.*}. */
    public Answer open(Caller caller, OpenOutage order, @Nullable String key) {
        OutageOpening.Checked checked = opening.check(caller, order);
        requireOwn(caller, checked.book());
        UUID id = TimeOrderedIds.next();
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(order);
        Optional<UUID> before = transactions.in(checked.book(), () -> {
            Optional<UUID> earlier = idempotency.claim(caller, "outage.open", key, body, id);
            if (earlier.isEmpty()) {
                journal.append(checked.book(), opening.store(caller, checked, checked.book(), id, Map.of()));
            }
            return earlier;
        });
        known.refresh();
        return new Answer(view(caller, OutageId.of(before.orElse(id))), before.isEmpty());
    }

    private void requireOwn(Caller caller, BookId book) {
        if (!BookAccess.covers(caller.scope(), books.get(book))) {
            throw OutageProblem.HOUSE_UNKNOWN.at("places");
        }
    }

    /** An order that was checked before the transaction it is to be stored in. */
    public static final class Prepared {

        private final OutageOpening.Checked checked;

        private Prepared(OutageOpening.Checked checked) {
            this.checked = checked;
        }

        /** The book of whoever serves its first house. */
        public BookId book() {
            return checked.book();
        }
    }

    /** Checks an order for {@link #store}. Refuses {@code outage.*}. */
    public Prepared prepare(Caller caller, OpenOutage order) {
        return new Prepared(opening.check(caller, order));
    }

    /**
     * Enters an outage as part of a bigger transaction, in its book; the caller appends the lines with its own, in one call, and
     * after the commit calls {@link KnownOutages#refresh}.
     *
     * @param id its id, a fresh one
     * @param more further facts of its first line, such as what it was made of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NewLine> store(Caller caller, Prepared prepared, BookId book, OutageId id, Map<String, Object> more) {
        return opening.store(caller, prepared.checked, book, id.value(), more);
    }

    /**
     * Does an act on an outage. Refuses {@code outage.*}, {@code idempotency.*}.
     *
     * @param version the version the caller saw; may be absent where the act decides nothing
     */
    public OutageView act(
            Caller caller, OutageId id, OutageOrder order, @Nullable Integer version, @Nullable String key) {
        Outage seen = reading.get(caller, id);
        if (version == null && order.act().decides()) {
            throw OutageProblem.IF_MATCH_REQUIRED.refused();
        }
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(List.of(id, order));
        transactions.in(seen.book(), () -> {
            Optional<UUID> before =
                    idempotency.claim(caller, "outage." + order.act().path(), key, body, id.value());
            return before.isPresent() ? before : Optional.of(write(caller, id, order, version));
        });
        known.refresh();
        return view(caller, id);
    }

    private UUID write(Caller caller, OutageId id, OutageOrder order, @Nullable Integer version) {
        Outage outage = outages.lock(id.value()).orElseThrow(OutageProblem.UNKNOWN::refused);
        if (version != null && version != outage.version()) {
            throw OutageProblem.VERSION_CONFLICT.refused().with("current", reading.view(outage));
        }
        if (!order.act().from().contains(outage.state())) {
            throw notPossible(outage, order.act());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewLine line = acting.act(new OutageActing.Doing(caller, outage, at(outage, order, now), now), order);
        outages.save(outage);
        journal.append(outage.book(), line);
        return id.value();
    }

    /** The supply may have failed before anybody found out; all else happens after. */
    private static Instant at(Outage outage, OutageOrder order, Instant now) {
        if (order.at() == null) {
            return now;
        }
        Instant at = OutageOpening.past("at", order.at(), now);
        if (order.act() != OutageAct.CUT && at.isBefore(outage.foundAt())) {
            throw OutageProblem.TOO_EARLY.at("at");
        }
        return at;
    }

    private static Refused notPossible(Outage outage, OutageAct act) {
        return OutageProblem.ACT_NOT_POSSIBLE
                .refused(act.path())
                .with("state", outage.state())
                .with(
                        "possible",
                        OutageReading.possible(outage).stream()
                                .map(OutageAct::path)
                                .toList());
    }

    /** One outage. Refuses {@code outage.unknown}. */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public OutageView view(Caller caller, OutageId id) {
        return reading.view(reading.get(caller, id));
    }
}
