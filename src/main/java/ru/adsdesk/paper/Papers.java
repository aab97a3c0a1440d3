package ru.adsdesk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.paper.PaperTable.Stored;
import ru.adsdesk.paper.sheet.Mark;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** The drawn forms of requests: listed, read, voided. They are drawn by {@link Drawing}. */
@Component
public class Papers {

    private final RequestDesk requests;
    private final PaperTable table;
    private final DrawnLines drawn;
    private final Attachments attachments;
    private final BookAccess access;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Papers(
            RequestDesk requests,
            PaperTable table,
            DrawnLines drawn,
            Attachments attachments,
            BookAccess access,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.requests = requests;
        this.table = table;
        this.drawn = drawn;
        this.attachments = attachments;
        this.access = access;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The forms of a request, oldest first. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public List<PaperView> list(Caller caller, String idOrNumber) {
        return list(requests.get(caller, idOrNumber));
    }

    /** The same of a request the caller was shown. */
    public List<PaperView> list(RequestView shown) {
        return table.list(shown.book(), shown.id());
    }

    /** One form. Refuses {@code paper.unknown} for whoever may not see its request. */
    public PaperView get(Caller caller, PaperId id) {
        return find(caller, id).view();
    }

    /**
     * A form as a book's register tells it: valid or not, numbers without gaps. Refuses {@code auth.forbidden},
     * {@code book.unknown}, {@code parameter.bad}.
     *
     * @param year the year of the numbers; absent: the present one of the book
     * @param after the number the page before ended with
     */
    public Page<PaperView> register(Caller caller, BookId id, @Nullable Integer year, int after, int limit) {
        Book book = access.get(caller, id);
        int most = Page.limit(limit);
        int asked = year == null ? clock.instant().atZone(book.zone()).getYear() : year;
        return Page.of(table.register(id, asked, after, most + 1), most, last -> PaperNumber.seq(last.number()));
    }

    /**
     * The PDF to read. A voided form comes with the mark that it does not count over every page; the very file, whose hash stands
     * in its line, where the original is asked for. Refuses {@code paper.unknown}, {@code attachment.*}.
     */
    public Opened open(Caller caller, PaperId id, boolean original) {
        PaperView paper = find(caller, id).view();
        Attachments.Opened file = attachments.open(caller, paper.file());
        String name = String.valueOf(file.view().name());
        return paper.voidedAt() == null || original
                ? new Opened(name, new FileSystemResource(file.path()))
                : new Opened("НЕДЕЙСТВИТЕЛЕН " + name, marked(file.path()));
    }

    /**
     * A form to read.
     *
     * @param name name of its file
     * @param pdf the file
     */
    public record Opened(String name, Resource pdf) {}

    private static Resource marked(Path file) {
        try (InputStream kept = Files.newInputStream(file)) {
            return new ByteArrayResource(Mark.over(kept, "НЕДЕЙСТВИТЕЛЕН"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Voids a form: it keeps its number and its PDF, and its line is followed by another, which takes the request's act back: a
     * clock it stopped runs as if it had not been drawn, unless another form stopped it too. Refuses {@code paper.unknown}, {@code paper.voided-already}.
     *
     * @param words why, in words; kept beside the line
     */
    public PaperView voidIt(Caller caller, PaperId id, VoidReason reason, @Nullable String words) {
        Stored seen = find(caller, id);
        RequestView request = requests.get(caller, seen.view().request().toString());
        OptionalLong act = drawn.actOf(seen.book(), request.id(), id);
        transactions.in(seen.book(), () -> {
            Stored held = table.lock(seen.book(), id);
            if (held.view().voidedAt() != null) {
                throw PaperProblem.VOIDED_ALREADY.refused();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            table.voidIt(held.book(), id, reason, now);
            return journal.append(
                    held.book(), PaperLines.voided(caller, request, held.view(), act, reason, words, now));
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
