package ru.adsdesk.housing;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.ImportJob;

/** Runs statements over all kept rows of an import at once. */
@Component
class ImportStatements {

    private final JdbcClient jdbc;

    ImportStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whole tables are joined here, and the planner knows nothing yet of rows this transaction brought. */
    void joinAtOnce() {
        jdbc.sql("set local enable_nestloop = off").update();
    }

    void run(String sql, ImportJob job) {
        of(sql, job).update();
    }

    /** A statement that may name {@code :import}, {@code :centre}, {@code :at}, {@code :actorKind} and {@code :actor}. */
    JdbcClient.StatementSpec of(String sql, ImportJob job) {
        return jdbc.sql(sql)
                .param("import", job.id().value())
                .param("centre", job.centre().value())
                .param("at", job.startedAt().atOffset(ZoneOffset.UTC))
                .param("actorKind", job.actor().kind().name())
                .param("actor", job.actor().id());
    }
}
