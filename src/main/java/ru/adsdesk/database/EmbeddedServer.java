package ru.adsdesk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
        this.port = settings.port() == 0 ? freePort() : settings.port();
    }

    static EmbeddedServer start(DataFolder folder, DatabaseSettings settings) {
        folder.hold();
        EmbeddedServer started = new EmbeddedServer(folder, settings);
        started.begin();
        return started;
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + port + "/" + Bootstrap.DATABASE,
                new Credentials(settings.user(), folder.password("service")),
                new Credentials(settings.ownerUser(), folder.password("owner")));
    }

    private synchronized void begin() {
        LeftOverServer.in(cluster).stop();
        Bootstrap.setAsideIfIncomplete(cluster);
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
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
                    .setServerConfig("log_min_messages", "warning")
                    .start();
            Bootstrap.of(cluster, address(), folder.password("superuser")).run(server);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("the embedded database did not start", broken);
        }
        LeftOverServer.in(cluster)
                .process()
                .ifPresent(process -> process.onExit().thenRunAsync(this::revive));
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.warn("The embedded database server died; starting it again on port {}", port);
        releaseQuietly();
        begin();
        log.info("The embedded database is back");
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw CannotStart.because("No free port was found for the embedded database.");
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            if (server != null) {
                server.close();
            }
            folder.close();
        }
    }

    static boolean holdsCluster(Path folder) {
        return Files.exists(folder.resolve("PG_VERSION"));
    }
}
