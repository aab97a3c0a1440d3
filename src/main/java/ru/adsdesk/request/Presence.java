package ru.adsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;

/**
 * Who else has a request open: two who look at one request see each other. It forbids nothing, {@code If-Match} does; it is
 * no fact and leaves no line. A page that says nothing for half a minute is gone.
 */
@Component
public class Presence {

    /** How long after its last heartbeat somebody still counts as there. */
    public static final Duration THERE = Duration.ofSeconds(30);

    private static final String BEAT = """
        insert into request.presence as there (request, account, since, seen_at, editing)
        values (:request, :account, :now, :now, :editing)
        on conflict (request, account) do update
           set seen_at = :now, editing = :editing, since = case when there.seen_at < :gone then :now else there.since end
        """;
    private static final String OTHERS = """
        select account, since, seen_at, editing from request.presence
         where request = :request and account <> :account and seen_at >= :gone order by since, account limit 50
        """;

    private final RequestReading reading;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(RequestReading reading, Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.reading = reading;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody who has the request open.
     *
     * @param account who
     * @param name their name
     * @param since since when
     * @param seenAt their last heartbeat
     * @param editing whether they are writing something
     */
    public record Onlooker(AccountId account, @Nullable String name, Instant since, Instant seenAt, boolean editing) {}

    /** The caller has it open; who else has. To be repeated every ten seconds. Refuses {@code request.unknown}. */
    @Transactional
    public List<Onlooker> beat(Caller caller, String idOrNumber, boolean editing) {
        UUID request = reading.get(caller, idOrNumber).requestId().value();
        Instant now = clock.instant();
        jdbc.sql(BEAT)
                .param("request", request)
                .param("account", caller.actor().id())
                .param("now", utc(now))
                .param("gone", utc(now.minus(THERE)))
                .param("editing", editing)
                .update();
        return others(caller, request, now);
    }

    /** Who else has it open. Refuses {@code request.unknown}. */
    @Transactional(readOnly = true)
    public List<Onlooker> others(Caller caller, String idOrNumber) {
        return others(caller, reading.get(caller, idOrNumber).requestId().value(), clock.instant());
    }

    /** The caller closed it. Refuses {@code request.unknown}. */
    @Transactional
    public void leave(Caller caller, String idOrNumber) {
        jdbc.sql("delete from request.presence where request = ? and account = ?")
                .params(
                        reading.get(caller, idOrNumber).requestId().value(),
                        caller.actor().id())
                .update();
    }

    /** Forgets those who are long gone. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from request.presence where seen_at < ?")
                .param(utc(clock.instant().minus(THERE.multipliedBy(2))))
                .update();
    }

    private List<Onlooker> others(Caller caller, UUID request, Instant now) {
        List<Onlooker> found = jdbc.sql(OTHERS)
                .param("request", request)
                .param("account", caller.actor().id())
                .param("gone", utc(now.minus(THERE)))
                .query((row, n) -> new Onlooker(
                        AccountId.of(row.getObject("account", UUID.class)),
                        null,
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("editing")))
                .list();
        return found.isEmpty() ? found : named(found);
    }

    private List<Onlooker> named(List<Onlooker> found) {
        Map<AccountId, String> names =
                accounts.names(found.stream().map(Onlooker::account).collect(Collectors.toSet()));
        return found.stream()
                .map(one ->
                        new Onlooker(one.account(), names.get(one.account()), one.since(), one.seenAt(), one.editing()))
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
