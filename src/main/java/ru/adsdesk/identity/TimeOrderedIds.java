package ru.adsdesk.identity;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Fresh ids in order of time (UUID version 7, RFC 9562), so that new rows land side by side in an index. */
public final class TimeOrderedIds {

    private TimeOrderedIds() {}

    /** The next id. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
