package ru.adsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;

/** The rows of centres' own changes to the fault catalogue; only ever added to. */
@Component
class KindTable {

    private final JdbcClient jdbc;

    KindTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version of a kind; {@code form} is JSON. */
    record Stored(KindCode code, int version, boolean retired, String form, Instant validFrom) {}

    /** How many changes each centre has made: grows with every one. */
    Map<CentreId, Long> count() {
        return jdbc
                .sql("select centre, count(*) as changes from request.kind group by centre")
                .query((row, n) -> Map.entry(CentreId.of(row.getObject("centre", UUID.class)), row.getLong("changes")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest version of each kind a centre changed. */
    List<Stored> listLatest(CentreId centre) {
        return jdbc.sql("select distinct on (code) * from request.kind where centre = ? order by code, version desc")
                .param(centre.value())
                .query(KindTable::stored)
                .list();
    }

    /** Changes of one centre's catalogue happen one after another. */
    void lock(CentreId centre) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('request.kind ' || ?, 0))")
                .param(centre.toString())
                .query((row, n) -> centre)
                .single();
    }

    Optional<Stored> findLatest(CentreId centre, KindCode code) {
        return jdbc.sql("select * from request.kind where centre = ? and code = ? order by version desc limit 1")
                .params(centre.value(), code.value())
                .query(KindTable::stored)
                .optional();
    }

    void insert(CentreId centre, Stored kind, Actor actor) {
        jdbc.sql("insert into request.kind (centre, code, version, retired, form, valid_from, actor_kind, actor)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        centre.value(),
                        kind.code().value(),
                        kind.version(),
                        kind.retired(),
                        kind.form(),
                        kind.validFrom().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.id())
                .update();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                new KindCode(row.getString("code")),
                row.getInt("version"),
                row.getBoolean("retired"),
                row.getString("form"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant());
    }
}
