package ru.adsdesk.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestProblem;
import ru.adsdesk.request.RequestView;

/** Files a form: its number, its PDF set and kept under its hash, its row. The line that tells of it is handed back, to be written last. */
@Component
class PaperFiling {

    private final RequestBriefs briefs;
    private final Situations situations;
    private final Setting setting;
    private final PaperTable table;
    private final Attachments attachments;
    private final Books books;
    private final Clock clock;

    PaperFiling(
            RequestBriefs briefs,
            Situations situations,
            Setting setting,
            PaperTable table,
            Attachments attachments,
            Books books,
            Clock clock) {
        this.briefs = briefs;
        this.situations = situations;
        this.setting = setting;
        this.table = table;
        this.attachments = attachments;
        this.books = books;
        this.clock = clock;
    }

    /** Within the transaction of the request's act, which happened {@code at}. Refuses {@code attachment.*}. */
    NewLine file(
            Caller caller,
            RequestView seen,
            PaperId id,
            DrawPaper order,
            Instant at,
            @Nullable DrawnSignature signature) {
        BookId book = seen.book();
        RequestBrief brief = briefs.find(seen.id().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        PaperNumber number = table.next(book, year(book));
        Situation situation = situations.of(caller, number, brief, at, Situations.dueAt(seen), signature);
        AttachedFiles others = attachments.attach(caller, id.subject(), book, files(order));
        AttachedFiles pdf =
                attachments.keep(caller, id.subject(), book, name(order, number), setting.pdf(order, situation));
        PaperView paper = view(caller, seen, id, order, number, pdf);
        table.insert(book, paper, number);
        return PaperLines.drawn(caller, seen, paper, at, pdf, others);
    }

    private int year(BookId book) {
        ZoneId zone = books.get(book).zone();
        return clock.instant().atZone(zone).getYear();
    }

    private PaperView view(
            Caller caller, RequestView seen, PaperId id, DrawPaper order, PaperNumber number, AttachedFiles pdf) {
        var file = pdf.files().getFirst();
        return new PaperView(
                id,
                seen.id(),
                Setting.form(order),
                number.toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.actor().id(),
                signed(order),
                file.id(),
                file.sha256(),
                PaperTable.url(id),
                null,
                null);
    }

    private static SignedBy signed(DrawPaper order) {
        Signing signing = order.signing();
        if (order instanceof WrittenAnswer) {
            return SignedBy.NOT_WANTED;
        }
        if (signing == null) {
            return SignedBy.HAND;
        }
        return signing.isRefused() ? SignedBy.REFUSED : signing.signature() == null ? SignedBy.HAND : SignedBy.SCREEN;
    }

    private static List<AttachmentId> files(DrawPaper order) {
        List<AttachmentId> files = new ArrayList<>(order.files());
        Signing signing = order.signing();
        if (signing != null && signing.signature() != null) {
            files.add(signing.signature());
        }
        return files;
    }

    /** Personal values are in the form, not in its name. */
    private static String name(DrawPaper order, PaperNumber number) {
        return Setting.form(order).title() + " " + number + ".pdf";
    }
}
