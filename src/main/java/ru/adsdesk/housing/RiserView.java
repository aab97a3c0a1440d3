package ru.adsdesk.housing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A riser of a house.
 *
 * @param id the riser
 * @param entrance number of its entrance
 * @param system what it carries
 * @param name how it is called
 * @param premises numbers of the premises it feeds
 */
public record RiserView(RiserId id, @Nullable String entrance, RiserSystem system, String name, List<String> premises) {

    /** Copies the list. */
    public RiserView {
        premises = List.copyOf(premises);
    }
}
