package ru.adsdesk.outage;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts what is tied to outages; whoever ties things to them keeps the counts. */
public interface LinkedCounts {

    /** The counts by outage; absent where nothing is tied. */
    Map<UUID, Linked> of(Collection<UUID> outages);
}
