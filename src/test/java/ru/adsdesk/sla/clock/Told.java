package ru.adsdesk.sla.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.NormId;
import ru.adsdesk.sla.norm.WorkingDays;

/** Tells what happened to a subject, line by line, and reads its clocks by the shipped norms. */
public final class Told {

    private static final NormCatalogue NORMS = NormCatalogue.shipped(code -> true);

    private final List<Event> events = new ArrayList<>();
    private final ZoneId zone;

    Told(String zone) {
        this.zone = ZoneId.of(zone);
    }

    /** Entered when it happened. */
    Told then(String at, String code, Object... facts) {
        return late(at, at, code, facts);
    }

    /** Entered later than it happened. */
    Told late(String happened, String entered, String code, Object... facts) {
        events.add(new Event(events.size() + 1L, code, at(happened), at(entered), "ACCOUNT:0", pairs(facts)));
        return this;
    }

    /** An instant, {@code 2026-03-10 10:00} and the like in the house's time. */
    Instant at(String local) {
        String text = local.length() == 16 ? local + ":00" : local;
        return java.time.LocalDateTime.parse(text.replace(' ', 'T'))
                .atZone(zone)
                .toInstant();
    }

    private static Map<String, Object> pairs(Object... facts) {
        Map<String, Object> pairs = new java.util.HashMap<>();
        for (int n = 0; n < facts.length; n += 2) {
            pairs.put((String) facts[n], facts[n + 1]);
        }
        return pairs;
    }

    List<Event> events() {
        return events;
    }

    /** All runs of a norm's clock, as seen at an instant. */
    List<Reading> runs(String norm, String now) {
        return read(norm, events, at(now));
    }

    /** The last run of a norm's clock, as seen at an instant. */
    Reading clock(String norm, String now) {
        return runs(norm, now).getLast();
    }

    List<Reading> read(String norm, List<Event> its, Instant now) {
        Norm shipped = NORMS.versions(new NormId(norm)).getLast();
        return new ReadClocks(WorkingDays.shipped()).read(shipped, new History(its, zone), now);
    }

    static List<Norm> norms() {
        return NORMS.newest();
    }
}
