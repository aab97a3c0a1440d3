package ru.adsdesk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds integration keys by their hash. */
@Component
class KeyHashes {

    private static final String FIND = """
            select k.id, k.name, k.channel, k.centre_id, k.organisation_id, k.all_organisations,
                   array(select s.organisation_id from identity.key_scope s where s.key_id = k.id) as organisations
              from identity.integration_key k
             where k.hash = ? and k.revoked_at is null
            """;

    private final JdbcClient jdbc;

    KeyHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Bearer.Live> find(byte[] hash) {
        return jdbc.sql(FIND).param(hash).query(KeyHashes::live).optional();
    }

    private static Bearer.Live live(ResultSet row, int number) throws SQLException {
        Caller caller = new Caller(
                Actor.key(new KeyId(row.getObject("id", UUID.class))),
                Role.CHANNEL,
                ScopeColumns.read(row),
                Channel.valueOf(row.getString("channel")),
                ScopeColumns.organisation(row),
                row.getString("name"));
        return new Bearer.Live(caller, Instant.MAX);
    }
}
