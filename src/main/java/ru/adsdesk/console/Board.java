package ru.adsdesk.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/** The board of open requests: what a dispatcher looks at all night (416 p.13: nothing may be missed). */
@Component
public class Board {

    /** The most one page shows. */
    public static final int MOST = 200;

    private final BoardReading reading;
    private final RequestBriefs briefs;
    private final Accounts accounts;
    private final KnownOutages outages;

    Board(BoardReading reading, RequestBriefs briefs, Accounts accounts, KnownOutages outages) {
        this.reading = reading;
        this.briefs = briefs;
        this.accounts = accounts;
        this.outages = outages;
    }

    /**
     * A page of the board.
     *
     * @param entries by the time they have left
     * @param more whether there are more than one page shows
     * @param counts counters of the built-in views
     */
    public record Page(List<BoardEntry> entries, boolean more, Map<BoardView, Integer> counts) {

        /** Copies what it holds. */
        public Page {
            entries = List.copyOf(entries);
            counts = Map.copyOf(counts);
        }
    }

    /** What a caller may see of what they ask for. */
    @Transactional(readOnly = true)
    public Page page(Caller caller, BoardQuery query) {
        List<BookId> books = reading.books(caller);
        List<BoardRow> rows = reading.list(books, query, MOST + 1);
        List<BoardRow> shown = together(rows.subList(0, Math.min(rows.size(), MOST)));
        return new Page(entries(caller, shown), rows.size() > MOST, reading.counts(books));
    }

    /** How many there are of what a caller asks for, up to a hundred. */
    @Transactional(readOnly = true)
    public int count(Caller caller, BoardQuery query) {
        return reading.count(reading.books(caller), query);
    }

    private List<BoardEntry> entries(Caller caller, List<BoardRow> rows) {
        Map<UUID, RequestBrief> known =
                briefs.of(rows.stream().map(BoardRow::request).toList());
        Map<AccountId, String> names = names(rows);
        boolean masked = caller.role() == Role.MANAGER || caller.role() == Role.AUDITOR;
        return rows.stream()
                .filter(row -> known.containsKey(row.request()))
                .map(row -> BoardEntry.of(
                        row,
                        Objects.requireNonNull(known.get(row.request())),
                        name(names, row.owner()),
                        name(names, row.executor()),
                        outage(caller, row.outage()),
                        masked))
                .toList();
    }

    private Map<AccountId, String> names(Collection<BoardRow> rows) {
        List<AccountId> people = rows.stream()
                .flatMap(row -> Stream.of(row.owner(), row.executor()).filter(Objects::nonNull))
                .distinct()
                .map(AccountId::new)
                .toList();
        return people.isEmpty() ? Map.of() : new HashMap<>(accounts.names(people));
    }

    private @Nullable KnownOutage outage(Caller caller, @Nullable UUID outage) {
        return outage == null
                ? null
                : outages.find(caller.scope().centre(), OutageId.of(outage)).orElse(null);
    }

    private static @Nullable String name(Map<AccountId, String> names, @Nullable UUID account) {
        return account == null ? null : names.get(new AccountId(account));
    }

    /** Those of one accident follow the first of them. */
    private static List<BoardRow> together(List<BoardRow> rows) {
        Map<UUID, List<BoardRow>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNullElse(row.outage(), row.request()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<BoardRow> ordered = new ArrayList<>(rows.size());
        groups.values().forEach(ordered::addAll);
        return ordered;
    }
}
