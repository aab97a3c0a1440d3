package ru.adsdesk.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.notification.LineFacts.Said;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.Surveys;

/** What an applicant is told of the lines of their request. */
@Component
class RequestTellings {

    private final LineFacts facts;
    private final Lines lines;
    private final Reasons reasons;
    private final OutageTellings outages;
    private final Surveys surveys;
    private final NotificationSettings settings;

    RequestTellings(
            LineFacts facts,
            Lines lines,
            Reasons reasons,
            OutageTellings outages,
            Surveys surveys,
            NotificationSettings settings) {
        this.facts = facts;
        this.lines = lines;
        this.reasons = reasons;
        this.outages = outages;
        this.surveys = surveys;
        this.settings = settings;
    }

    /** What is told of a line; empty where nothing is. */
    Optional<Telling> of(Line line, RequestBrief request) {
        Said said = facts.of(line);
        return switch (line.code()) {
            case "request.registered" ->
                linked(line, said, request).or(() -> Optional.of(plain(line, Event.REGISTERED, request)));
            case "request.outage-linked" -> linked(line, said, request);
            case "request.planned" -> planned(line, said, request);
            case "request.completed" ->
                byOutage(said) ? Optional.empty() : Optional.of(judged(line, Event.COMPLETED, request, Map.of()));
            case "request.closed" ->
                Optional.of(judged(line, Event.CLOSED, request, reason(Variable.RESULT, "result", said)));
            case "request.rejected" ->
                Optional.of(worded(line, Event.REJECTED, request, reason(Variable.REASON, "reject", said)));
            case "request.deferred" -> Optional.of(deferred(line, said, request));
            case "request.reopened" -> Optional.of(plain(line, Event.REOPENED, request));
            case "request.commented" -> commented(line, said, request);
            case "visit.agreed" -> visit(line, Event.VISIT_AGREED, said, request);
            case "visit.changed" -> visit(line, Event.VISIT_CHANGED, said, request);
            case "visit.reminded" -> visit(line, Event.VISIT_REMINDER, said, request);
            case "work-order.on-the-way" -> Optional.of(plain(line, Event.CREW_ON_THE_WAY, request));
            default -> Optional.empty();
        };
    }

    /** About a known outage one hears what is known of it, with the number. */
    private Optional<Telling> linked(Line line, Said said, RequestBrief request) {
        return said.text("outage")
                .filter(id -> id.length() == 36)
                .map(id -> OutageId.of(UUID.fromString(id)))
                .flatMap(outage -> outages.known(line, outage, request));
    }

    /** The end of an outage is told by itself. */
    private static boolean byOutage(Said said) {
        return said.text("cause").filter("OUTAGE"::equals).isPresent();
    }

    /** A plan that was overtaken by another, or that the applicant heard already, is not told. */
    private Optional<Telling> planned(Line line, Said said, RequestBrief request) {
        Instant planned = said.instant("plannedAt").orElse(null);
        Instant promised = request.times().promisedAt();
        boolean stands = planned != null && planned.equals(request.times().plannedAt());
        if (planned == null || !stands || planned.equals(promised)) {
            return Optional.empty();
        }
        Map<Variable, Instant> times = new HashMap<>(Map.of(Variable.PLANNED, planned));
        said.instant("visitAt").ifPresent(visit -> times.put(Variable.VISIT, visit));
        if (promised != null) {
            times.put(Variable.BEFORE, promised);
        }
        return Optional.of(new Telling(
                line,
                promised == null ? Event.PLANNED_TOLD : Event.TERM_SLIPS,
                request,
                said.text("reasonOverNorm")
                        .map(reason -> Map.of(Variable.REASON, reasons.code("over-norm", reason)))
                        .orElse(Map.of()),
                times,
                null,
                promised == null ? "inform_plan" : "slip_inform",
                planned));
    }

    private Telling deferred(Line line, Said said, RequestBrief request) {
        Map<Variable, Instant> times = said.instant("until")
                .map(until -> Map.of(Variable.UNTIL, until))
                .orElse(Map.of());
        return new Telling(
                line, Event.DEFERRED, request, reason(Variable.REASON, "defer", said), times, null, null, null);
    }

    /** Access is agreed with the reason and the full names of those who come (416 p.13). */
    private Optional<Telling> visit(Line line, Event event, Said said, RequestBrief request) {
        return said.instant("from").map(from -> {
            Map<Variable, String> words = new HashMap<>(reason(Variable.REASON, "visit", said));
            List<String> names = facts.openedList(lines.openings(line.book(), line.no()), "names");
            if (!names.isEmpty()) {
                words.put(Variable.WORKERS, String.join(", ", names));
            }
            Instant to = said.instant("to").orElse(null);
            return new Telling(line, event, request, words, Map.of(Variable.VISIT, from), to, null, null);
        });
    }

    /** What the desk writes for the applicant to read; not their own words. */
    private Optional<Telling> commented(Line line, Said said, RequestBrief request) {
        if (!said.isTrue("public") || said.actor() == null) {
            return Optional.empty();
        }
        return facts.opened(lines.openings(line.book(), line.no()), "words")
                .map(words -> worded(line, Event.COMMENTED, request, Map.of(Variable.WORDS, words)));
    }

    private Telling judged(Line line, Event event, RequestBrief request, Map<Variable, String> words) {
        String url = settings.surveyUrl();
        Map<Variable, String> all = new HashMap<>(words);
        if (url != null) {
            all.put(Variable.LINK, url.replace("{token}", surveys.token(request.id())));
        }
        return worded(line, event, request, all);
    }

    private Map<Variable, String> reason(Variable variable, String kind, Said said) {
        String fact = variable == Variable.RESULT ? "result" : "reason";
        return said.text(fact)
                .map(code -> Map.of(variable, reasons.code(kind, code)))
                .orElse(Map.of());
    }

    private static Telling plain(Line line, Event event, RequestBrief request) {
        return worded(line, event, request, Map.of());
    }

    private static Telling worded(Line line, Event event, RequestBrief request, Map<Variable, String> words) {
        return new Telling(line, event, request, words, Map.of(), null, null, null);
    }
}
