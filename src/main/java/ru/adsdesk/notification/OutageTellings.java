package ru.adsdesk.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.notification.LineFacts.Said;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageState;
import ru.adsdesk.request.RequestBrief;

/** What applicants whose requests are tied to an outage are told of its lines. */
@Component
class OutageTellings {

    private static final String ENDS = ".!?…:;";

    /** Its beginning is told by the line that ties a request to it, so that nobody hears of it twice. */
    private static final Map<String, Event> EVENTS =
            Map.of("outage.updated", Event.OUTAGE_UPDATED, "outage.restored", Event.OUTAGE_RESTORED);

    private final LineFacts facts;
    private final Lines lines;
    private final KnownOutages known;

    OutageTellings(LineFacts facts, Lines lines, KnownOutages known) {
        this.facts = facts;
        this.lines = lines;
        this.known = known;
    }

    /** Whether tied applicants are told of such a line. */
    static boolean tells(String code) {
        return EVENTS.containsKey(code);
    }

    /** What is told of an outage's line: a planned shutdown is no accident. */
    private static Event event(Line line, OutageKind kind) {
        Event event = Objects.requireNonNull(EVENTS.get(line.code()));
        if (kind == OutageKind.ACCIDENT) {
            return event;
        }
        return event == Event.OUTAGE_RESTORED ? Event.OUTAGE_OVER : Event.OUTAGE_PLANNED;
    }

    /** The same for every request, but for its number and house. */
    Telling of(Line line, OutageNotice notice, RequestBrief request) {
        Said said = facts.of(line);
        String text =
                facts.opened(lines.openings(line.book(), line.no()), "text").orElse(null);
        return telling(
                line,
                event(line, notice.kind()),
                request,
                text,
                notice.state() == OutageState.PLANNED ? notice.beginsAt() : null,
                said.instant("expectedEndAt")
                        .orElse(notice.state() == OutageState.PLANNED ? notice.expectedEndAt() : null));
    }

    /** What whoever turns to the desk about a known outage is told; empty where it is over by now. */
    Optional<Telling> known(Line line, OutageId outage, RequestBrief request) {
        return known.find(request.centre(), outage)
                .map(its -> telling(
                        line,
                        its.kind() == OutageKind.PLANNED ? Event.OUTAGE_PLANNED : Event.OUTAGE_FOUND,
                        request,
                        its.text(),
                        its.beginsAt(),
                        its.expectedEndAt()));
    }

    private static Telling telling(
            Line line,
            Event event,
            RequestBrief request,
            @Nullable String text,
            @Nullable Instant begins,
            @Nullable Instant expected) {
        Map<Variable, Instant> times = new HashMap<>();
        if (begins != null) {
            times.put(Variable.FROM, begins);
        }
        if (expected != null) {
            times.put(Variable.EXPECTED, expected);
        }
        boolean informs = expected != null
                && request.status().isOpen()
                && !expected.equals(request.times().promisedAt());
        return new Telling(
                line,
                event,
                request,
                text == null || text.isBlank() ? Map.of() : Map.of(Variable.WORDS, sentence(text)),
                times,
                null,
                informs ? "inform_plan" : null,
                informs ? expected : null);
    }

    /** What a dispatcher wrote in haste does not run into what stands after it. */
    static String sentence(String text) {
        String words = text.strip();
        return ENDS.indexOf(words.charAt(words.length() - 1)) < 0 ? words + "." : words;
    }
}
