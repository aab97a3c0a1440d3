package ru.adsdesk.dispatch.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a request.
 *
 * @param items oldest first
 * @param proposed when to come next, where the last one ended at a closed door
 */
public record VisitsView(List<VisitView> items, @Nullable Slot proposed) {

    /** Copies the list. */
    public VisitsView {
        items = List.copyOf(items);
    }
}
