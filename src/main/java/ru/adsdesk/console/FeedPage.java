package ru.adsdesk.console;

import java.util.List;

/**
 * Some of the feed, for those who cannot keep a stream.
 *
 * @param items what the caller may see, in order; may be empty though the feed goes on
 * @param after where to go on; the same as was asked for once there is nothing more
 * @param reset whether what was asked for is no longer kept: read the present state anew and go on from {@code after}
 */
public record FeedPage(List<FeedItem> items, long after, boolean reset) {

    /** Copies the list. */
    public FeedPage {
        items = List.copyOf(items);
    }
}
