package ru.adsdesk.dispatch.order;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;

/** Words the facts of work orders for the book: free words become commitments. */
final class OrderLines {

    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> secrets = new HashMap<>();

    private OrderLines(WorkOrder order) {
        facts.put("request", order.request().toString());
        facts.put("seq", order.cause().seq());
    }

    /** What every line of an order says: which request it serves. */
    static OrderLines of(WorkOrder order) {
        return new OrderLines(order);
    }

    /** One more fact; one that is absent is not told. */
    OrderLines saying(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(
                    name,
                    value instanceof Boolean || value instanceof Integer || value instanceof Iterable
                            ? value
                            : value.toString());
        }
        return this;
    }

    /** One more personal value; one that is absent or blank is not told. */
    OrderLines keeping(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            secrets.put(name, value);
        }
        return this;
    }

    /** Marks what is entered more than a minute after it happened, and what was done without a network. */
    OrderLines entered(Instant at, Instant now, boolean offline) {
        saying("lateEntered", Duration.between(at, now).compareTo(AT_ONCE) > 0 ? Boolean.TRUE : null);
        return saying("offline", offline ? Boolean.TRUE : null);
    }

    NewLine line(Caller caller, WorkOrder order, String code, Instant at) {
        return NewLine.of(order.orderId().subject(), code, at, caller.actor())
                .at(order.cause().house())
                .saying(facts)
                .keeping(secrets);
    }
}
