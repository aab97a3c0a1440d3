package ru.adsdesk.identity;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.database.Statements;
import ru.adsdesk.database.Statements.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a create be repeated without creating twice: the caller names it by {@code Idempotency-Key}, and for 24 hours the
 * same name with the same body means the same thing created. Neither the body nor the answer is kept, only an id and a
 * keyed hash; the answer is rendered anew. One round trip in the usual case.
 */
@Component
public class Idempotency {

    /** How long a name is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int LONGEST = 128;
    private static final String CLAIM = """
        insert into identity.idempotency as held (actor_id, operation, key, body_mac, result_id, claimed_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (actor_id, operation, key) do update
           set body_mac = excluded.body_mac, result_id = excluded.result_id, claimed_at = excluded.claimed_at
         where held.claimed_at <= ?
        """;
    private static final String HELD = """
        select body_mac, result_id from identity.idempotency
         where actor_id = :actor and operation = :operation and key = :key
        """;

    private final JdbcClient jdbc;
    private final Statements statements;
    private final KeyedHash hash;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Statements statements, KeyedHash hash, JsonMapper json, Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.statements = statements;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Claims the name of a create inside the caller's transaction; called before anything else is written. When another
     * transaction holds the same name this waits for it: if it commits, its id is given back, if it rolls back, the
     * claim is ours. Refuses {@code idempotency.required}, {@code idempotency.bad-key}, {@code idempotency.reused}.
     *
     * @param caller who creates; names of one caller do not meet those of another
     * @param operation what is created, such as {@code request.register}
     * @param key the {@code Idempotency-Key} header, where there is one
     * @param body what was sent, byte for byte or written out the same way each time
     * @param newId the id the new thing is to have
     * @return the id of what the same call created before; empty where it is to be created now under {@code newId}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> claim(Caller caller, String operation, @Nullable String key, byte[] body, UUID newId) {
        if (isClaimed(caller, operation, key, body, newId).get() || key == null) {
            return Optional.empty();
        }
        return Optional.of(held(caller.actor().id(), operation, key, hash.of("idempotency", body)));
    }

    /**
     * Claims it together with what is asked next. Where it was not free the transaction has to leave nothing and {@link #claim}
     * says in another one what was created. Refuses {@code idempotency.required}, {@code idempotency.bad-key}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer<Boolean> isClaimed(Caller caller, String operation, @Nullable String key, byte[] body, UUID newId) {
        if (key == null) {
            requireNone(caller);
            return () -> true;
        }
        requireForm(key);
        Answer<Integer> claimed = insert(caller.actor().id(), operation, key, hash.of("idempotency", body), newId);
        return () -> claimed.get() == 1;
    }

    /**
     * Creates once, in one transaction: under a fresh id where the call is a new one, not at all where it is repeated.
     *
     * @param form what was sent, after reading
     * @param create makes the new thing under the id it is given
     * @return the id of what was created now or before
     */
    @Transactional
    public UUID once(Caller caller, String operation, @Nullable String key, Object form, Consumer<UUID> create) {
        UUID id = TimeOrderedIds.next();
        Optional<UUID> before = claim(caller, operation, key, json.writeValueAsBytes(form), id);
        if (before.isEmpty()) {
            create.accept(id);
        }
        return before.orElse(id);
    }

    /** Gives a name back that was claimed for something that failed after its transaction, so that it can be tried again. */
    @Transactional
    public void release(Caller caller, String operation, @Nullable String key) {
        if (key != null) {
            jdbc.sql("delete from identity.idempotency where actor_id = ? and operation = ? and key = ?")
                    .params(caller.actor().id(), operation, key)
                    .update();
        }
    }

    private Answer<Integer> insert(UUID actor, String operation, String key, byte[] mac, UUID id) {
        Instant now = clock.instant();
        return statements.change(CLAIM, its -> its.add(actor, operation, key, mac, id, now, now.minus(REMEMBERED)));
    }

    private UUID held(UUID actor, String operation, String key, byte[] mac) {
        Held held = jdbc.sql(HELD)
                .param("actor", actor)
                .param("operation", operation)
                .param("key", key)
                .query(Held::read)
                .single();
        if (!MessageDigest.isEqual(mac, held.mac())) {
            throw IdentityProblem.IDEMPOTENCY_REUSED.refused();
        }
        return held.id();
    }

    /** Forgets names past their time. */
    @Transactional
    public int purge() {
        return jdbc.sql("delete from identity.idempotency where claimed_at <= ?")
                .param(utc(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private static void requireNone(Caller caller) {
        if (caller.role() == Role.CHANNEL) {
            throw IdentityProblem.IDEMPOTENCY_REQUIRED.refused();
        }
    }

    private static void requireForm(String key) {
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(sign -> sign >= ' ' && sign <= '~')) {
            throw IdentityProblem.IDEMPOTENCY_BAD_KEY.refused();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
    private record Held(byte[] mac, UUID id) {

        static Held read(ResultSet row, int number) throws SQLException {
            return new Held(row.getBytes("body_mac"), row.getObject("result_id", UUID.class));
        }
    }
}
