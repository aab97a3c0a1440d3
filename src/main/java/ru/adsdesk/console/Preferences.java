package ru.adsdesk.console;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Caller;

/** How each person likes their pages; follows them to whatever browser they log in at. No line: it decides nothing. */
@Component
public class Preferences {

    private static final String KEEP = """
        insert into console.preference (account, theme, language, muted) values (?, ?, ?, ?)
        on conflict (account) do update
           set theme = excluded.theme, language = excluded.language, muted = excluded.muted
        """;

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person chose; the given one where they never did. */
    public Preference of(Caller caller, Preference otherwise) {
        return jdbc.sql("select theme, language, muted from console.preference where account = ?")
                .param(caller.actor().id())
                .query((row, n) -> new Preference(
                        Preference.Theme.valueOf(row.getString("theme")),
                        Preference.Language.valueOf(row.getString("language")),
                        row.getBoolean("muted")))
                .optional()
                .orElse(otherwise);
    }

    /** Keeps what a person chose. */
    @Transactional
    public void keep(Caller caller, Preference chosen) {
        UUID account = caller.actor().id();
        jdbc.sql(KEEP)
                .params(account, chosen.theme().name(), chosen.language().name(), chosen.muted())
                .update();
    }
}
