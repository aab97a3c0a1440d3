package ru.adsdesk.outage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.journal.Subject;

/**
 * A house, a utility and a month: the subject of a monthly sum of 354 annex 1.
 *
 * @param house the house
 * @param utility the utility
 * @param month the month
 */
record SupplyMonth(HouseId house, OutageSystem utility, YearMonth month) {

    static final String SUBJECT = "supply";

    /** The same house, utility and month always have the same id. */
    UUID id() {
        return UUID.nameUUIDFromBytes((house + "|" + utility + "|" + month).getBytes(StandardCharsets.UTF_8));
    }

    Subject subject() {
        return Subject.of(SUBJECT, id());
    }

    SupplyMonth next() {
        return new SupplyMonth(house, utility, month.plusMonths(1));
    }

    Instant begin(ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return next().begin(zone);
    }
}
