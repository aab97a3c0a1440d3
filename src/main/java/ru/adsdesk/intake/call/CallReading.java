package ru.adsdesk.intake.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.Clocks;

/** Looks calls up. Calls belong to the centre, so everyone of it who may read its book sees them all. */
@Component
class CallReading {

    private static final int RECENT = 10;
    private static final int REQUESTS = 50;

    private final CallTable calls;
    private final CallSearch search;
    private final CallViews views;
    private final DutyTable duties;
    private final BookAccess access;
    private final BookReading lines;
    private final AccessLog log;
    private final Residents residents;
    private final RequestDesk requests;
    private final Clocks clocks;

    CallReading(
            CallTable calls,
            CallSearch search,
            CallViews views,
            DutyTable duties,
            BookAccess access,
            BookReading lines,
            AccessLog log,
            Residents residents,
            RequestDesk requests,
            Clocks clocks) {
        this.calls = calls;
        this.search = search;
        this.views = views;
        this.duties = duties;
        this.access = access;
        this.lines = lines;
        this.log = log;
        this.residents = residents;
        this.requests = requests;
        this.clocks = clocks;
    }

    /** By our id or the exchange's. Refuses {@code call.unknown}. */
    StoredCall find(Caller caller, String id) {
        BookId book = BookId.of(caller.scope().centre());
        return uuid(id).flatMap(own -> calls.find(book, own))
                .or(() -> calls.find(book, id))
                .orElseThrow(IntakeProblem.CALL_UNKNOWN::refused);
    }

    CallView get(Caller caller, String id) {
        requireReader(caller);
        StoredCall call = find(caller, id);
        log.note(caller, "call.read", "call", call.id().value());
        return views.whole(caller, call);
    }

    /** For whoever just did something to it. */
    CallView shown(Caller caller, CallId id) {
        BookId book = BookId.of(caller.scope().centre());
        return views.whole(caller, calls.find(book, id.value()).orElseThrow(IntakeProblem.CALL_UNKNOWN::refused));
    }

    Page<CallView> list(Caller caller, CallQuery query) {
        requireReader(caller);
        int limit = Page.limit(query.limit());
        log.note(caller, "call.search", "search", null);
        List<CallView> found = search.list(BookId.of(caller.scope().centre()), query, limit + 1).stream()
                .map(call -> views.brief(caller, call))
                .toList();
        return Page.of(found, limit, CallSearch::cursor);
    }

    Page<ShownLine> journal(Caller caller, String id, long after, int limit) {
        int most = Page.limit(limit);
        requireReader(caller);
        StoredCall call = find(caller, id);
        log.note(caller, "call.journal", "call", call.id().value());
        List<ShownLine> found =
                lines.pageOf(call.book(), call.id().value(), access.reader(caller, false), after, most + 1);
        return Page.of(found, most, last -> last.line().get("subjectSeq"));
    }

    List<ClockExplained> clocks(Caller caller, String id) {
        requireReader(caller);
        StoredCall call = find(caller, id);
        return clocks.explain(call.book(), call.id().value());
    }

    ScreenPop lookup(Caller caller, String told) {
        String number = CallerNumber.of(told).orElseThrow(() -> new Refused(BodyProblem.BAD_PARAMETER, "number"));
        BookId book = BookId.of(caller.scope().centre());
        CallQuery recent = new CallQuery(null, null, null, false, null, null, number, null, null, null, RECENT);
        Optional<Phone> phone = Phone.find(number);
        log.note(caller, "call.lookup", "search", null);
        return new ScreenPop(
                number,
                phone.map(known -> residents(caller, known)).orElse(List.of()),
                phone.map(known -> open(caller, known)).orElse(List.of()),
                search.list(book, recent, RECENT).stream()
                        .map(call -> views.brief(caller, call))
                        .toList(),
                duties.findOpen(book, "number:" + number)
                        .map(call -> views.brief(caller, call))
                        .orElse(null));
    }

    private List<ResidentView> residents(Caller caller, Phone phone) {
        return residents.page(caller, null, phone, null, RECENT);
    }

    private List<RequestView> open(Caller caller, Phone phone) {
        RequestQuery query = new RequestQuery(
                null, phone.e164(), null, null, null, null, null, null, null, null, null, null, REQUESTS);
        return requests.list(caller, query).items().stream()
                .filter(request -> request.status().isOpen())
                .toList();
    }

    private void requireReader(Caller caller) {
        access.get(caller, BookId.of(caller.scope().centre()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
