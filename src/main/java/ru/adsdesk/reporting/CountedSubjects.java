package ru.adsdesk.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.ClockMark;
import ru.adsdesk.sla.ClocksOfPeriod;
import ru.adsdesk.sla.ListedClock;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;
import tools.jackson.databind.json.JsonMapper;

/** What stands behind a figure: the requests, calls or messages it counts, oldest first. */
@Component
public class CountedSubjects {

    private static final NormId CALL_OUTCOME = new NormId("call_outcome");
    private static final String ANSWERED = "call.answered";
    /** Kinds of subject with an address of their clocks. */
    private static final Map<String, String> ADDRESSES =
            Map.of("request", "/api/requests/", "call", "/api/calls/", "message", "/api/messages/");

    private final Reaching reaching;
    private final ClocksOfPeriod clocks;
    private final NormCatalogue catalogue;
    private final Numbers numbers;
    private final Lines lines;
    private final JsonMapper json;
    private final Clock clock;

    CountedSubjects(
            Reaching reaching,
            ClocksOfPeriod clocks,
            NormCatalogue catalogue,
            Numbers numbers,
            Lines lines,
            JsonMapper json,
            Clock clock) {
        this.reaching = reaching;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Those a figure of a norm counts. Refuses as {@link Compliance#summary}, and {@code report.norm-unknown},
     * {@code parameter.bad}.
     *
     * @param reason only those whose breach was given this reason
     */
    public Page<ClockedSubjectView> list(
            Caller caller,
            AskedPeriod asked,
            String norm,
            ClockFigure figure,
            @Nullable String reason,
            @Nullable String after,
            int limit) {
        return page(reaching.of(caller, asked), known(norm), EnumSet.of(figure), reason, after, limit);
    }

    /** All a norm counts, at most so many, as of an instant: what stands behind a frozen report. */
    List<ClockedSubjectView> all(Reach reach, String norm, int most, Instant now) {
        List<ClockedSubjectView> all = new ArrayList<>();
        NormId id = known(norm);
        ClockMark last = null;
        do {
            int next = Math.min(Page.MOST, most - all.size());
            List<ListedClock> found = next <= 0
                    ? List.of()
                    : clocks.list(reach.clocks(), id, EnumSet.of(ClockFigure.ALL), null, last, next, now);
            all.addAll(views(found, id));
            last = found.size() < next || found.isEmpty()
                    ? null
                    : found.getLast().mark();
        } while (last != null);
        return all;
    }

    /**
     * Answered calls of which nobody said within the norm's time what they came to: still open, or said too late. Refuses as
     * {@link #list}.
     */
    public Page<UnhandledCall> unhandledCalls(Caller caller, AskedPeriod asked, @Nullable String after, int limit) {
        Reach reach = reaching.of(caller, asked);
        Page<ClockedSubjectView> page =
                page(reach, CALL_OUTCOME, EnumSet.of(ClockFigure.LATE, ClockFigure.BREACHED), null, after, limit);
        Map<UUID, String> operators = operators(page.items());
        return new Page<>(
                page.items().stream()
                        .map(call -> new UnhandledCall(call, operators.get(call.subject())))
                        .toList(),
                page.after());
    }

    private Page<ClockedSubjectView> page(
            Reach reach,
            NormId norm,
            Collection<ClockFigure> figures,
            @Nullable String reason,
            @Nullable String after,
            int limit) {
        int most = Page.limit(limit);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Page<ListedClock> page = Page.of(
                clocks.list(reach.clocks(), norm, figures, reason, mark(after), most + 1, now),
                most,
                ListedClock::mark);
        return new Page<>(views(page.items(), norm), page.after());
    }

    private List<ClockedSubjectView> views(List<ListedClock> found, NormId norm) {
        Map<UUID, Numbers.Given> given =
                numbers.of(found.stream().map(ListedClock::subject).toList());
        return found.stream()
                .map(each -> view(each, norm, given.get(each.subject())))
                .toList();
    }

    private NormId known(String text) {
        return catalogue.newest().stream()
                .map(norm -> norm.id())
                .filter(id -> id.value().equals(text))
                .findFirst()
                .orElseThrow(() -> ReportingProblem.NORM_UNKNOWN.refused(text));
    }

    private static @Nullable ClockMark mark(@Nullable String after) {
        return after == null
                ? null
                : ClockMark.parse(after).orElseThrow(() -> new Refused(BodyProblem.BAD_PARAMETER, "after"));
    }

    private static ClockedSubjectView view(ListedClock its, NormId norm, Numbers.@Nullable Given given) {
        String address = ADDRESSES.get(its.subjectKind());
        return new ClockedSubjectView(
                its.subject(),
                its.subjectKind(),
                its.book(),
                given == null ? null : given.number().toString(),
                norm.value(),
                its.cycle(),
                its.origin(),
                its.dueAt(),
                its.endedAt(),
                its.state(),
                its.excused(),
                its.lateEntered(),
                its.reason(),
                address == null ? null : address + its.subject() + "/clocks");
    }

    /** Who answered, as the calls' lines tell it. */
    private Map<UUID, String> operators(List<ClockedSubjectView> calls) {
        Map<BookId, Set<UUID>> byBook = calls.stream()
                .collect(Collectors.groupingBy(
                        ClockedSubjectView::book, Collectors.mapping(ClockedSubjectView::subject, Collectors.toSet())));
        Map<UUID, String> operators = new HashMap<>();
        byBook.forEach((book, subjects) -> lines.listOfSubjects(book, subjects).stream()
                .filter(line -> line.code().equals(ANSWERED))
                .forEach(line -> operator(line, operators)));
        return operators;
    }

    private void operator(Line line, Map<UUID, String> operators) {
        String operator = json.readTree(line.body()).at("/facts/operator").asString("");
        if (!operator.isEmpty()) {
            operators.put(line.subject().id(), operator);
        }
    }
}
