package ru.adsdesk.journal.log;

import java.util.List;
import java.util.stream.Stream;

/** Ends a check at the first thing that is wrong; turned into a {@link Verdict.Refusal} at the checker's door. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict.Refusal refusal;

    private Refused(Verdict.Refusal refusal) {
        super(refusal.finding().name());
        this.refusal = refusal;
    }

    /** Not about one line of the book. */
    static Refused at(long fileLine, Finding finding, Object... details) {
        return atLine(fileLine, 0, finding, details);
    }

    /** About a line of the book. */
    static Refused atLine(long fileLine, long bookLine, Finding finding, Object... details) {
        List<String> words = Stream.of(details).map(String::valueOf).toList();
        return new Refused(new Verdict.Refusal(finding, fileLine, bookLine, words));
    }

    Verdict.Refusal refusal() {
        return refusal;
    }
}
