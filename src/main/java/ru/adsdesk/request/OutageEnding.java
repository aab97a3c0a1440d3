package ru.adsdesk.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.Act;

/** Writes what became of an outage on requests of one book, in the current transaction. */
@Component
class OutageEnding {

    private final ServiceRequests requests;
    private final Resuming resuming;
    private final Linking linking;
    private final RequestLines lines;
    private final Journal journal;

    OutageEnding(ServiceRequests requests, Resuming resuming, Linking linking, RequestLines lines, Journal journal) {
        this.requests = requests;
        this.resuming = resuming;
        this.linking = linking;
        this.lines = lines;
        this.journal = journal;
    }

    /** Locks the requests and writes; what was done meanwhile is done already. How many lines. */
    int write(BookId book, OutageEnd end, List<UUID> ids) {
        List<NewLine> written = new ArrayList<>();
        for (ServiceRequest request : requests.lockAll(ids)) {
            if (waits(request, end)) {
                written.addAll(lines(request, end));
                requests.save(request);
            }
        }
        if (!written.isEmpty()) {
            journal.append(book, written);
        }
        return written.size();
    }

    private static boolean waits(ServiceRequest request, OutageEnd end) {
        Course course = request.course();
        return end.outage().equals(course.outage)
                && course.outageRun < end.run()
                && end.what().from().contains(request.status())
                && (end.what() != OutageEnd.What.LOCALISED || course.localisedAt == null);
    }

    private List<NewLine> lines(ServiceRequest request, OutageEnd end) {
        Caller desk = Caller.system(CentreId.of(request.centre()));
        return switch (end.what()) {
            case LOCALISED -> List.of(localise(desk, request, end));
            case RESTORED -> complete(desk, request, end);
            case VOIDED -> List.of(letGo(desk, request, end));
        };
    }

    private NewLine localise(Caller desk, ServiceRequest request, OutageEnd end) {
        Instant at = at(request, end);
        request.course().localisedAt = at;
        request.go(Act.LOCALISE);
        return line(desk, request, Act.LOCALISE, at, cause(end));
    }

    /** One that was put off comes back for it. */
    private List<NewLine> complete(Caller desk, ServiceRequest request, OutageEnd end) {
        Instant at = at(request, end);
        List<NewLine> written = new ArrayList<>();
        resuming.byOutage(desk, request, at).ifPresent(written::add);
        request.course().completedAt = at;
        request.course().outageRun = end.run();
        request.go(Act.COMPLETE);
        written.add(line(desk, request, Act.COMPLETE, at, cause(end)));
        return written;
    }

    private NewLine letGo(Caller desk, ServiceRequest request, OutageEnd end) {
        Map<String, Object> facts = new HashMap<>(linking.unlink(request).facts());
        facts.put("cause", "VOIDED");
        request.go(Act.UNLINK_OUTAGE);
        return line(desk, request, Act.UNLINK_OUTAGE, at(request, end), facts);
    }

    private NewLine line(Caller desk, ServiceRequest request, Act act, Instant at, Map<String, Object> facts) {
        return lines.line(desk, request, act.fact(), at).by(null).saying(facts);
    }

    /** At the outage's time, but never before somebody turned to the desk. */
    private static Instant at(ServiceRequest request, OutageEnd end) {
        Instant registered = request.times().registeredAt();
        return end.at().isBefore(registered) ? registered : end.at();
    }

    private static Map<String, Object> cause(OutageEnd end) {
        return Map.of("cause", "OUTAGE", "outage", end.outage().toString());
    }
}
