package ru.adsdesk.dispatch.order;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Frozen codes of what happens to work orders; those of acts stand with them. */
public final class OrderFacts {

    static final String CONFLICT = "work-order.conflict";

    private OrderFacts() {}

    /** All of them. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(CONFLICT));
        Arrays.stream(OrderAct.values()).map(OrderAct::fact).forEach(all::add);
        return all;
    }
}
