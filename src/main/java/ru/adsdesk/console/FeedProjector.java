package ru.adsdesk.console;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.journal.BookEnds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the books' new lines into the feed, each once and in the order of its book, whatever stops it in between: lines,
 * cursors and the head go forward in one transaction. Of several instances one at a time does it.
 */
@Component
class FeedProjector {

    private static final int MOST = 2000;
    private static final int LEAST_OF_A_BOOK = 20;
    private static final Comparator<Line> AS_RECORDED = Comparator.comparing(Line::recordedAt)
            .thenComparing(line -> line.book().value())
            .thenComparingLong(Line::no);

    private final BookEnds ends;
    private final Lines lines;
    private final FeedTable table;
    private final BoardKeeper board;
    private final JsonMapper json;
    private final ConsoleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Map<BookId, Long> known = Map.of();

    FeedProjector(
            BookEnds ends,
            Lines lines,
            FeedTable table,
            BoardKeeper board,
            JsonMapper json,
            ConsoleSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ends = ends;
        this.lines = lines;
        this.table = table;
        this.board = board;
        this.json = json;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A look at the books; how many lines came into the feed: none where there is no news or another instance is at it. */
    int round() {
        List<BookEnds.End> written = ends.list();
        if (written.stream().allMatch(end -> known.getOrDefault(end.book(), -1L) >= end.line())) {
            return 0;
        }
        Integer taken = transaction.execute(status -> table.claim() ? take(written) : 0);
        return taken == null ? 0 : taken;
    }

    private int take(List<BookEnds.End> written) {
        Map<BookId, Long> stored = table.cursors();
        Map<BookId, Long> cursors = new HashMap<>();
        written.stream()
                .map(BookEnds.End::book)
                .filter(book -> !known.containsKey(book))
                .forEach(board::build);
        written.forEach(end -> cursors.put(end.book(), stored.getOrDefault(end.book(), start(end))));
        List<Line> news = news(written, cursors);
        if (!news.isEmpty()) {
            add(news);
            board.hear(news);
            news.forEach(line -> cursors.put(line.book(), line.no()));
        }
        cursors.entrySet().removeIf(cursor -> cursor.getValue().equals(stored.get(cursor.getKey())));
        table.moveCursors(cursors);
        known = stored;
        return news.size();
    }

    /** What a book held before there was a feed is read from the book itself. */
    private long start(BookEnds.End end) {
        Instant oldest = clock.instant().minus(settings.feedKept());
        return end.openedAt().isBefore(oldest) ? end.line() : 0;
    }

    /** As much of every book as lets the others have theirs. */
    private List<Line> news(List<BookEnds.End> written, Map<BookId, Long> cursors) {
        List<BookId> ahead = written.stream()
                .filter(end -> end.line() > cursors.getOrDefault(end.book(), 0L))
                .map(BookEnds.End::book)
                .toList();
        int ofEach = Math.max(LEAST_OF_A_BOOK, MOST / Math.max(1, ahead.size()));
        List<Line> news = new ArrayList<>();
        ahead.forEach(book -> news.addAll(lines.listAfter(book, cursors.getOrDefault(book, 0L), ofEach)));
        news.sort(AS_RECORDED);
        return news;
    }

    private void add(List<Line> news) {
        long position = table.take(news.size());
        List<FeedItem> items = new ArrayList<>(news.size());
        for (Line line : news) {
            items.add(FeedItem.of(position++, line, ClockFacts.of(line, json)));
        }
        table.add(items, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
