package ru.adsdesk.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;

/** The times in which outages cut a supply. */
@Component
class Interruptions {

    private static final String OF_HOUSE = """
        select distinct i.outage, i.cut_at, i.restored_at
        from outage.place p
        join outage.outage o on o.book = p.book and o.id = p.outage
        join outage.interruption i on i.book = p.book and i.outage = p.outage
        where p.house = :house and o.system = :system and o.state <> 'VOIDED'
          and i.cut_at < :until and (i.restored_at is null or i.restored_at > :from)
        order by i.cut_at, i.outage
        """;

    private final JdbcClient jdbc;

    Interruptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; {@code until} is absent while the supply is cut. */
    record Interruption(UUID outage, Instant from, @Nullable Instant until) {}

    /** The supply is cut since then; the same beginning told twice is one. */
    void begin(Outage outage, Instant at) {
        jdbc.sql("insert into outage.interruption (book, outage, cut_at) values (?, ?, ?)"
                        + " on conflict (book, outage, cut_at) do update set restored_at = null")
                .params(outage.getId().book(), outage.getId().id(), utc(at))
                .update();
    }

    /** The supply came back then. */
    void end(Outage outage, Instant at) {
        jdbc.sql("update outage.interruption set restored_at = greatest(cut_at, ?)"
                        + " where book = ? and outage = ? and restored_at is null")
                .params(utc(at), outage.getId().book(), outage.getId().id())
                .update();
    }

    /** Those of a house and utility that touch a span, of outages that count. */
    List<Interruption> of(HouseId house, OutageSystem utility, Instant from, Instant until) {
        return jdbc.sql(OF_HOUSE)
                .param("house", house.value())
                .param("system", utility.name())
                .param("from", utc(from))
                .param("until", utc(until))
                .query(Interruptions::interruption)
                .list();
    }

    /** Those of one outage, also of a voided one. */
    List<Interruption> of(Outage outage) {
        return jdbc.sql("select outage, cut_at, restored_at from outage.interruption where book = ? and outage = ?"
                        + " order by cut_at")
                .params(outage.getId().book(), outage.getId().id())
                .query(Interruptions::interruption)
                .list();
    }

    private static Interruption interruption(ResultSet row, int n) throws SQLException {
        OffsetDateTime until = row.getObject("restored_at", OffsetDateTime.class);
        return new Interruption(
                row.getObject("outage", UUID.class),
                row.getObject("cut_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
