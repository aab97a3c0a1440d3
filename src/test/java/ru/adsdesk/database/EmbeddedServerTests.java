package ru.adsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.adsdesk.database.DatabaseAddress.Credentials;

/** Starts real servers, so it is kept to what only they can show. */
class EmbeddedServerTests {

    @TempDir
    private Path place;

    @Test
    void keepsWhatWasCommittedThroughAKillOfTheServerAndOfTheDesk() throws Exception {
        DatabaseSettings settings = settings(0);
        DataFolder firstFolder = new DataFolder(place);
        EmbeddedServer first = EmbeddedServer.start(firstFolder, settings);
        write(first.address());
        ProcessHandle killed = running();
        first.abandon();
        killed.destroyForcibly();
        killed.onExit().get();
        try (EmbeddedServer second = EmbeddedServer.start(new DataFolder(place), settings)) {
            assertThat(ask(second.address(), second.address().service(), "select count(*) from kept"))
                    .isEqualTo("1");
        }
    }

    @Test
    void takesOverFromAServerAKilledDeskLeftRunning() throws Exception {
        DatabaseSettings settings = settings(0);
        EmbeddedServer first = EmbeddedServer.start(new DataFolder(place), settings);
        write(first.address());
        ProcessHandle leftOver = running();
        first.abandon();
        try (EmbeddedServer second = EmbeddedServer.start(new DataFolder(place), settings)) {
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(running().pid()).isNotEqualTo(leftOver.pid());
            assertThat(ask(second.address(), second.address().service(), "select count(*) from kept"))
                    .isEqualTo("1");
            assertDurable(second);
            assertClosedToStrangers(second.address());
        }
        assertThat(LeftOverServer.in(place.resolve("pg")).process()).isEmpty();
    }

    private void assertDurable(EmbeddedServer server) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(ask(server.address(), server.address().service(), "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(ask(server.address(), server.address().service(), "select lower('УЛИЦА')"))
                .isEqualTo("улица");
    }

    private static void assertClosedToStrangers(DatabaseAddress address) {
        for (String user : new String[] {"postgres", "adsdesk_owner", "adsdesk_app"}) {
            assertThatExceptionOfType(SQLException.class)
                    .as(user)
                    .isThrownBy(() -> ask(address, new Credentials(user, "guess"), "select 1"));
        }
    }

    @Test
    void saysWhenItsPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            DataFolder folder = new DataFolder(place);
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedServer.start(folder, settings(other.getLocalPort())))
                    .withMessageContaining(Integer.toString(other.getLocalPort()))
                    .withMessageContaining("ADSDESK_DATABASE_PORT");
        }
    }

    @Test
    void takesNoOtherProcessForItsServer() throws IOException {
        Path cluster = Files.createDirectory(place.resolve("pg"));
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        assertThat(LeftOverServer.in(cluster).process()).isEmpty();
        Files.writeString(cluster.resolve("postmaster.pid"), "no number\n");
        assertThat(LeftOverServer.in(cluster).process()).isEmpty();
    }

    private DatabaseSettings settings(int port) {
        return new DatabaseSettings(null, "adsdesk_app", null, "adsdesk_owner", null, place, port);
    }

    private ProcessHandle running() {
        return LeftOverServer.in(place.resolve("pg")).process().orElseThrow();
    }

    private static void write(DatabaseAddress address) throws SQLException {
        ask(
                address,
                address.owner(),
                "create table kept (n int); grant select on kept to adsdesk_app; insert into kept values (1) returning n");
    }

    private static String ask(DatabaseAddress address, Credentials role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
