package ru.adsdesk.outage;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Frozen codes of what happens to outages and to the supply of houses. */
final class OutageFacts {

    static final String FOUND = "outage.found";
    static final String PLANNED = "outage.planned";
    static final String SUPPLY_CUT = "supply.cut";
    static final String SUPPLY_RESTORED = "supply.restored";
    static final String MONTH_ENDED = "supply.month-ended";

    private OutageFacts() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(FOUND, PLANNED, SUPPLY_CUT, SUPPLY_RESTORED, MONTH_ENDED));
        Arrays.stream(OutageAct.values()).map(OutageAct::fact).forEach(all::add);
        return all;
    }
}
