package ru.adsdesk.paper;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Seals;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.paper.sheet.Sheet;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestClocks;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestProblem;
import ru.adsdesk.request.RequestProofs;
import ru.adsdesk.request.RequestView;

/**
 * Extracts from the journal for applicants, owners and inspectors (416 p.30): of one request on one page what was asked, what was
 * done and when, how the limits were kept, which lines say so, and how to check them. That one was printed is a line.
 */
@Component
public class Extracts {

    private final RequestDesk requests;
    private final RequestBriefs briefs;
    private final RequestClocks clocks;
    private final RequestProofs proofs;
    private final Situations situations;
    private final PaperTable papers;
    private final ExtractSheet setting;
    private final Seals seals;
    private final AccessLog accesses;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Extracts(
            RequestDesk requests,
            RequestBriefs briefs,
            RequestClocks clocks,
            RequestProofs proofs,
            Situations situations,
            PaperTable papers,
            ExtractSheet setting,
            Seals seals,
            AccessLog accesses,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.briefs = briefs;
        this.clocks = clocks;
        this.proofs = proofs;
        this.situations = situations;
        this.papers = papers;
        this.setting = setting;
        this.seals = seals;
        this.accesses = accesses;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A printed extract.
     *
     * @param number number of the request
     * @param pdf one page
     */
    public record Printed(String number, Resource pdf) {}

    /**
     * Prints the extract of a request as this reader may see it: people who only supervise get names, telephones and flats hinted
     * at and nobody's words. Refuses {@code request.unknown}, {@code number-ambiguous}.
     */
    public Printed print(Caller caller, String idOrNumber) {
        RequestView seen = requests.get(caller, idOrNumber);
        boolean masked = caller.role() == Role.AUDITOR || caller.role() == Role.MANAGER;
        transactions.in(
                seen.book(),
                () -> journal.append(seen.book(), PaperLines.extracted(caller, seen, masked, clock.instant())));
        accesses.note(caller, "request.extract", "request", seen.id().value());
        return new Printed(seen.number(), new ByteArrayResource(pdf(caller, seen, masked)));
    }

    private byte[] pdf(Caller caller, RequestView seen, boolean masked) {
        var brief = briefs.find(seen.id().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        Extract extract = new Extract(
                situations.house(brief),
                seen,
                brief.times(),
                brief.where().zone(),
                masked,
                clocks.explain(seen),
                told(caller, seen),
                papers.list(seen.book(), seen.id()),
                seals.shown(seen.book()),
                clock.instant(),
                caller.role() == Role.RESIDENT ? null : caller.name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = "Выписка по заявке № " + seen.number();
        try (Sheet sheet = Sheet.upright(out, title, title)) {
            setting.set(sheet, extract);
        }
        return out.toByteArray();
    }

    /** Its lines, read a page at a time, of which only the first and the last few are held. */
    private ExtractLines told(Caller caller, RequestView seen) {
        ExtractLines lines = new ExtractLines();
        @Nullable String after = "0";
        while (after != null) {
            Page<ShownLine> page = proofs.journal(caller, seen, Long.parseLong(after), Page.MOST);
            List<ShownLine> items = page.items();
            items.forEach(lines::add);
            after = page.after();
        }
        return lines;
    }
}
