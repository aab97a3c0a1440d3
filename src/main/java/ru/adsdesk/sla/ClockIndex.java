package ru.adsdesk.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.LinesWritten;
import ru.adsdesk.sla.norm.NormCatalogue;

/** Keeps the index true: in the transaction of every line, right after it, and nowhere else. */
@Component
class ClockIndex {

    private final NormCatalogue catalogue;
    private final SubjectLines lines;
    private final ClockReader reader;
    private final ClockTable table;
    private final BegunClocks begun;
    private final WatchTimer timer;
    private final Clock clock;

    ClockIndex(
            NormCatalogue catalogue,
            SubjectLines lines,
            ClockReader reader,
            ClockTable table,
            BegunClocks begun,
            WatchTimer timer,
            Clock clock) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.reader = reader;
        this.table = table;
        this.begun = begun;
        this.timer = timer;
        this.clock = clock;
    }

    @EventListener
    void written(LinesWritten event) {
        List<Line> clocked = event.lines().stream()
                .filter(line -> catalogue.clocks(line.subject().kind()))
                .toList();
        if (clocked.isEmpty()) {
            return;
        }
        Set<UUID> known = knownBefore(clocked);
        List<Line> news = clocked.stream()
                .filter(line -> !known.contains(line.subject().id()))
                .toList();
        List<ClockRow> first = told(rows(lines.read(event.book(), news).values()));
        table.insert(first);
        begun.keep(first);
        if (!known.isEmpty()) {
            Map<UUID, Clocked> whole = lines.of(event.book(), known);
            table.replace(event.book(), known, told(rows(whole.values())));
        }
    }

    /** Reads subjects anew where no line was written: what was owed is owed no more. */
    void read(Collection<Clocked> subjects) {
        Set<UUID> ids = subjects.stream().map(each -> each.subject().id()).collect(Collectors.toSet());
        subjects.stream()
                .findFirst()
                .ifPresent(any -> table.replace(any.book().id(), ids, told(rows(subjects)))
                        .get());
    }

    /** Subjects these lines are not the first of. */
    private static Set<UUID> knownBefore(List<Line> lines) {
        Set<UUID> born = new HashSet<>();
        Set<UUID> known = new HashSet<>();
        for (Line line : lines) {
            UUID subject = line.subject().id();
            if (line.subjectSeq() == 1) {
                born.add(subject);
            } else if (!born.contains(subject)) {
                known.add(subject);
            }
        }
        return known;
    }

    private List<ClockRow> rows(Collection<Clocked> subjects) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ClockRow> rows = new ArrayList<>();
        for (Clocked clocked : subjects) {
            for (ClockReader.Read read : reader.read(clocked, now)) {
                rows.addAll(rows(clocked, read, now));
            }
        }
        return rows;
    }

    private static List<ClockRow> rows(Clocked clocked, ClockReader.Read read, Instant now) {
        InForce inForce = read.inForce();
        if (read.failed() || inForce == null) {
            return List.of(ClockRow.unknown(clocked, read.norm().value(), now, clocked.toldFailed(read.norm())));
        }
        return read.runs().stream()
                .map(run -> ClockRow.of(clocked, inForce, run))
                .toList();
    }

    /** The watcher is told of the nearest of them once they are committed. */
    private List<ClockRow> told(List<ClockRow> rows) {
        rows.stream()
                .map(ClockRow::nextAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(timer::wakeAfterCommit);
        return rows;
    }
}
