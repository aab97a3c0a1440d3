package ru.adsdesk.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.Owed;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.Norm;

/** Tells a clock so that somebody without the system can check it. */
@Component
class Explaining {

    private final DueWords words;
    private final Calendars calendars;
    private final Shifts shifts;
    private final Accounts accounts;

    Explaining(DueWords words, Calendars calendars, Shifts shifts, Accounts accounts) {
        this.words = words;
        this.calendars = calendars;
        this.shifts = shifts;
        this.accounts = accounts;
    }

    List<ClockExplained> explain(Clocked clocked, List<ClockReader.Read> reads, Instant now) {
        List<Instant> told = reads.stream()
                .flatMap(read -> read.runs().stream())
                .map(run -> told(run, now))
                .distinct()
                .toList();
        Map<Instant, List<ClockExplained.OnShift>> there = onShift(clocked, told);
        return reads.stream()
                .flatMap(read -> explain(clocked, read, run -> there.getOrDefault(told(run, now), List.of())))
                .toList();
    }

    private Stream<ClockExplained> explain(
            Clocked clocked, ClockReader.Read read, Function<Reading, List<ClockExplained.OnShift>> there) {
        InForce inForce = read.inForce();
        return inForce == null
                ? Stream.of()
                : read.runs().stream().map(run -> explain(clocked, inForce, run, there.apply(run)));
    }

    /** When somebody was to answer for a clock: at its due instant, of one that runs now. */
    private static Instant told(Reading run, Instant now) {
        return run.due() == null || run.due().isAfter(now) ? now : run.due();
    }

    private ClockExplained explain(Clocked clocked, InForce inForce, Reading run, List<ClockExplained.OnShift> there) {
        Norm norm = inForce.norm();
        Marks marks = Marks.of(run);
        return new ClockExplained(
                norm.id().value(),
                title(norm),
                norm.wording().point(),
                norm.wording().sure(),
                norm.responsible(),
                inForce.version(),
                run.cycle(),
                run.state(),
                run.origin(),
                run.due(),
                words.how(run, clocked.zone(), calendars.at(clocked.book().centre(), Instant.MAX)),
                clocked.zone().getId(),
                norm.window() == null ? null : norm.window().toString(),
                LineRef.of(run.start()),
                LineRef.ofNullable(run.end()),
                refs(run.stops()),
                refs(run.agreed()),
                run.pauses().stream()
                        .map(span -> new ClockExplained.Pause(
                                LineRef.of(span.from()),
                                LineRef.ofNullable(span.until()),
                                span.from().said("reason")))
                        .toList(),
                run.excuses().stream()
                        .map(line -> new ClockExplained.Excuse(LineRef.of(line), line.said("excuse")))
                        .toList(),
                marks.warnings().stream()
                        .map(line -> new ClockExplained.Warning(LineRef.of(line), line.said("level"), told(line)))
                        .toList(),
                marks.breach().map(line -> breach(line, run)).orElse(null),
                corrections(run),
                marks.explanation()
                        .map(line -> new ClockExplained.Reason(LineRef.of(line), line.said("reason")))
                        .orElse(null),
                there);
    }

    private static String title(Norm norm) {
        boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        return english ? norm.wording().titleEn() : norm.wording().title();
    }

    private static List<LineRef> refs(List<Event> events) {
        return events.stream().map(LineRef::of).toList();
    }

    private static ClockExplained.Breach breach(Event line, Reading run) {
        Instant due = line.instant("dueAt").orElse(run.origin());
        return new ClockExplained.Breach(
                LineRef.of(line), due, line.instant("detectedAt").orElse(line.recordedAt()), told(line));
    }

    private static List<LineRef> corrections(Reading run) {
        return run.marks().stream()
                .filter(mark -> mark.code().equals(Owed.What.BREACH_WITHDRAWN.fact())
                        || mark.code().equals(Owed.What.BREACH_CONFIRMED.fact()))
                .map(LineRef::of)
                .toList();
    }

    private static List<String> told(Event line) {
        return line.facts().get("told") instanceof Collection<?> people
                ? people.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Who was at the desk at these instants; one look at the shifts and one at the names. */
    private Map<Instant, List<ClockExplained.OnShift>> onShift(Clocked clocked, List<Instant> instants) {
        var centre = clocked.book().centre();
        if (centre == null || instants.isEmpty()) {
            return Map.of();
        }
        Map<Instant, List<Shifts.Shift>> there = shifts.at(centre, instants);
        var names = accounts.names(there.values().stream()
                .flatMap(List::stream)
                .map(Shifts.Shift::account)
                .distinct()
                .toList());
        Map<Instant, List<ClockExplained.OnShift>> named = new HashMap<>();
        there.forEach((at, shifts) -> named.put(
                at, shifts.stream().map(shift -> onShift(shift, names)).toList()));
        return named;
    }

    private static ClockExplained.OnShift onShift(Shifts.Shift shift, Map<AccountId, String> names) {
        return new ClockExplained.OnShift(
                shift.account().toString(),
                names.getOrDefault(shift.account(), ""),
                shift.role().name(),
                shift.beganAt());
    }
}
