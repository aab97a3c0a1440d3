package ru.adsdesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Outgoing.Enclosed;
import ru.adsdesk.notification.channel.Way;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the outbox, and writes what stands in them as JSON. */
@Component
class OutboxRows implements RowMapper<OutboxRow> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectReader steps = json.readerFor(new TypeReference<List<Step>>() {});
    private final ObjectReader files = json.readerFor(new TypeReference<List<Enclosed>>() {});

    String written(List<?> list) {
        return json.writeValueAsString(list);
    }

    @Override
    public OutboxRow mapRow(ResultSet row, int n) throws SQLException {
        long line = row.getLong("line");
        Long itsLine = row.wasNull() ? null : (Long) line;
        String enclosed = row.getString("enclosed");
        return new OutboxRow(
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("origin"),
                itsLine,
                row.getString("event"),
                Subject.of(row.getString("subject_kind"), row.getObject("subject", UUID.class)),
                row.getObject("house", UUID.class),
                CentreId.of(row.getObject("centre", UUID.class)),
                new Recipient(
                        RecipientKind.valueOf(row.getString("recipient_kind")), row.getObject("recipient", UUID.class)),
                Way.valueOf(row.getString("way")),
                row.getObject("channel", UUID.class),
                steps.readValue(row.getString("further")),
                MessageState.valueOf(row.getString("state")),
                row.getBoolean("legal"),
                time(row, "due_at"),
                time(row, "planned_at"),
                row.getString("address"),
                row.getString("title"),
                row.getString("words"),
                enclosed == null ? List.of() : files.readValue(enclosed),
                row.getObject("template", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "next_at"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getString("failure_words"),
                time(row, "failed_at"),
                time(row, "sent_at"),
                time(row, "delivered_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
