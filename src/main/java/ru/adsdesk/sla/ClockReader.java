package ru.adsdesk.sla;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.clock.ReadClocks;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;

/** Reads every clock of a subject. One that cannot be read is told as such; the others are not held up by it. */
@Component
class ClockReader {

    private static final Logger log = LoggerFactory.getLogger(ClockReader.class);

    private final NormCatalogue catalogue;
    private final NormsInForce norms;
    private final Calendars calendars;

    ClockReader(NormCatalogue catalogue, NormsInForce norms, Calendars calendars) {
        this.catalogue = catalogue;
        this.norms = norms;
        this.calendars = calendars;
    }

    /**
     * The clock of one norm over a subject.
     *
     * @param norm the norm
     * @param inForce its terms; absent where there are none of that id
     * @param runs its runs, oldest first
     * @param failed whether it could not be read
     */
    record Read(NormId norm, @Nullable InForce inForce, List<Reading> runs, boolean failed) {}

    List<Read> read(Clocked clocked, Instant now) {
        ReadClocks clocks = new ReadClocks(calendars.at(clocked.book().centre(), now));
        return norms(clocked).stream().map(id -> read(clocks, clocked, id, now)).toList();
    }

    private Set<NormId> norms(Clocked clocked) {
        Set<NormId> ids = new LinkedHashSet<>(catalogue.always(clocked.subject().kind()));
        clocked.named().stream().sorted().map(NormId::new).forEach(ids::add);
        return ids;
    }

    private Read read(ReadClocks clocks, Clocked clocked, NormId id, Instant now) {
        try {
            InForce inForce = norms.find(id, clocked.book(), clocked.house(), clocked.day(), clocked.firstWritten())
                    .orElseThrow(() -> new IllegalStateException("no norm " + id));
            return new Read(id, inForce, clocks.read(inForce.norm(), clocked.history(), now), false);
        } catch (DataAccessException rollsBack) {
            throw rollsBack;
        } catch (RuntimeException broken) {
            log.error("Clock {} of {} could not be read", id, clocked.subject(), broken);
            return new Read(id, null, List.of(), true);
        }
    }
}
