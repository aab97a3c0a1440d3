package ru.adsdesk.intake.message;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallMoments;
import ru.adsdesk.intake.call.Said;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.RequestView;

/** What people do with a message beside registering it. The message's row is locked first. */
@Component
class MessageActs {

    private final MessageTable messages;
    private final MessageLines lines;
    private final CallMoments moments;
    private final Journal journal;
    private final BookTransactions transactions;

    MessageActs(
            MessageTable messages,
            MessageLines lines,
            CallMoments moments,
            Journal journal,
            BookTransactions transactions) {
        this.messages = messages;
        this.lines = lines;
        this.moments = moments;
        this.journal = journal;
        this.transactions = transactions;
    }

    void join(Caller caller, MessageId id, RequestView request, @Nullable Instant told) {
        act(caller, id, told, (message, at) -> {
            UUID its = request.id().value();
            messages.addRequest(message, its);
            messages.done(message, MessageState.JOINED, null, null, at);
            return lines.tied(caller.actor(), message, MessageLines.JOINED, at, request);
        });
    }

    void answer(Caller caller, MessageId id, AnswerWay way, String words, @Nullable Instant told) {
        act(caller, id, told, (message, at) -> {
            messages.done(message, MessageState.ANSWERED, way, null, at);
            Said said = Said.that("way", way);
            return said(caller, message, MessageLines.ANSWERED, at, said, words);
        });
    }

    void decline(Caller caller, MessageId id, DeclineReason reason, @Nullable String words, @Nullable Instant told) {
        act(caller, id, told, (message, at) -> {
            messages.done(message, MessageState.DECLINED, null, reason, at);
            Said said = Said.that("reason", reason);
            return said(caller, message, MessageLines.DECLINED, at, said, words);
        });
    }

    void ask(Caller caller, MessageId id, String words, @Nullable Instant told) {
        act(caller, id, told, (message, at) -> {
            messages.state(message, MessageState.CLARIFYING);
            return said(caller, message, MessageLines.CLARIFYING, at, Said.nothing(), words);
        });
    }

    void clarified(Caller caller, MessageId id, @Nullable String words, @Nullable Instant told) {
        act(caller, id, told, (message, at) -> {
            if (message.state() != MessageState.CLARIFYING) {
                throw IntakeProblem.MESSAGE_NOT_CLARIFYING.refused();
            }
            messages.state(message, MessageState.WAITING);
            return said(caller, message, MessageLines.CLARIFIED, at, Said.nothing(), words);
        });
    }

    private NewLine said(
            Caller caller, StoredMessage message, String code, Instant at, Said said, @Nullable String words) {
        return MessageLines.inWords(lines.line(caller.actor(), message, code, at, said), words);
    }

    private void act(
            Caller caller, MessageId id, @Nullable Instant told, BiFunction<StoredMessage, Instant, NewLine> work) {
        BookId book = BookId.of(caller.scope().centre());
        transactions.in(book, () -> {
            StoredMessage message = messages.lock(book, id).orElseThrow(IntakeProblem.MESSAGE_UNKNOWN::refused);
            if (!message.state().isOpen()) {
                throw IntakeProblem.MESSAGE_DONE.refused().with("state", message.state());
            }
            if (message.isHeldFrom(caller.actor().id(), moments.now())) {
                throw IntakeProblem.MESSAGE_CLAIMED.refused();
            }
            Instant at = moments.acted(told, message.receivedAt());
            return journal.append(book, work.apply(message, at));
        });
    }
}
