package ru.adsdesk.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.Books;

/**
 * The live feed of the desk. A listener first reads what it missed from the feed itself, then is handed what comes; it is
 * told lines of the books in its caller's scope only, each once and in order. No listener holds a database connection, and
 * one that reads too slowly is dropped rather than waited for: it comes back with the last position it saw.
 */
@Component
public class LiveFeed {

    private static final int STEP = 500;
    private static final int QUIET_LOOKS = 15;

    private final FeedTable table;
    private final Books books;
    private final ConsoleSettings settings;
    private final List<Listener> live = new ArrayList<>();
    private long delivered;

    LiveFeed(FeedTable table, Books books, ConsoleSettings settings) {
        this.table = table;
        this.books = books;
        this.settings = settings;
    }

    /** Where the feed stands now. */
    public long position() {
        return table.span().newest();
    }

    /** Some of the feed after a position. */
    public FeedPage page(Caller caller, long after, int limit) {
        FeedTable.Span span = table.span();
        if (span.isLost(after)) {
            return new FeedPage(List.of(), span.newest(), true);
        }
        List<FeedItem> found = table.listAfter(after, limit);
        return new FeedPage(
                found.stream().filter(item -> mayHear(caller, item)).toList(),
                found.isEmpty() ? after : found.getLast().position(),
                false);
    }

    /**
     * Tells the feed until the listener goes, is too slow, may no longer listen, or the desk stops. Runs in the caller's
     * thread.
     *
     * @param caller who listens
     * @param still asked at least once a second: whether they still may, unchanged
     * @param after the last position they saw; absent: from now on
     * @param sink where they are told
     */
    public void listen(Caller caller, BooleanSupplier still, @Nullable Long after, FeedSink sink)
            throws IOException, InterruptedException {
        Listener listener = new Listener(item -> mayHear(caller, item), settings.feedQueue(), begin(after, sink));
        try {
            boolean joined = false;
            while (!joined && still.getAsBoolean()) {
                joined = caughtUp(listener, sink) && join(listener);
            }
            follow(listener, still, sink);
        } finally {
            leave(listener);
        }
    }

    private boolean mayHear(Caller caller, FeedItem item) {
        return books.find(item.book())
                .filter(book -> BookAccess.covers(caller.scope(), book))
                .isPresent();
    }

    private long begin(@Nullable Long after, FeedSink sink) throws IOException {
        FeedTable.Span span = table.span();
        sink.open();
        if (after == null || !span.isLost(after)) {
            return after == null ? span.newest() : after;
        }
        sink.reset(span.newest());
        return span.newest();
    }

    /** Tells one step of what was missed; whether that was all. */
    private boolean caughtUp(Listener listener, FeedSink sink) throws IOException {
        List<FeedItem> missed = table.listAfter(listener.seen(), STEP);
        for (FeedItem item : missed) {
            if (listener.mayHear(item)) {
                sink.tell(item);
            }
            listener.sawUpTo(item.position());
        }
        sink.flush();
        return missed.size() < STEP;
    }

    private void follow(Listener listener, BooleanSupplier still, FeedSink sink)
            throws IOException, InterruptedException {
        int quiet = 0;
        while (!listener.isDropped()) {
            FeedItem item = listener.next(settings.feedLook());
            if (!still.getAsBoolean()) {
                return;
            }
            if (item != null && item.position() > listener.seen()) {
                sink.tell(item);
                listener.sawUpTo(item.position());
            }
            quiet = item == null ? quiet + 1 : 0;
            if (quiet == QUIET_LOOKS) {
                sink.beat();
                quiet = 0;
            }
            if (!listener.hasMore()) {
                sink.flush();
            }
        }
    }

    /** False where others have been told more than this one has seen: it reads on. */
    private synchronized boolean join(Listener listener) {
        if (live.isEmpty()) {
            delivered = listener.seen();
        }
        return listener.seen() >= delivered && live.add(listener);
    }

    private synchronized void leave(Listener listener) {
        live.remove(listener);
    }

    /** Hands what has come to everybody; how much came. Costs nothing while nobody listens. */
    synchronized int round() {
        if (live.isEmpty()) {
            return 0;
        }
        List<FeedItem> news = table.listAfter(delivered, STEP);
        for (FeedItem item : news) {
            live.removeIf(listener -> !listener.offer(item));
            delivered = item.position();
        }
        return news.size();
    }

    synchronized int listeners() {
        return live.size();
    }

    /** Ends every stream: the desk stops. */
    synchronized void close() {
        live.forEach(Listener::drop);
        live.clear();
    }
}
