package ru.adsdesk.intake.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallMoments;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestOrigins;
import ru.adsdesk.request.RequestView;

/**
 * Makes requests of a message. It is claimed first, so that two people do not register it twice; then the requests are
 * written in their books, then the message's lines in the centre's. A claim that was cut off is taken up by the round: its
 * requests, where there are any, stop the message's clock; where there are none the message waits again.
 */
@Component
public class MessageRegistering {

    private static final Logger log = LoggerFactory.getLogger(MessageRegistering.class);
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final MessageTable messages;
    private final MessageLines lines;
    private final RequestDesk desk;
    private final RequestOrigins origins;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;

    MessageRegistering(
            MessageTable messages,
            MessageLines lines,
            RequestDesk desk,
            RequestOrigins origins,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions) {
        this.messages = messages;
        this.lines = lines;
        this.desk = desk;
        this.origins = origins;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Claims a message, registers, and says so on the message. Refuses {@code message.unknown}, {@code message.done},
     * {@code message.claimed} and whatever registering refuses; the message then waits again.
     *
     * @param registering gives back what was registered
     */
    public List<RequestDesk.Answer> register(
            Caller caller, MessageId id, Supplier<List<RequestDesk.Answer>> registering) {
        BookId book = BookId.of(caller.scope().centre());
        claim(caller, book, id);
        return registerClaimed(caller, book, id, registering);
    }

    List<RequestDesk.Answer> registerClaimed(
            Caller caller, BookId book, MessageId id, Supplier<List<RequestDesk.Answer>> registering) {
        try {
            List<RequestDesk.Answer> answers = registering.get();
            complete(
                    caller.actor(),
                    book,
                    id,
                    answers.stream().map(RequestDesk.Answer::view).toList());
            return answers;
        } catch (Refused refused) {
            release(book, id);
            throw refused;
        }
    }

    private void claim(Caller caller, BookId book, MessageId id) {
        transactions.in(book, () -> {
            StoredMessage message = messages.lock(book, id).orElseThrow(IntakeProblem.MESSAGE_UNKNOWN::refused);
            if (!message.state().isOpen()) {
                throw IntakeProblem.MESSAGE_DONE.refused();
            }
            if (message.isHeldFrom(caller.actor().id(), moments.now())) {
                throw IntakeProblem.MESSAGE_CLAIMED.refused();
            }
            messages.claim(message, caller.actor().id(), moments.now());
            return true;
        });
    }

    private void release(BookId book, MessageId id) {
        transactions.in(book, () -> {
            messages.lock(book, id).ifPresent(message -> messages.claim(message, null, null));
            return true;
        });
    }

    private void complete(Actor by, BookId book, MessageId id, List<RequestView> requests) {
        transactions.in(book, () -> {
            StoredMessage message = messages.lock(book, id).orElseThrow(IntakeProblem.MESSAGE_UNKNOWN::refused);
            if (message.state().isOpen() && !requests.isEmpty()) {
                Instant now = moments.now();
                List<NewLine> written = new ArrayList<>();
                for (RequestView request : requests) {
                    messages.addRequest(message, request.id().value());
                    written.add(lines.tied(by, message, MessageLines.REGISTERED, now, request));
                }
                messages.done(message, MessageState.REGISTERED, null, null, now);
                journal.append(book, written);
            }
            return true;
        });
    }

    /** Completes what was cut off. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void round() {
        for (StoredMessage left : messages.listClaimedBefore(moments.now().minus(CLAIM))) {
            try {
                goOn(left);
            } catch (RuntimeException failed) {
                log.error("Message {} was not completed; the next round tries again", left.id(), failed);
            }
        }
    }

    private void goOn(StoredMessage left) {
        CentreId centre = CentreId.of(left.book().value());
        Caller self = Caller.system(centre);
        List<RequestView> found = origins.ofMessage(centre, left.id().value(), left.receivedAt()).stream()
                .map(RequestId::toString)
                .map(request -> desk.get(self, request))
                .toList();
        if (found.isEmpty()) {
            release(left.book(), left.id());
        } else {
            complete(self.actor(), left.book(), left.id(), found);
        }
    }
}
