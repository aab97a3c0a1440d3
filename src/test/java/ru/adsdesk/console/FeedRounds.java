package ru.adsdesk.console;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import ru.adsdesk.journal.BookEnds;
import ru.adsdesk.journal.BookId;

/** Drives the feed by hand, for tests of other packages. */
@TestComponent
public class FeedRounds {

    private final FeedProjector projector;
    private final FeedTable table;
    private final BookEnds ends;
    private final LiveFeed feed;

    FeedRounds(FeedProjector projector, FeedTable table, BookEnds ends, LiveFeed feed) {
        this.projector = projector;
        this.table = table;
        this.ends = ends;
        this.feed = feed;
    }

    /** Everything written so far comes into the feed; the head of it then. */
    public long project() {
        while (isBehind()) {
            projector.round();
        }
        return table.span().newest();
    }

    private boolean isBehind() {
        Map<BookId, Long> cursors = table.cursors();
        return ends.list().stream().anyMatch(end -> cursors.getOrDefault(end.book(), 0L) < end.line());
    }

    /** Until somebody listens and has been told all there is. */
    public void awaitListener() {
        Ear.until(() -> feed.listeners() > 0);
    }
}
