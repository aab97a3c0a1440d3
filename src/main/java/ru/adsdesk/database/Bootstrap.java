package ru.adsdesk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.adsdesk.database.DatabaseAddress.Credentials;

/** Makes a fresh embedded cluster fit for the desk: two roles, one database, passwords instead of trust. */
final class Bootstrap {

    static final String DATABASE = "adsdesk";

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);
    private static final String MARK = "adsdesk.ready";
    private static final String HOST_RULES = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final Path cluster;
    private final DatabaseAddress address;
    private final String superuserPassword;

    private Bootstrap(Path cluster, DatabaseAddress address, String superuserPassword) {
        this.cluster = cluster;
        this.address = address;
        this.superuserPassword = superuserPassword;
    }

    static Bootstrap of(Path cluster, DatabaseAddress address, String superuserPassword) {
        return new Bootstrap(cluster, address, superuserPassword);
    }

    /** A cluster without the mark was cut off while it was being made and has never held a line. */
    static void setAsideIfIncomplete(Path cluster) {
        if (!isStarted(cluster) || Files.exists(cluster.resolve(MARK))) {
            return;
        }
        Path aside = free(cluster);
        try {
            Files.move(cluster, aside);
            log.warn("The database in {} was never finished; moved to {} and made anew", cluster, aside);
        } catch (IOException stuck) {
            throw CannotStart.because("The unfinished database in " + cluster + " cannot be moved away: remove it.");
        }
    }

    private static boolean isStarted(Path cluster) {
        String[] files = cluster.toFile().list();
        return files != null && files.length > 0;
    }

    private static Path free(Path cluster) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> cluster.resolveSibling(cluster.getFileName() + ".incomplete-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    void run(EmbeddedPostgres server) throws SQLException, IOException {
        if (Files.exists(cluster.resolve(MARK))) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            ensureRole(statement, address.owner());
            ensureRole(statement, address.service());
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner "
                        + address.owner().user());
            }
            statement.execute("alter role postgres password '" + superuserPassword + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), HOST_RULES, StandardCharsets.UTF_8);
            statement.execute("select pg_reload_conf()");
        }
        Files.writeString(cluster.resolve(MARK), "made whole\n", StandardCharsets.UTF_8);
    }

    private static void ensureRole(Statement statement, Credentials role) throws SQLException {
        String verb =
                exists(statement, "select 1 from pg_roles where rolname = '" + role.user() + "'") ? "alter" : "create";
        statement.execute(
                String.format(Locale.ROOT, "%s role %s login password '%s'", verb, role.user(), role.password()));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
