package ru.adsdesk.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.Sureness;

/**
 * What an override changes; what is absent stays as shipped.
 *
 * @param limit as the catalogue writes it: {@code PT4H}, {@code P3D}, {@code 10 working days}
 * @param window hours of the house's day, {@code 08:00-23:00}
 * @param warn when to warn: {@code 50%}, {@code PT30M}
 * @param point by which act, contract or order
 * @param sure how well its wording was checked
 */
public record NormChanges(
        @Nullable String limit,
        @Nullable String window,
        @Nullable List<String> warn,
        String point,
        @Nullable Set<Sureness> sure) {

    Norm over(Norm shipped) {
        return shipped.with(limit, window, warn, point, sure);
    }

    /** What the line of the change says. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("point", point);
        put(facts, "limit", limit);
        put(facts, "window", window);
        put(facts, "warn", warn);
        if (sure != null) {
            facts.put("sure", sure.stream().map(Sureness::name).sorted().toList());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
