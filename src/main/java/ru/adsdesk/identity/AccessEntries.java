package ru.adsdesk.identity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The access log as it is kept. */
@Component
class AccessEntries {

    private static final String ADD = """
        insert into identity.access_log (at, centre_id, actor_kind, actor_id, purpose, subject_kind, subject_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String LIST = """
        select id, at, actor_kind, actor_id, purpose, subject_kind, subject_id from identity.access_log
         where centre_id = ? and id < ? order by id desc limit ?
        """;

    private final JdbcTemplate jdbc;

    AccessEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Apart from what the reader who has to write them is in the middle of: that may be allowed to read only. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(List<AccessLog.Note> notes) {
        jdbc.batchUpdate(ADD, notes, notes.size(), AccessEntries::fill);
    }

    List<AccessEntry> list(CentreId centre, long before, int limit) {
        return jdbc.query(LIST, AccessEntries::read, centre.value(), before, limit);
    }

    @Transactional
    int purge(Instant before) {
        return jdbc.update("delete from identity.access_log where at < ?", before.atOffset(ZoneOffset.UTC));
    }

    private static void fill(PreparedStatement row, AccessLog.Note note) throws SQLException {
        row.setObject(1, note.at().atOffset(ZoneOffset.UTC));
        row.setObject(2, note.centre().value());
        row.setString(3, note.actor().kind().name());
        row.setObject(4, note.actor().id());
        row.setString(5, note.purpose());
        row.setString(6, note.subjectKind());
        row.setObject(7, note.subject());
    }

    private static AccessEntry read(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", UUID.class)),
                row.getString("purpose"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class));
    }
}
