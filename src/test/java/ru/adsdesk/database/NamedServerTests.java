package ru.adsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import ru.adsdesk.database.DatabaseAddress.Credentials;
import ru.adsdesk.testing.TestServer;

class NamedServerTests {

    private static final Credentials OWNER = new Credentials(TestServer.OWNER, TestServer.PASSWORD);
    private static final Credentials SERVICE = new Credentials(TestServer.APP, TestServer.PASSWORD);

    @Test
    void acceptsAServerBothRolesAreLetInto() {
        DatabaseAddress address = new DatabaseAddress(TestServer.running().freshDatabase(), SERVICE, OWNER);
        assertThat(new NamedServer(address).checked()).isEqualTo(address);
    }

    @Test
    void saysWhenNoServerAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertRefused("jdbc:postgresql://localhost:" + port + "/adsdesk", SERVICE, "No database answers");
    }

    @Test
    void saysWhenThereIsNoSuchDatabase() {
        String url = TestServer.running().freshDatabase();
        assertRefused(url + "_not", SERVICE, "There is no such database");
    }

    @Test
    void saysWhichRoleIsTurnedAway() {
        Credentials stranger = new Credentials("adsdesk_stranger", TestServer.PASSWORD);
        assertRefused(TestServer.running().freshDatabase(), stranger, "adsdesk_stranger");
    }

    @Test
    void refusesALocaleThatLeavesCyrillicAlone() {
        TestServer.running()
                .run(
                        "postgres",
                        "create database desk_in_c owner " + TestServer.OWNER
                                + " lc_collate 'C' lc_ctype 'C' template template0");
        String url = TestServer.running().freshDatabase().replaceFirst("[^/]+$", "desk_in_c");
        assertRefused(url, SERVICE, "C.UTF-8");
    }

    private static void assertRefused(String url, Credentials service, String saying) {
        NamedServer server = new NamedServer(new DatabaseAddress(url, service, OWNER));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(server::checked)
                .withMessageContaining(saying)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(TestServer.PASSWORD));
    }
}
