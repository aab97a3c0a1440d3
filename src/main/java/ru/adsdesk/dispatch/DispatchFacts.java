package ru.adsdesk.dispatch;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ru.adsdesk.dispatch.crew.CrewFacts;
import ru.adsdesk.dispatch.offer.DispatchRules;
import ru.adsdesk.dispatch.order.OrderFacts;
import ru.adsdesk.dispatch.visit.VisitDesk;

/** Frozen codes of what this module writes. */
final class DispatchFacts {

    private DispatchFacts() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        Stream.of(CrewFacts.all(), OrderFacts.all(), DispatchRules.factCodes(), VisitDesk.factCodes())
                .forEach(all::addAll);
        return all;
    }
}
