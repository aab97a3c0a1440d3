package ru.adsdesk.request;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.ActOrder;

/** One step along the graph on a locked request: what it changes, and the line that is still to be written. */
@Component
class Stepping {

    private final Deciding deciding;
    private final RequestLines lines;

    Stepping(Deciding deciding, RequestLines lines) {
        this.deciding = deciding;
        this.lines = lines;
    }

    /** Hands and way are checked by whoever calls. Refuses what the act itself refuses. */
    NewLine step(Doing doing, ActOrder order) {
        Told told = deciding.decide(doing, order);
        doing.request().go(order.act());
        Map<String, Object> facts = new HashMap<>(told.facts());
        if (doing.isLate()) {
            facts.put("lateEntered", true);
        }
        return lines.line(doing.caller(), doing.request(), order.act().fact(), doing.at())
                .by(doing.caller().channel())
                .saying(facts)
                .keeping(told.secrets());
    }
}
