package ru.adsdesk.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.request.OpenRequest;
import ru.adsdesk.request.OpenRequests;
import ru.adsdesk.sla.Clocks;
import ru.adsdesk.sla.NextDue;

/**
 * Keeps the board as the feed is kept, in the feed's own transaction: whoever is told a line finds its trace on the board.
 * What lines are about is read anew, so that telling one twice changes nothing; the counters move by the difference. Only
 * the one projector writes here.
 */
@Component
class BoardKeeper {

    private static final String REQUEST = "request";
    private static final int STEP = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final BoardTable table;
    private final OpenRequests requests;
    private final Clocks clocks;
    private final Clock clock;

    BoardKeeper(BoardTable table, OpenRequests requests, Clocks clocks, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Reads anew what these lines are about. */
    void hear(List<Line> news) {
        Map<BookId, Set<UUID>> touched = new LinkedHashMap<>();
        news.stream()
                .filter(line -> line.subject().kind().equals(REQUEST))
                .forEach(line -> touched.computeIfAbsent(line.book(), any -> new LinkedHashSet<>())
                        .add(line.subject().id()));
        touched.forEach(this::read);
    }

    /** Puts up what a book held before it had a board; once. */
    void build(BookId book) {
        if (table.isBuilt(book)) {
            return;
        }
        List<UUID> open = requests.listIds(book, FIRST, STEP);
        while (!open.isEmpty()) {
            read(book, open);
            open = requests.listIds(book, open.getLast(), STEP);
        }
        table.built(book, clock.instant());
    }

    private void read(BookId book, Collection<UUID> ids) {
        List<BoardRow> before = table.rows(book, ids);
        List<BoardRow> now = rows(book, ids);
        Set<UUID> gone = new HashSet<>();
        before.forEach(row -> gone.add(row.request()));
        now.forEach(row -> gone.remove(row.request()));
        if (!gone.isEmpty()) {
            table.remove(book, gone);
        }
        List<BoardRow> changed =
                now.stream().filter(row -> !before.contains(row)).toList();
        if (!changed.isEmpty()) {
            table.put(changed);
        }
        count(book, before, now);
    }

    private List<BoardRow> rows(BookId book, Collection<UUID> ids) {
        Instant now = clock.instant();
        List<OpenRequest> open = requests.of(ids);
        Map<UUID, NextDue> next =
                clocks.next(book, open.stream().map(OpenRequest::id).toList());
        return open.stream()
                .map(each -> BoardRow.of(book, each, next.get(each.id()), now))
                .toList();
    }

    private void count(BookId book, List<BoardRow> before, List<BoardRow> now) {
        Map<BoardView, Integer> moved = new EnumMap<>(BoardView.class);
        for (BoardView view : BoardView.values()) {
            long by = now.stream().filter(view::holds).count()
                    - before.stream().filter(view::holds).count();
            if (by != 0) {
                moved.put(view, (int) by);
            }
        }
        if (!moved.isEmpty()) {
            table.count(book, moved);
        }
    }
}
