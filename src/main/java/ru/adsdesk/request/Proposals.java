package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutagePlace;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.act.RaiseAccident;

/** Where a person decides upon the accidents the desk proposes. */
@Component
public class Proposals {

    private final ProposalTable table;
    private final VisibleBooks visible;
    private final OutageDesk outages;
    private final KnownOutages known;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Proposals(
            ProposalTable table,
            VisibleBooks visible,
            OutageDesk outages,
            KnownOutages known,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.table = table;
        this.visible = visible;
        this.outages = outages;
        this.known = known;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A page of them, newest first; {@code state} is {@code OPEN}, {@code CONFIRMED}, {@code DISMISSED} or absent. */
    public Page<ProposalView> page(Caller caller, @Nullable String state, @Nullable ProposalId after, int asked) {
        int limit = Page.limit(asked);
        List<ProposalView> found = table.list(
                caller.scope().centre(), books(caller), state, after == null ? null : after.value(), limit + 1);
        return Page.of(found, limit, ProposalView::id);
    }

    /** One of them. Refuses {@code proposal.unknown}. */
    public ProposalView get(Caller caller, ProposalId id) {
        List<BookId> books = visible.of(caller);
        return table.find(caller.scope().centre(), id)
                .filter(proposal -> books.contains(proposal.book()))
                .orElseThrow(RequestProblem.PROPOSAL_UNKNOWN::refused);
    }

    private UUID[] books(Caller caller) {
        return visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new);
    }

    /**
     * It is an accident: one is found over its place, and the requests that speak for it are tied to it, batch by batch in their
     * own books. Refuses {@code proposal.unknown}, {@code proposal.decided}, {@code outage.*}.
     *
     * @param order the text to tell and what else is known; the place is the proposal's
     */
    public OutageView confirm(Caller caller, ProposalId id, RaiseAccident order) {
        ProposalView seen = get(caller, id);
        OutageDesk.Prepared prepared = outages.prepare(caller, accident(seen, order));
        OutageId outage = OutageId.of(TimeOrderedIds.next());
        transactions.in(seen.book(), () -> {
            ProposalView proposal = open(seen);
            Instant now = now();
            List<NewLine> lines = new ArrayList<>(
                    outages.store(caller, prepared, proposal.book(), outage, Map.of("proposal", id.toString())));
            table.confirm(proposal, outage.value(), now);
            lines.add(line(caller, proposal, RequestFacts.PROPOSAL_CONFIRMED, now)
                    .saying(Map.of("outage", outage.toString())));
            return journal.append(proposal.book(), lines);
        });
        known.refresh();
        return outages.view(caller, outage);
    }

    /** It is none; the place stays quiet for a while. Refuses {@code proposal.unknown}, {@code proposal.decided}. */
    public ProposalView dismiss(Caller caller, ProposalId id, DismissReason reason, @Nullable String words) {
        ProposalView seen = get(caller, id);
        transactions.in(seen.book(), () -> {
            ProposalView proposal = open(seen);
            Instant now = now();
            table.dismiss(proposal, reason, now);
            NewLine line = line(caller, proposal, RequestFacts.PROPOSAL_DISMISSED, now)
                    .saying(Map.of("reason", reason.name()));
            return journal.append(
                    proposal.book(), words == null || words.isBlank() ? line : line.keeping(Map.of("words", words)));
        });
        return get(caller, id);
    }

    private ProposalView open(ProposalView seen) {
        return table.lock(seen.book(), seen.id())
                .filter(ProposalView::isOpen)
                .orElseThrow(RequestProblem.PROPOSAL_DECIDED::refused);
    }

    private static OpenOutage accident(ProposalView proposal, RaiseAccident order) {
        return new OpenOutage(
                OutageKind.ACCIDENT,
                order.system() == null ? proposal.system() : order.system(),
                places(proposal),
                order.cause(),
                order.text(),
                null,
                null,
                order.expectedEndAt(),
                order.cutAt(),
                order.deadEnd(),
                order.sources(),
                order.indoor(),
                null);
    }

    private static List<OutagePlace> places(ProposalView proposal) {
        HouseId first = proposal.houses().getFirst();
        return proposal.riser() == null
                ? proposal.houses().stream().map(OutagePlace::of).toList()
                : List.of(new OutagePlace(first, null, proposal.riser()));
    }

    private static NewLine line(Caller caller, ProposalView proposal, String code, Instant now) {
        return NewLine.of(proposal.id().subject(), code, now, caller.actor())
                .at(proposal.houses().getFirst().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
