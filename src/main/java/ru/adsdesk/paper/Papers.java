package ru.adsdesk.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.paper.PaperTable.Stored;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** The drawn forms of requests: listed, read, voided. They are drawn by {@link Drawing}. */
@Component
public class Papers {

    private final RequestDesk requests;
    private final PaperTable table;
    private final Attachments attachments;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Papers(
            RequestDesk requests,
            PaperTable table,
            Attachments attachments,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.table = table;
        this.attachments = attachments;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The forms of a request, oldest first. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public List<PaperView> list(Caller caller, String idOrNumber) {
        RequestView seen = requests.get(caller, idOrNumber);
        return table.list(seen.book(), seen.id());
    }

    /** One form. Refuses {@code paper.unknown} for whoever may not see its request. */
    public PaperView get(Caller caller, PaperId id) {
        return find(caller, id).view();
    }

    /** The kept PDF, checked against its hash. Refuses {@code paper.unknown}, {@code attachment.*}. */
    public Attachments.Opened open(Caller caller, PaperId id) {
        return attachments.open(caller, find(caller, id).view().file());
    }

    /**
     * Voids a form: it keeps its number and its PDF, and its line is followed by another. What it did to the request, a clock
     * it stopped, stays done. Refuses {@code paper.unknown}, {@code paper.voided-already}.
     *
     * @param words why, in words; kept beside the line
     */
    public PaperView voidIt(Caller caller, PaperId id, VoidReason reason, @Nullable String words) {
        Stored seen = find(caller, id);
        RequestView request = requests.get(caller, seen.view().request().toString());
        transactions.in(seen.book(), () -> {
            Stored held = table.lock(seen.book(), id);
            if (held.view().voidedAt() != null) {
                throw PaperProblem.VOIDED_ALREADY.refused();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            table.voidIt(held.book(), id, reason, now);
            return journal.append(held.book(), PaperLines.voided(caller, request, held.view(), reason, words, now));
        });
        return table.find(id).orElseThrow(PaperProblem.UNKNOWN::refused).view();
    }

    /** Whether the caller sees the request a form belongs to. */
    boolean mayRead(Caller caller, Stored paper) {
        if (caller.role() == Role.CHANNEL) {
            return false;
        }
        try {
            requests.get(caller, paper.view().request().toString());
            return true;
        } catch (Refused unseen) {
            return false;
        }
    }

    private Stored find(Caller caller, PaperId id) {
        return table.find(id).filter(paper -> mayRead(caller, paper)).orElseThrow(PaperProblem.UNKNOWN::refused);
    }
}
