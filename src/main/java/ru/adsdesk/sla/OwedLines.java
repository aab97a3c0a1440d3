package ru.adsdesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.sla.clock.Owed;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.NormId;

/** Words the lines a subject's clocks are owed by now. */
@Component
class OwedLines {

    private final ClockReader reader;
    private final Ladder ladder;
    private final Shifts shifts;

    OwedLines(ClockReader reader, Ladder ladder, Shifts shifts) {
        this.reader = reader;
        this.ladder = ladder;
        this.shifts = shifts;
    }

    /**
     * A line owed, with what an alarm needs to know of it.
     *
     * @param clocked the subject
     * @param norm the norm
     * @param cycle the run of its clock
     * @param level share of the limit, {@code breach}, {@code breach-withdrawn}, {@code breach-confirmed} or {@code failed}
     * @param dueAt when the clock is due
     * @param owner the dispatcher who owns the subject
     * @param line the line
     */
    record OwedLine(
            Clocked clocked,
            NormId norm,
            long cycle,
            String level,
            @Nullable Instant dueAt,
            @Nullable UUID owner,
            NewLine line) {}

    /** What is owed by now; nothing is written twice, since what is written is among the lines read. */
    List<OwedLine> of(Clocked clocked, Instant now) {
        List<OwedLine> lines = new ArrayList<>();
        for (ClockReader.Read read : reader.read(clocked, now)) {
            if (read.failed() && !clocked.toldFailed(read.norm())) {
                lines.add(failed(clocked, read.norm(), now));
            }
            read.runs().forEach(run -> owed(clocked, run, now).ifPresent(lines::add));
        }
        return lines;
    }

    private Optional<OwedLine> owed(Clocked clocked, Reading run, Instant now) {
        Owed next = run.next();
        return next == null || next.at().isAfter(now) ? Optional.empty() : Optional.of(line(clocked, run, next, now));
    }

    private OwedLine line(Clocked clocked, Reading run, Owed next, Instant now) {
        String level = level(next);
        Map<String, Object> facts = new HashMap<>();
        facts.put("norm", run.norm().id().value());
        facts.put("cycle", run.cycle());
        facts.put("detectedAt", now.toString());
        if (run.due() != null) {
            facts.put("dueAt", run.due().toString());
        }
        if (next.what() == Owed.What.WARNING) {
            facts.put("level", level);
        }
        UUID owner = owner(clocked);
        facts.put("told", shifts.told(clocked.book(), ladder.first(level), owner));
        NewLine line = NewLine.of(clocked.subject(), next.what().fact(), happened(run, next, now), Actor.system())
                .at(clocked.house())
                .saying(facts);
        return new OwedLine(clocked, run.norm().id(), run.cycle(), level, run.due(), owner, line);
    }

    /** A warning and a breach happened when they were due, whenever they were found. */
    private static Instant happened(Reading run, Owed next, Instant now) {
        return switch (next.what()) {
            case WARNING -> next.at();
            case BREACH -> run.due() == null ? now : run.due();
            case BREACH_WITHDRAWN, BREACH_CONFIRMED -> now;
        };
    }

    private static String level(Owed next) {
        return next.what() == Owed.What.WARNING
                ? next.level()
                : next.what().fact().substring("clock.".length()).replace("breached", "breach");
    }

    private OwedLine failed(Clocked clocked, NormId norm, Instant now) {
        NewLine line = NewLine.of(clocked.subject(), SlaFacts.FAILED, now, Actor.system())
                .at(clocked.house())
                .saying(Map.of("norm", norm.value()));
        return new OwedLine(clocked, norm, clocked.events().getFirst().no(), "failed", null, owner(clocked), line);
    }

    /** Whoever took it: the last owner of a request, the operator of a call. */
    private static @Nullable UUID owner(Clocked clocked) {
        String owner = clocked.last("owner");
        return owner == null ? null : UUID.fromString(owner);
    }
}
