package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.call.StoredCall.Duty;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.NewLine;

/**
 * The duty to call back whoever was not answered (416 p.13, norm call_back): opened by a missed call, one to a caller,
 * running from the first of the calls; done by a talk with that caller or a message taken from them, else closed by a person
 * for a stated reason, never by itself.
 */
@Component
public class Duties {

    private final DutyTable table;
    private final CallTable calls;
    private final CallLines lines;

    Duties(DutyTable table, CallTable calls, CallLines lines) {
        this.table = table;
        this.calls = calls;
        this.lines = lines;
    }

    /**
     * A message of somebody was taken: what was owed to their number is done. Adds the lines; to be called in the
     * transaction that writes {@code message.received}, before its append.
     */
    public void messageTaken(Caller by, BookId book, String number, UUID message, Instant at, List<NewLine> written) {
        String peer = "number:" + Phone.find(number).map(Phone::e164).orElse(number);
        calls.lockPeer(book, peer);
        table.lockOwed(book, peer, at).forEach(owed -> takenInstead(by, owed, message, at, written));
    }

    /** Opens, joins or ends duties as the story of a call says; {@code was} is the row before. */
    void settle(Caller by, StoredCall was, CallStory story, List<NewLine> written) {
        if (story.answeredAt() != null) {
            talked(by, was, story, story.answeredAt(), written);
        } else if (story.voicemailAt() != null) {
            leftWord(by, was, story, story.voicemailAt(), written);
        } else if (story.state() == CallState.MISSED && isUnsettled(was, story)) {
            missed(by, was, story, written);
        }
    }

    /** The open duty towards a caller. */
    Optional<StoredCall> open(BookId book, String peer) {
        return table.findOpen(book, peer);
    }

    private static boolean isUnsettled(StoredCall was, CallStory story) {
        boolean becameKnown = was.peer() == null && story.peer() != null;
        return was.duty().state() == null || (was.duty().state() == DutyState.OPEN && becameKnown);
    }

    private void talked(Caller by, StoredCall call, CallStory story, Instant at, List<NewLine> written) {
        if (call.duty().state() == DutyState.OPEN) {
            Instant done = notBefore(story.endedAt(), at);
            written.add(lines.line(by, call.id(), CallFact.CALLED_BACK, done, Said.that("call", call.id())));
        }
        own(call, DutyState.CALLED_BACK, call.id().value(), at);
        owed(call, story, at).forEach(owed -> calledBack(by, owed, call.id(), at, written));
    }

    private void leftWord(Caller by, StoredCall call, CallStory story, Instant at, List<NewLine> written) {
        UUID message = call.message();
        if (message != null) {
            if (call.duty().state() == DutyState.OPEN) {
                Instant done = notBefore(story.endedAt(), at);
                written.add(lines.line(by, call.id(), CallFact.MESSAGE_TAKEN, done, Said.that("message", message)));
            }
            own(call, DutyState.MESSAGE_TAKEN, message, at);
            owed(call, story, at).forEach(owed -> takenInstead(by, owed, message, at, written));
        }
    }

    /** A call that was answered after all, or left a message, is owed nothing; who joined its duty shares its end. */
    private void own(StoredCall call, DutyState how, UUID by, Instant at) {
        if (call.duty().state() != null && call.duty().state() != DutyState.CLOSED) {
            table.setJoined(call, call.duty().done(how, null, by, at));
            table.set(call, Duty.NONE);
        }
    }

    private List<StoredCall> owed(StoredCall call, CallStory story, Instant at) {
        return story.peer() == null
                ? List.of()
                : table.lockOwed(call.book(), story.peer(), at).stream()
                        .filter(owed -> !owed.id().equals(call.id()))
                        .toList();
    }

    private void calledBack(Caller by, StoredCall owed, CallId call, Instant talked, List<NewLine> written) {
        Instant at = notBefore(owed.endedAt(), talked);
        written.add(lines.line(by, owed.id(), CallFact.CALLED_BACK, at, Said.that("call", call)));
        end(owed, owed.duty().done(DutyState.CALLED_BACK, null, call.value(), at));
    }

    private void takenInstead(Caller by, StoredCall owed, UUID message, Instant taken, List<NewLine> written) {
        Instant at = notBefore(owed.endedAt(), taken);
        written.add(lines.line(by, owed.id(), CallFact.MESSAGE_TAKEN, at, Said.that("message", message)));
        end(owed, owed.duty().done(DutyState.MESSAGE_TAKEN, null, message, at));
    }

    /** Ends a duty and those that joined it. */
    void end(StoredCall head, Duty done) {
        table.set(head, done);
        table.setJoined(head, done);
    }

    private void missed(Caller by, StoredCall call, CallStory story, List<NewLine> written) {
        Optional<StoredCall> contact = peer(story).flatMap(peer -> table.findContact(call.book(), peer, began(story)));
        Optional<StoredCall> open = peer(story).flatMap(peer -> table.lockOpen(call.book(), peer, call.id()));
        if (contact.isPresent() && contact.get().answeredAt() != null) {
            calledBack(
                    by,
                    call,
                    contact.get().id(),
                    notBefore(story.endedAt(), contact.get().answeredAt()),
                    written);
        } else if (open.isEmpty()) {
            table.set(call, Duty.OPEN);
        } else if (open.get().startedAt().isAfter(story.startedAt())) {
            table.set(call, Duty.OPEN);
            table.rejoin(open.get(), call.id().value());
            join(by, open.get(), call.id(), notBefore(open.get().endedAt(), ended(story)), written);
        } else {
            join(by, call, open.get().id(), ended(story), written);
        }
    }

    private void join(Caller by, StoredCall call, CallId head, Instant at, List<NewLine> written) {
        written.add(lines.line(by, call.id(), CallFact.JOINED_DUTY, at, Said.that("duty", head)));
        table.set(call, Duty.joined(head.value()));
    }

    /** A duty begins with the end of its call, so nothing ends it before, in whatever order things were told. */
    static Instant notBefore(@Nullable Instant began, Instant at) {
        return began != null && at.isBefore(began) ? began : at;
    }

    private static Optional<String> peer(CallStory story) {
        return Optional.ofNullable(story.peer());
    }

    private static Instant began(CallStory story) {
        return story.startedAt();
    }

    private static Instant ended(CallStory story) {
        return story.endedAt() == null ? story.startedAt() : story.endedAt();
    }
}
