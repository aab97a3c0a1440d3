package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;

/**
 * Takes in what an exchange tells of a call (416 p.13): doubled, late and out of order as it may come. What the story of the
 * call says anew becomes lines; what it said before is left as it was written.
 */
@Component
class Hearing {

    private final CallTable calls;
    private final CallEvents events;
    private final CallLines lines;
    private final Duties duties;
    private final VoiceMessages messages;
    private final AskedRecordings recordings;
    private final LinkTable links;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;

    Hearing(
            CallTable calls,
            CallEvents events,
            CallLines lines,
            Duties duties,
            VoiceMessages messages,
            AskedRecordings recordings,
            LinkTable links,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions) {
        this.calls = calls;
        this.events = events;
        this.lines = lines;
        this.duties = duties;
        this.messages = messages;
        this.recordings = recordings;
        this.links = links;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
    }

    CallId hear(Caller caller, CallEvent told) {
        Instant at = moments.told("at", told.at());
        BookId book = BookId.of(caller.scope().centre());
        CallId id = CallId.of(caller.scope().centre(), told.callId());
        HeardEvent event = HeardEvent.of(byHand(caller, told), at);
        return transactions.in(book, () -> {
            List<NewLine> written = write(caller, book, id, told, event);
            if (!written.isEmpty()) {
                journal.append(book, written);
            }
            return id;
        });
    }

    /** Whoever enters an answer by hand answered. */
    private static CallEvent byHand(Caller caller, CallEvent told) {
        boolean own = caller.role() != Role.CHANNEL && told.type() == CallEventType.ANSWERED && told.operator() == null;
        return !own
                ? told
                : new CallEvent(
                        told.callId(),
                        told.type(),
                        told.at(),
                        told.from(),
                        told.to(),
                        caller.actor().id().toString(),
                        told.recording(),
                        told.direction(),
                        told.device(),
                        told.inferred());
    }

    private List<NewLine> write(Caller by, BookId book, CallId id, CallEvent told, HeardEvent event) {
        CallStory alone = CallStory.of(List.of(event));
        peer(book, id, alone).ifPresent(peer -> calls.lockPeer(book, peer));
        Optional<StoredCall> known = calls.lock(book, id.value());
        boolean fresh = known.isEmpty() && calls.insert(book, id, told.callId(), alone);
        StoredCall call = known.or(() -> calls.lock(book, id.value())).orElseThrow();
        if (told.recording() != null) {
            recordings.ask(book, id, told.recording(), moments.now());
        }
        List<HeardEvent> before = fresh ? List.of() : events.list(book, id);
        List<HeardEvent> after = new ArrayList<>(before);
        after.add(event);
        CallStory was = before.isEmpty() ? null : CallStory.of(before);
        CallStory is = CallStory.of(after);
        if (is.equals(was)) {
            return List.of();
        }
        events.add(book, id, event);
        calls.tell(call, is);
        List<NewLine> written = lines(by, call, was, is);
        if (fresh) {
            links.listRegistered(book, told.callId()).forEach(link -> written.add(handled(call, link)));
        }
        return written;
    }

    /** By the event itself, else by what is known of the call. */
    private Optional<String> peer(BookId book, CallId id, CallStory alone) {
        return Optional.ofNullable(alone.peer())
                .or(() -> calls.find(book, id.value()).map(StoredCall::peer));
    }

    private List<NewLine> lines(Caller by, StoredCall call, @Nullable CallStory was, CallStory is) {
        List<NewLine> written = new ArrayList<>();
        UUID duty = forDuty(call, is);
        StoredCall settled = withMessage(by, call, is, written);
        Set<CallFact> said = new HashSet<>(CallFact.of(was));
        List<NewLine> own = new ArrayList<>();
        for (CallFact fact : CallFact.of(is)) {
            if (!said.contains(fact)) {
                own.add(lines.told(by, call, is, fact, was == null && own.isEmpty(), more(fact, duty, settled)));
            }
        }
        written.addAll(0, own);
        duties.settle(by, settled, is, written);
        return written;
    }

    private static Said more(CallFact fact, @Nullable UUID duty, StoredCall call) {
        return switch (fact.code()) {
            case CallFact.DIALLED, CallFact.ENDED -> Said.that("duty", duty);
            case CallFact.ANSWERED -> Said.that("purpose", duty == null ? null : "CALL_BACK");
            case CallFact.VOICEMAIL_LEFT -> Said.that("message", call.message());
            default -> Said.nothing();
        };
    }

    /** A call to somebody who is owed one is made for that duty. */
    private @Nullable UUID forDuty(StoredCall call, CallStory story) {
        if (call.forDuty() != null || story.isIncoming() || story.peer() == null) {
            return call.forDuty();
        }
        UUID duty = duties.open(call.book(), story.peer())
                .map(open -> open.id().value())
                .orElse(null);
        if (duty != null) {
            calls.forDuty(call, duty);
        }
        return duty;
    }

    private StoredCall withMessage(Caller by, StoredCall call, CallStory story, List<NewLine> written) {
        if (story.voicemailAt() == null || call.message() != null) {
            return call;
        }
        UUID message = TimeOrderedIds.next();
        written.add(messages.leave(message, by, call.book(), call.id(), story.number(), story.voicemailAt()));
        calls.message(call, message);
        return calls.find(call.book(), call.id().value()).orElseThrow();
    }

    private NewLine handled(StoredCall call, LinkTable.Link link) {
        calls.handle(call, CallOutcome.REQUEST, moments.now(), null, link.request());
        links.remove(link.id());
        return links.line(call, link, moments.now());
    }
}
