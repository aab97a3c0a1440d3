package ru.adsdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who follows the books, and how far each has heard. */
@Component
class FollowerTable {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String INTRODUCE = """
        with introduced as (
            insert into journal.follower (name, since) values (:name, :now) on conflict do nothing returning name)
        insert into journal.follower_cursor (follower, book, line)
        select i.name, b.id, b.last_line from introduced i cross join journal.book b where b.last_line > 0
        """;
    private static final String TAKE = """
        update journal.follower set holder = :holder, held_until = :until
        where name = :name and (holder = :holder or held_until is null or held_until <= :now)
        """;
    private static final String MOVE = """
        insert into journal.follower_cursor (follower, book, line) select ?, * from unnest(?::uuid[], ?::bigint[])
        on conflict (follower, book) do update set line = excluded.line
        where follower_cursor.line < excluded.line
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID instance = UUID.randomUUID();
    private final Map<String, Instant> renewals = new ConcurrentHashMap<>();

    FollowerTable(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Makes a follower known; a new one has heard all that is written so far. */
    void introduce(String name, Instant now) {
        transaction.executeWithoutResult(status ->
                jdbc.sql(INTRODUCE).param("name", name).param("now", utc(now)).update());
    }

    /** Takes or keeps the right to tell a follower; false where another instance has it. */
    boolean lease(String name, Instant now) {
        Instant renewal = renewals.get(name);
        if (renewal != null && now.isBefore(renewal)) {
            return true;
        }
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> take(name, now)));
        if (taken) {
            renewals.put(name, now.plus(LEASE.dividedBy(3)));
        } else {
            renewals.remove(name);
        }
        return taken;
    }

    private boolean take(String name, Instant now) {
        return jdbc.sql(TAKE)
                        .param("holder", instance)
                        .param("until", utc(now.plus(LEASE)))
                        .param("name", name)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    Map<BookId, Long> cursors(String name, Collection<BookId> books) {
        Map<BookId, Long> cursors = new HashMap<>();
        jdbc.sql("select book, line from journal.follower_cursor where follower = ? and book = any(?)")
                .params(name, books.stream().map(BookId::value).toArray(UUID[]::new))
                .query(row -> {
                    cursors.put(BookId.of(row.getObject("book", UUID.class)), row.getLong("line"));
                });
        return cursors;
    }

    /**
     * Never backwards: of two who told it, the further one counts. It waits for no disk: should the server lose the last of
     * these, lines are told once more, and registrations keep the disk for themselves.
     */
    void move(String name, Map<BookId, Long> reached) {
        List<Map.Entry<BookId, Long>> inOrder = reached.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .toList();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local synchronous_commit = off").update();
            jdbc.sql(MOVE)
                    .params(
                            name,
                            inOrder.stream().map(each -> each.getKey().value()).toArray(UUID[]::new),
                            inOrder.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                    .update();
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
