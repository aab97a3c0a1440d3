package ru.adsdesk.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.sla.clock.Event;
import ru.adsdesk.sla.clock.Owed;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.Norm;

/** Tells a clock so that somebody without the system can check it. */
@Component
class Explaining {

    private final DueWords words;
    private final Shifts shifts;
    private final Accounts accounts;

    Explaining(DueWords words, Shifts shifts, Accounts accounts) {
        this.words = words;
        this.shifts = shifts;
        this.accounts = accounts;
    }

    List<ClockExplained> explain(Clocked clocked, ClockReader.Read read, Instant now) {
        InForce inForce = read.inForce();
        return inForce == null
                ? List.of()
                : read.runs().stream()
                        .map(run -> explain(clocked, inForce, run, now))
                        .toList();
    }

    private ClockExplained explain(Clocked clocked, InForce inForce, Reading run, Instant now) {
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
                words.how(run, clocked.zone()),
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
                onShift(clocked, run.due() == null || run.due().isAfter(now) ? now : run.due()));
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

    private List<ClockExplained.OnShift> onShift(Clocked clocked, Instant at) {
        var centre = clocked.book().centre();
        if (centre == null) {
            return List.of();
        }
        List<Shifts.Shift> there = shifts.at(centre, at);
        var names = accounts.names(there.stream().map(Shifts.Shift::account).toList());
        return there.stream()
                .map(shift -> new ClockExplained.OnShift(
                        shift.account().toString(),
                        names.getOrDefault(shift.account(), ""),
                        shift.role().name(),
                        shift.beganAt()))
                .toList();
    }
}
