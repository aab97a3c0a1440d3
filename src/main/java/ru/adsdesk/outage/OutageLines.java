package ru.adsdesk.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.NewLine;

/** Words the facts of outages; what callers are told is free words and becomes a commitment. */
@Component
class OutageLines {

    private final Houses houses;
    private final Books books;

    OutageLines(Houses houses, Books books) {
        this.houses = houses;
        this.books = books;
    }

    /** The lines an outage begins with. */
    List<NewLine> opened(Actor by, Outage outage, @Nullable Instant cutAt, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("system", outage.system().name());
        facts.put("cause", outage.cause.name());
        facts.put("places", outage.places().stream().map(OutageLines::place).toList());
        facts.put("zone", zone(outage));
        put(facts, "beginsAt", outage.beginsAt());
        put(facts, "expectedEndAt", outage.expectedEndAt);
        put(facts, "shortNotice", outage.shortNotice);
        String code = outage.kind() == OutageKind.PLANNED ? OutageFacts.PLANNED : OutageFacts.FOUND;
        List<NewLine> lines = new ArrayList<>();
        lines.add(telling(line(by, outage, code, outage.foundAt()).saying(facts), outage.words));
        if (cutAt != null) {
            lines.add(line(by, outage, OutageAct.CUT.fact(), cutAt).saying(cut(outage)));
        }
        return lines;
    }

    NewLine line(Actor by, Outage outage, String code, Instant at) {
        return NewLine.of(outage.outageId().subject(), code, at, by).at(outage.firstHouse());
    }

    /** What the interruption norms of 354 read: which utility, and what decides its limit. */
    static Map<String, Object> cut(Outage outage) {
        Map<String, Object> facts = new HashMap<>(measured(outage.supply()));
        facts.put("utility", outage.system().name());
        facts.put("yearly", outage.cause == OutageCause.YEARLY_WORKS);
        return facts;
    }

    /** Numbers, since a limit goes by bands of them. */
    static Map<String, Object> measured(Supply supply) {
        Map<String, Object> facts = new HashMap<>();
        if (supply.deadEnd() != null) {
            facts.put("deadEnd", supply.deadEnd() ? 1 : 0);
        }
        if (supply.sources() != null) {
            facts.put("sources", supply.sources());
        }
        if (supply.indoor() != null) {
            facts.put("indoor", supply.indoor());
        }
        return facts;
    }

    static NewLine telling(NewLine line, @Nullable String words) {
        return words == null ? line : line.keeping(Map.of("text", words));
    }

    static Map<String, Object> place(Outage.Place place) {
        Map<String, Object> facts = new HashMap<>();
        put(facts, "house", place.house());
        put(facts, "entrance", place.entrance());
        put(facts, "riser", place.riser());
        return facts;
    }

    /** Working days and days are counted where the first house stands. */
    private String zone(Outage outage) {
        return houses.findServed(HouseId.of(outage.firstHouse()))
                .map(ServedHouse::zone)
                .orElseGet(() -> books.get(outage.book()).zone())
                .getId();
    }

    static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
