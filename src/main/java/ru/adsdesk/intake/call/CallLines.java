package ru.adsdesk.intake.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.NewLine;

/** Words the facts of calls for the centre's book: numbers and free words become commitments. */
@Component
class CallLines {

    private final Clock clock;

    CallLines(Clock clock) {
        this.clock = clock;
    }

    NewLine line(Caller by, CallId call, String code, Instant at, Said said) {
        return NewLine.of(call.subject(), code, at, by.actor())
                .by(by.channel() == null ? Channel.PHONE : by.channel())
                .saying(said.entered(at, clock).map());
    }

    /** A fact of the story; the first line of a call and the one of its ringing carry the other side's number. */
    NewLine told(Caller by, StoredCall call, CallStory story, CallFact fact, boolean first, Said more) {
        Said said = more;
        fact.saying(story, call.callId()).forEach(said::and);
        NewLine line = line(by, call.id(), fact.code(), fact.at(), said);
        boolean tellsNumber =
                first || fact.code().equals(CallFact.RANG) || fact.code().equals(CallFact.DIALLED);
        return tellsNumber && story.number() != null
                ? line.keeping(Map.of(story.isIncoming() ? "from" : "to", story.number()))
                : line;
    }

    /** The same with a person's words. */
    static NewLine inWords(NewLine line, @Nullable String words) {
        return words == null ? line : line.keeping(Map.of("words", words));
    }
}
