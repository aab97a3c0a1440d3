package ru.adsdesk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL a build: a container where Docker answers, the embedded server otherwise. Gives out fresh databases.
 * Durability is off here, as nothing outlives the build; the session's zone is an odd one on purpose.
 */
public final class TestServer {

    public static final String OWNER = "adsdesk_owner";
    public static final String APP = "adsdesk_app";
    public static final String PASSWORD = "for-tests-only";

    private static final TestServer INSTANCE = new TestServer();

    private final AtomicInteger databases = new AtomicInteger();
    private final String server;
    private final String superuser;
    private final String superuserPassword;

    private TestServer() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18.6")
                    .withEnv("POSTGRES_INITDB_ARGS", "--lc-collate=C.UTF-8 --lc-ctype=C.UTF-8 --encoding=UTF8")
                    .withCommand(
                            "postgres",
                            "-c",
                            "fsync=off",
                            "-c",
                            "timezone=Asia/Kathmandu",
                            "-c",
                            "max_connections=1000");
            container.start();
            server = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
            superuser = container.getUsername();
            superuserPassword = container.getPassword();
        } else {
            int port = startEmbedded();
            server = "jdbc:postgresql://localhost:" + port + "/";
            superuser = "postgres";
            superuserPassword = "";
        }
        run("postgres", "create role " + OWNER + " login password '" + PASSWORD + "'");
        run("postgres", "create role " + APP + " login password '" + PASSWORD + "'");
    }

    private static int startEmbedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("lc-collate", "C.UTF-8")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .setServerConfig("timezone", "Asia/Kathmandu")
                    .setServerConfig("max_connections", "1000")
                    .setServerConfig("jit", "off")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server.getPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Last of all: a desk that closes still has something to write. */
    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The server of this build. */
    public static TestServer running() {
        return INSTANCE;
    }

    /** A fresh empty database owned by {@link #OWNER}; its JDBC address. */
    public String freshDatabase() {
        String name = "desk_" + databases.incrementAndGet();
        run("postgres", "create database " + name + " owner " + OWNER);
        return server + name;
    }

    /** Runs one statement as superuser, past every grant; for tests that tamper. */
    public void run(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(server + database, superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A superuser connection to the database of a JDBC address; for tests that tamper or dump. */
    public Connection superuser(String url) throws SQLException {
        return DriverManager.getConnection(url, superuser, superuserPassword);
    }

    /** A connection in the service's own role. */
    public static Connection service(String url) throws SQLException {
        return DriverManager.getConnection(url, APP, PASSWORD);
    }
}
