package ru.adsdesk.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.console.BoardQuery;
import ru.adsdesk.console.BoardView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.kind.Urgency;

/**
 * The board's filters, as its address carries them.
 *
 * @param view built-in view; absent: everything open
 * @param urgency emergency or ordinary
 * @param status where it stands
 * @param book of one book
 * @param mine led by the reader
 * @param q words, a number, a phone or an address to search for among all requests
 */
record BoardFilter(
        @Nullable BoardView view,
        @Nullable Urgency urgency,
        @Nullable Status status,
        @Nullable UUID book,
        @Nullable Boolean mine,
        @Nullable String q) {

    /** Whether all requests are searched, closed ones too. */
    public boolean isSearch() {
        return q != null && !q.isBlank();
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    public BoardView shown() {
        return view == null ? BoardView.ALL : view;
    }

    BoardQuery query(Caller caller) {
        return new BoardQuery(
                shown(),
                urgency,
                status,
                book == null ? null : BookId.of(book),
                isMine() ? caller.actor().id() : null);
    }

    /** The same with another view. */
    public String with(BoardView other) {
        return new BoardFilter(other, urgency, status, book, mine, null).address();
    }

    /** The same with or without those led by others. */
    public String withMine(boolean only) {
        return new BoardFilter(view, urgency, status, book, only ? true : null, null).address();
    }

    /** The same with another urgency, or any. */
    public String withUrgency(@Nullable Urgency other) {
        return new BoardFilter(view, other, status, book, mine, null).address();
    }

    /** The same of one book, or of all. */
    public String withBook(@Nullable UUID other) {
        return new BoardFilter(view, urgency, status, other, mine, null).address();
    }

    /** As the query of an address; nothing in it needs escaping. */
    public String address() {
        List<String> parts = new ArrayList<>();
        add(parts, "view", view == BoardView.ALL ? null : view);
        add(parts, "urgency", urgency);
        add(parts, "status", status);
        add(parts, "book", book);
        add(parts, "mine", mine);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
