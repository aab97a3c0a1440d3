package ru.adsdesk.sla;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.FactPattern;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.Pauses;
import ru.adsdesk.sla.norm.Sureness;

/**
 * What an override changes; what is absent stays as shipped.
 *
 * @param limit as the catalogue writes it: {@code PT4H}, {@code P3D}, {@code 10 working days}
 * @param window hours of the house's day, {@code 08:00-23:00}
 * @param warn when to warn: {@code 50%}, {@code PT30M}
 * @param pauseWhileClarifying whether a message's clock stands still while its author is asked back; for messages only
 * @param point by which act, contract or order
 * @param sure how well its wording was checked
 */
public record NormChanges(
        @Nullable String limit,
        @Nullable String window,
        @Nullable List<String> warn,
        @Nullable Boolean pauseWhileClarifying,
        String point,
        @Nullable Set<Sureness> sure) {

    private static final Pauses CLARIFYING =
            new Pauses(FactPattern.parse("message.clarifying"), FactPattern.parse("message.clarified"), Set.of());

    Norm over(Norm shipped) {
        return shipped.with(limit, window, warn, pauses(shipped), point, sure);
    }

    /** Refuses a pause anywhere else: the norms of 416 p.13 know none. */
    private @Nullable Pauses pauses(Norm shipped) {
        boolean asked = pauseWhileClarifying != null && pauseWhileClarifying;
        if (asked && !shipped.subject().equals("message")) {
            throw new IllegalArgumentException("only a message's clock may wait for its author");
        }
        return asked ? CLARIFYING : shipped.pauses();
    }

    /** What the line of the change says. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("point", point);
        put(facts, "limit", limit);
        put(facts, "window", window);
        put(facts, "warn", warn);
        put(facts, "pauseWhileClarifying", pauseWhileClarifying);
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
