package ru.adsdesk.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Language;

/** The rows of residents' choices. */
@Component
class PreferenceTable {

    private static final String PUT = """
        insert into notification.preference as kept (id, centre, phone, ways, mode, quiet_from, quiet_to, digest_at,
               language, email, changed_at)
        values (:id, :centre, :phone, :ways, :mode, :from, :to, :digest, :language, :email, :now)
        on conflict (centre, phone) do update set ways = excluded.ways, mode = excluded.mode,
               quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_at = excluded.digest_at,
               language = excluded.language, email = excluded.email, changed_at = excluded.changed_at
        returning id
        """;

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a choice; the id its line names. */
    UUID put(UUID fresh, CentreId centre, String phone, Preference choice, Instant now) {
        QuietHours quiet = choice.quiet();
        return jdbc.sql(PUT)
                .param("id", fresh)
                .param("centre", centre.value())
                .param("phone", phone)
                .param("ways", choice.ways().stream().map(Way::name).toArray(String[]::new))
                .param("mode", choice.mode().name())
                .param("from", quiet == null ? null : quiet.from())
                .param("to", quiet == null ? null : quiet.to())
                .param("digest", choice.digestAt())
                .param("language", choice.language().name())
                .param("email", choice.email())
                .param("now", Outbox.utc(now))
                .query(UUID.class)
                .single();
    }

    /** The choices of these phones, by phone; those who chose nothing are absent. */
    Map<String, Preference> of(CentreId centre, Collection<String> phones) {
        Map<String, Preference> found = new HashMap<>();
        jdbc.sql("select * from notification.preference where centre = ? and phone = any(?)")
                .params(centre.value(), phones.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("phone"), preference(row));
                });
        return found;
    }

    void forget(CentreId centre, String phone) {
        jdbc.sql("delete from notification.preference where centre = ? and phone = ?")
                .params(centre.value(), phone)
                .update();
    }

    private static Preference preference(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return new Preference(
                ways(row.getArray("ways")),
                Preference.Mode.valueOf(row.getString("mode")),
                from == null || to == null ? null : new QuietHours(from, to),
                row.getObject("digest_at", LocalTime.class),
                Language.valueOf(row.getString("language")),
                row.getString("email"));
    }

    private static List<Way> ways(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).map(Way::valueOf).toList();
    }
}
