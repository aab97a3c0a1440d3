package ru.adsdesk.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.testing.DeskProcess;
import ru.adsdesk.testing.Wire;

/**
 * {@code ./mvnw -Pkill verify}: two hundred applicants are to be told by mail while the service is killed in the middle of telling them, three
 * times. Each is told; who is told twice was in hand at a kill, and their mailbox knows the second mail by its id.
 */
class MessageKills {

    private static final int MANY = 200;
    private static final int KILLS = 3;
    private static final int IN_HAND = 8;

    @TempDir
    private Path place;

    @Test
    void tellsEverybodyWhateverIsKilledInTheMiddle() throws Exception {
        MailServer mails = MailServer.started();
        try (DeskProcess desk = new DeskProcess(
                Files.createDirectories(place.resolve("data")),
                "--adsdesk.notification.email.host=localhost",
                "--adsdesk.notification.email.port=" + mails.port(),
                "--adsdesk.notification.email.protection=NONE",
                "--adsdesk.notification.email.from=desk@example.org",
                "--adsdesk.notification.email.accepted-is-delivered=true")) {
            desk.start();
            mails.stop();
            registerAll(desk);
            mails.startAgain();
            for (int kill = 1; kill <= KILLS; kill++) {
                int some = kill * MANY / (KILLS + 1) / 2;
                await().atMost(Duration.ofMinutes(8)).until(() -> told(mails).size() >= some);
                desk.killService();
                desk.start();
            }
            await().atMost(Duration.ofMinutes(12)).until(() -> told(mails).size() == MANY);
            assertThat(mails.mails()).hasSizeBetween(MANY, MANY + KILLS * IN_HAND);
            assertThat(ids(mails)).as("whatever came twice is known by its id").hasSize(MANY);
        } finally {
            mails.close();
        }
    }

    private static void registerAll(DeskProcess desk) throws Exception {
        String token = text(desk, "", "/api/tokens", """
            {"login": "admin", "password": "%s"}\
            """.formatted(DeskProcess.PASSWORD), "$.token");
        String organisation = text(desk, token, "/api/organisations", "{\"name\": \"УК Стойкая\"}", "$.id");
        for (int n : IntStream.range(0, MANY).toArray()) {
            text(desk, token, "/api/requests", """
                {"channel": "PHONE", "applicant": {"phone": "+7495%07d", "email": "killed-%d@example.org"},
                 "organisationId": "%s", "description": "Течёт кран на кухне"}\
                """.formatted(n, n, organisation), "$.id");
        }
    }

    private static String text(DeskProcess desk, String token, String path, String body, String member)
            throws Exception {
        try (Wire wire = new Wire(desk.port(), token)) {
            Wire.Answer answer = wire.post(path, UUID.randomUUID().toString(), body.getBytes(UTF_8));
            return JsonPath.read(new String(answer.body(), UTF_8), member);
        }
    }

    private static Set<String> told(MailServer mails) {
        return new TreeSet<>(mails.mails().stream().map(MailServer.Mail::to).toList());
    }

    private static Set<String> ids(MailServer mails) throws Exception {
        List<MailServer.Mail> all = mails.mails();
        Set<String> ids = new TreeSet<>();
        for (MailServer.Mail mail : all) {
            ids.add(mail.message().getMessageID());
        }
        return ids;
    }
}
