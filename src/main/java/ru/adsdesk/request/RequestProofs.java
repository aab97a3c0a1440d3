package ru.adsdesk.request;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReader;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.Receipts;
import ru.adsdesk.journal.ShownLine;

/** What the journal says of a request, and the proof of it to take home. */
@Component
public class RequestProofs {

    private final RequestReading reading;
    private final FirstLines firstLines;
    private final BookReading lines;
    private final Receipts receipts;
    private final AccessLog accessLog;

    RequestProofs(
            RequestReading reading, FirstLines firstLines, BookReading lines, Receipts receipts, AccessLog accessLog) {
        this.reading = reading;
        this.firstLines = firstLines;
        this.lines = lines;
        this.receipts = receipts;
        this.accessLog = accessLog;
    }

    /** The lines of a request in order. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public Page<ShownLine> journal(Caller caller, String idOrNumber, long after, int limit) {
        ServiceRequest request = reading.get(caller, idOrNumber);
        return journal(caller, request.book(), request.requestId(), after, limit);
    }

    /** The same of a request the caller was shown. */
    public Page<ShownLine> journal(Caller caller, RequestView shown, long after, int limit) {
        return journal(caller, shown.book(), shown.id(), after, limit);
    }

    private Page<ShownLine> journal(Caller caller, BookId book, RequestId id, long after, int limit) {
        int most = Page.limit(limit);
        accessLog.note(caller, "request.journal", "request", id.value());
        List<ShownLine> found = lines.pageOf(book, id.value(), reader(caller), after, most + 1);
        List<ShownLine> shown = caller.role() == Role.RESIDENT
                ? found.stream().map(ResidentSight::of).toList()
                : found;
        return Page.of(shown, most, last -> last.line().get("subjectSeq"));
    }

    /**
     * The receipt of a request's registration in the export form: its line, proof and seal, checked offline. Refuses
     * {@code request.unknown}, {@code number-ambiguous}, {@code seal.key-missing}.
     */
    public String receipt(Caller caller, String idOrNumber) {
        Registered registered = firstLines.of(reading.get(caller, idOrNumber));
        return receipts.of(registered.line().book(), registered.line().no(), Masking.of(caller.role()) == Masking.NONE);
    }

    private static BookReader reader(Caller caller) {
        return Masking.of(caller.role()) == Masking.NONE
                ? BookReader.full(caller.actor())
                : BookReader.masked(caller.actor());
    }
}
