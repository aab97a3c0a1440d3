package ru.adsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens as they are kept: hashes only. */
@Component
class StoredTokens {

    private static final String FIND = """
            select t.id, t.expires_at, t.phone, t.account_id, a.role, a.name, k.channel, k.organisation_id,
                   coalesce(a.centre_id, k.centre_id)                 as centre_id,
                   coalesce(a.all_organisations, k.all_organisations) as all_organisations,
                   array(select s.organisation_id from identity.account_scope s where s.account_id = t.account_id
                         union all
                         select s.organisation_id from identity.key_scope s where s.key_id = t.key_id) as organisations
              from identity.token t
              left join identity.account a         on a.id = t.account_id
              left join identity.integration_key k on k.id = t.key_id
             where t.hash = ? and t.revoked_at is null and a.disabled_at is null and k.revoked_at is null
            """;

    private final JdbcClient jdbc;

    StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void addOf(AccountId account, byte[] hash, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("insert into identity.token (id, hash, account_id, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(TimeOrderedIds.next(), hash, account.value(), utc(issuedAt), utc(expiresAt))
                .update();
    }

    @Transactional
    void addOf(Phone phone, KeyId key, byte[] hash, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("""
                        insert into identity.token (id, hash, key_id, phone, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(TimeOrderedIds.next(), hash, key.value(), phone.e164(), utc(issuedAt), utc(expiresAt))
                .update();
    }

    Optional<Bearer.Live> find(byte[] hash) {
        return jdbc.sql(FIND).param(hash).query(StoredTokens::live).optional();
    }

    void revoke(byte[] hash, Instant now) {
        jdbc.sql("update identity.token set revoked_at = ? where hash = ? and revoked_at is null")
                .params(utc(now), hash)
                .update();
    }

    void revokeAll(AccountId account, Instant now) {
        jdbc.sql("update identity.token set revoked_at = ? where account_id = ? and revoked_at is null")
                .params(utc(now), account.value())
                .update();
    }

    int remove(Phone phone) {
        return jdbc.sql("delete from identity.token where phone = ?")
                .param(phone.e164())
                .update();
    }

    int purge(Instant expiredBefore) {
        return jdbc.sql("delete from identity.token where expires_at < ?")
                .param(utc(expiredBefore))
                .update();
    }

    private static Bearer.Live live(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        Caller caller = account == null ? resident(row) : person(row, new AccountId(account));
        return new Bearer.Live(
                caller, row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Caller person(ResultSet row, AccountId account) throws SQLException {
        return new Caller(
                Actor.account(account),
                Role.valueOf(row.getString("role")),
                ScopeColumns.read(row),
                null,
                null,
                row.getString("name"));
    }

    private static Caller resident(ResultSet row) throws SQLException {
        return new Caller(
                new Actor(Actor.Kind.RESIDENT, row.getObject("id", UUID.class)),
                Role.RESIDENT,
                ScopeColumns.read(row),
                Channel.valueOf(row.getString("channel")),
                ScopeColumns.organisation(row),
                row.getString("phone"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
