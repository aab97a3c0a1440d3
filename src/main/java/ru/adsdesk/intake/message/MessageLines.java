package ru.adsdesk.intake.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.intake.call.Said;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.RequestView;

/** Words the facts of messages for the centre's book: all that is personal becomes commitments. */
@Component
class MessageLines {

    static final String RECEIVED = "message.received";
    static final String CLARIFYING = "message.clarifying";
    static final String CLARIFIED = "message.clarified";
    static final String REGISTERED = "message.registered";
    static final String JOINED = "message.joined";
    static final String ANSWERED = "message.answered";
    static final String DECLINED = "message.declined";

    private final Clock clock;

    MessageLines(Clock clock) {
        this.clock = clock;
    }

    static Set<String> codes() {
        return Set.of(RECEIVED, CLARIFYING, CLARIFIED, REGISTERED, JOINED, ANSWERED, DECLINED);
    }

    NewLine received(Actor by, StoredMessage message) {
        Said said = Said.that("channel", message.channel()).and("callId", message.call());
        return line(by, message, RECEIVED, message.receivedAt(), said)
                .at(message.house())
                .keeping(message.secrets());
    }

    NewLine tied(Actor by, StoredMessage message, String code, Instant at, RequestView request) {
        Said said =
                Said.that("request", request.id()).and("book", request.book()).and("number", request.number());
        return line(by, message, code, at, said);
    }

    NewLine line(Actor by, StoredMessage message, String code, Instant at, Said said) {
        return NewLine.of(message.id().subject(), code, at, by)
                .by(message.channel())
                .saying(said.entered(at, clock).map());
    }

    static NewLine inWords(NewLine line, @Nullable String words) {
        return words == null ? line : line.keeping(Map.of("words", words));
    }
}
