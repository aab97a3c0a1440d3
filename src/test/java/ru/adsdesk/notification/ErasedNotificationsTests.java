package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Erasing;
import ru.adsdesk.journal.Erasures;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.testing.DeskTest;

/** After an erasure nothing of what was sent, to where or how somebody wanted it is left anywhere. */
@DeskTest
@Import({Scene.class, Post.class})
class ErasedNotificationsTests {

    private static final String PHONE = "+79000007531";
    private static final String MAIL = "erase-me@example.org";

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Erasures erasures;

    @Autowired
    private JdbcTemplate jdbc;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String id;

    @BeforeEach
    void tell() {
        town = scene.town();
        post.mail(town.centre(), mails, true);
        id = post.registered(town, PHONE, MAIL);
        scene.put(
                town.dispatcher().bearer(),
                "/api/requests/" + id + "/notification-preferences",
                "{\"ways\": [\"EMAIL\"], \"mode\": \"EACH_STEP\", \"language\": \"RU\", \"email\": \"other-%s\"}"
                        .formatted(MAIL));
    }

    @AfterEach
    void close() {
        mails.close();
    }

    private List<String> tablesHolding(String text) {
        return jdbc
                .queryForList(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog',"
                                + " 'information_schema') order by 1",
                        String.class)
                .stream()
                .filter(table -> isReadable(table) && scene.tableHolds(table, text))
                .toList();
    }

    private boolean isReadable(String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select has_table_privilege(?, 'select')", Boolean.class, table));
    }

    private void erase() {
        erasures.erase(
                BookId.of(town.mine()), Subject.of("request", UUID.fromString(id)), Erasing.REQUESTED, Actor.system());
    }

    @Test
    void leavesNeitherAddressNorChoiceOfWhoWasTold() {
        post.goOut();
        assertThat(tablesHolding(MAIL)).contains("notification.outbox", "notification.preference");
        erase();
        assertThat(tablesHolding(MAIL)).isEmpty();
        assertThat(tablesHolding(PHONE)).isEmpty();
        assertThat(post.about(town, id))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("state", "DELIVERED")
                        .doesNotContainKeys("words", "address", "title"));
    }

    @Test
    void sendsNothingAnyMoreThatStillWaited() {
        post.hear();
        erase();
        post.goOut();
        assertThat(mails.mails()).isEmpty();
        assertThat(post.state(town, id, "REGISTERED", "EMAIL")).isEqualTo("FAILED");
    }
}
