package ru.adsdesk.dispatch.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.Subject;

/** A work order. */
public record WorkOrderId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static WorkOrderId of(UUID value) {
        return new WorkOrderId(value);
    }

    /** Reads the id from an address or a parameter. */
    public static WorkOrderId valueOf(String text) {
        return new WorkOrderId(UUID.fromString(text));
    }

    /** A fresh, time-ordered id. */
    public static WorkOrderId next() {
        return new WorkOrderId(TimeOrderedIds.next());
    }

    /** What its lines are about. */
    public Subject subject() {
        return Subject.of("work-order", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
