package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

/** Colleagues are told when they are mentioned, where they said. */
@DeskTest
@Import({Scene.class, Acting.class, Post.class})
class ColleagueTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    private final MailServer mails = MailServer.started();
    private Town town;
    private Person colleague;

    @BeforeEach
    void settle() {
        town = scene.town();
        colleague = desk.person(Role.DISPATCHER, town.centre(), town.mine());
        post.mail(town.centre(), mails, false);
    }

    @AfterEach
    void close() {
        mails.close();
    }

    private void tellsWhere(Person person, String email) {
        assertThat(scene.put(
                        person.bearer(),
                        "/api/me/contacts",
                        "{\"email\": \"%s\", \"ways\": [], \"language\": \"RU\"}".formatted(email)))
                .hasStatus(200);
    }

    private void mention(String id, Person... called) {
        String ids =
                Arrays.stream(called).map(person -> "\"" + person.id() + "\"").collect(Collectors.joining(", "));
        acting.does(
                town.dispatcher().bearer(),
                id,
                "comment",
                "{\"words\": \"Посмотри, пожалуйста\", \"public\": false, \"mentions\": [" + ids + "]}");
    }

    @Test
    void hearWhoMentionedThemAndWithWhichWords() {
        tellsWhere(colleague, "colleague@example.org");
        String id = acting.registered(town);
        mention(id, colleague);
        post.goOut();
        assertThat(mails.to("colleague@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.title()).contains("вас упомянули");
            assertThat(mail.words()).contains("Иван Примеров").contains("Посмотри, пожалуйста");
        });
        assertThat(acting.lastFacts(town.dispatcher().bearer(), id))
                .containsEntry("to", "ACCOUNT")
                .containsEntry("recipient", colleague.id().toString());
    }

    @Test
    void areNotToldOfWhatTheyDidThemselvesNorWithoutAnAddress() {
        tellsWhere(town.dispatcher(), "myself@example.org");
        String id = acting.registered(town);
        mention(id, town.dispatcher(), colleague);
        post.goOut();
        assertThat(mails.mails()).isEmpty();
    }

    @Test
    void haveAddressesOnlyTheyAndAdministratorsKeep() {
        tellsWhere(colleague, "colleague@example.org");
        String of = "/api/accounts/" + colleague.id() + "/contacts";
        assertThat(scene.get(town.dispatcher().bearer(), of)).hasStatus(403);
        Person admin = desk.person(Role.ADMINISTRATOR, town.centre());
        assertThat(text(scene.get(admin.bearer(), of))).contains("colleague@example.org");
        Person stranger = desk.person(Role.ADMINISTRATOR, desk.centre());
        assertThat(scene.get(stranger.bearer(), of)).hasStatus(404);
        assertThat(scene.put(
                        colleague.bearer(),
                        "/api/me/contacts",
                        "{\"email\": \"no address\", \"ways\": [], \"language\": \"RU\"}"))
                .hasStatus(400);
    }
}
