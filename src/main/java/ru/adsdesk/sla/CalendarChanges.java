package ru.adsdesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import ru.adsdesk.sla.norm.Limit;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears that a day of a centre's calendar was entered and has the watcher look again at every clock that counts working days
 * and still runs there: it reads their lines and finds when they are due now.
 */
@Component
class CalendarChanges implements Follower {

    private final NormCatalogue catalogue;
    private final OverrideTable overrides;
    private final ClockTable clocks;
    private final WatchTimer timer;
    private final JsonMapper json;

    CalendarChanges(
            NormCatalogue catalogue, OverrideTable overrides, ClockTable clocks, WatchTimer timer, JsonMapper json) {
        this.catalogue = catalogue;
        this.overrides = overrides;
        this.clocks = clocks;
        this.timer = timer;
        this.json = json;
    }

    @Override
    public String name() {
        return "sla.calendar";
    }

    @Override
    public boolean hears(String code) {
        return code.equals(SlaFacts.CALENDAR_CHANGED);
    }

    @Override
    public void hear(List<Line> lines) {
        List<String> norms = countingWorkingDays();
        for (Line line : lines) {
            Instant known = Instant.parse(
                    json.readTree(line.body()).path("facts").path("knownFrom").asString());
            clocks.lookAgain(line.book().value(), norms, known);
            timer.wake(known);
        }
    }

    /** In any of their versions, or by somebody's own terms. */
    private List<String> countingWorkingDays() {
        Stream<Norm> own = overrides.all().stream()
                .flatMap(each -> catalogue.versions(each.norm()).stream().map(each.changes()::over));
        Stream<Norm> shipped = catalogue.newest().stream().flatMap(norm -> catalogue.versions(norm.id()).stream());
        return Stream.concat(shipped, own)
                .filter(norm ->
                        norm.limit() instanceof Limit.WorkingDays || norm.limit() instanceof Limit.WorkingDaysBefore)
                .map(norm -> norm.id().value())
                .distinct()
                .toList();
    }
}
