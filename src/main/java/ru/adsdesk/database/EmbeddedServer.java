package ru.adsdesk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.adsdesk.database.DatabaseAddress.Credentials;

/**
 * A PostgreSQL of the desk's own in the data folder, kept and durable: what was acknowledged survives {@code kill -9}
 * of the service, of the server and of both. Should the server die while the desk lives, it is started again on the
 * same port.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int REVIVE_AGAIN_SECONDS = 5;

    private final DataFolder folder;
    private final DatabaseSettings settings;
    private final Path cluster;
    private final int port;
    private volatile boolean closing;
    private @Nullable EmbeddedPostgres server;

    private EmbeddedServer(DataFolder folder, DatabaseSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.cluster = folder.path().resolve("pg");
        LeftOverServer.in(cluster).stop();
        this.port = usable(settings.port());
    }

    static EmbeddedServer start(DataFolder folder, DatabaseSettings settings) {
        folder.hold();
        try {
            EmbeddedServer started = new EmbeddedServer(folder, settings);
            Bootstrap.setAsideIfIncomplete(started.cluster);
            log.info("Starting the embedded PostgreSQL in {}", started.cluster);
            started.begin();
            return started;
        } catch (CannotStart refused) {
            folder.close();
            throw refused;
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + port + "/" + Bootstrap.DATABASE,
                new Credentials(settings.user(), folder.password("service")),
                new Credentials(settings.ownerUser(), folder.password("owner")));
    }

    private synchronized void begin() {
        Path serverLog = folder.path().resolve("pg.log");
        try {
            keepLastLog(serverLog);
            Files.deleteIfExists(cluster.resolve("epg-lock"));
            server = builder(serverLog).start();
            Bootstrap.of(cluster, address(), folder.password("superuser")).run(server);
        } catch (IOException | SQLException | IllegalStateException broken) {
            log.debug("The embedded database did not start", broken);
            throw CannotStart.embeddedSilent(cluster, serverLog);
        }
        LeftOverServer.in(cluster).process().ifPresent(process -> {
            var _ = process.onExit().thenRunAsync(this::revive);
        });
    }

    /** Its log keeps what happened to the server, never statements or values: those may be personal. */
    private EmbeddedPostgres.Builder builder(Path serverLog) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.path().resolve("pg-bin").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
                .setLocaleConfig("lc-collate", "C.UTF-8")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setConnectConfig("password", folder.password("superuser"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_min_messages", "log");
    }

    private static void keepLastLog(Path serverLog) throws IOException {
        if (Files.exists(serverLog)) {
            Files.move(serverLog, serverLog.resolveSibling("pg.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.warn("The embedded database server died; starting it again on port {}", port);
        releaseQuietly();
        try {
            begin();
            log.info("The embedded database is back");
        } catch (CannotStart still) {
            log.error("{} Trying again in {} s.", still.getMessage(), REVIVE_AGAIN_SECONDS);
            CompletableFuture.delayedExecutor(REVIVE_AGAIN_SECONDS, TimeUnit.SECONDS)
                    .execute(this::revive);
        }
    }

    private void releaseQuietly() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException | RuntimeException alreadyGone) {
            log.debug("The dead server left nothing to close", alreadyGone);
        }
    }

    /** Lets the server run on and the folder go, as a killed desk does; for tests. */
    void abandon() {
        closing = true;
        folder.close();
    }

    private static int usable(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw CannotStart.portTaken(wanted);
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            releaseQuietly();
            folder.close();
        }
    }
}
