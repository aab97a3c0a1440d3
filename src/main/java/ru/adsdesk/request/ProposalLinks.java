package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageLink;
import ru.adsdesk.outage.OutageLinks;
import ru.adsdesk.request.act.Act;

/**
 * Ties the requests of a confirmed proposal to its accident, at most a hundred a transaction, each in its own book. What a person
 * tied elsewhere meanwhile, or closed, is left alone; so it may be done again after a stop.
 */
@Component
class ProposalLinks implements Follower {

    private static final int A_TRANSACTION = 100;

    private final ProposalTable proposals;
    private final ServiceRequests requests;
    private final OutageLinks outages;
    private final Linking linking;
    private final RequestLines lines;
    private final Books books;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    ProposalLinks(
            ProposalTable proposals,
            ServiceRequests requests,
            OutageLinks outages,
            Linking linking,
            RequestLines lines,
            Books books,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.proposals = proposals;
        this.requests = requests;
        this.outages = outages;
        this.linking = linking;
        this.lines = lines;
        this.books = books;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "request.proposal-links";
    }

    @Override
    public boolean hears(String code) {
        return code.equals(RequestFacts.PROPOSAL_CONFIRMED);
    }

    @Override
    public void hear(List<Line> confirmed) {
        confirmed.forEach(line -> find(line).ifPresent(this::tie));
    }

    private Optional<ProposalView> find(Line line) {
        @Nullable CentreId centre = books.get(line.book()).centre();
        return centre == null
                ? Optional.empty()
                : proposals.find(centre, ProposalId.of(line.subject().id()));
    }

    private void tie(ProposalView proposal) {
        Map<String, List<ServiceRequest>> byBook = new TreeMap<>();
        requests.list(proposal.requests().stream().map(RequestId::value).toList())
                .forEach(request -> byBook.computeIfAbsent(request.book().toString(), any -> new ArrayList<>())
                        .add(request));
        byBook.values().forEach(its -> {
            for (int from = 0; from < its.size(); from += A_TRANSACTION) {
                List<ServiceRequest> batch = its.subList(from, Math.min(from + A_TRANSACTION, its.size()));
                BookId book = batch.getFirst().book();
                transactions.in(book, () -> tie(book, proposal, batch));
            }
        });
    }

    private int tie(BookId book, ProposalView proposal, List<ServiceRequest> batch) {
        OutageId outage = proposal.outage();
        if (outage == null) {
            return 0;
        }
        OutageLink link = outages.hold(CentreId.of(batch.getFirst().centre()), outage, true);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<UUID> ids = batch.stream().map(each -> each.requestId().value()).toList();
        List<NewLine> written = new ArrayList<>();
        requests.lockAll(ids).stream()
                .filter(request -> request.course().outage == null
                        && request.status().isOpen()
                        && link.state().isLive())
                .forEach(request -> written.addAll(tied(request, link, proposal, now)));
        if (!written.isEmpty()) {
            journal.append(book, written);
        }
        return written.size();
    }

    private List<NewLine> tied(ServiceRequest request, OutageLink link, ProposalView proposal, Instant now) {
        Caller desk = Caller.system(CentreId.of(request.centre()));
        List<NewLine> written = new ArrayList<>();
        written.add(lines.line(desk, request, Act.LINK_OUTAGE.fact(), now)
                .by(null)
                .saying(linking.link(request, link)
                        .and("proposal", proposal.id())
                        .facts()));
        request.go(Act.LINK_OUTAGE);
        written.addAll(linking.localised(desk, request, link, now));
        requests.save(request);
        return written;
    }
}
