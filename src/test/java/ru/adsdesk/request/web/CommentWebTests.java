package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Comments, colleagues called by them, and who has the request open. */
@DeskTest
@Import({Scene.class, Acting.class})
class CommentWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private String id;

    @BeforeEach
    void register() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void listsCommentsInOrderPageByPage() {
        for (int said = 1; said <= 3; said++) {
            acting.does(
                    dispatcher, id, "comment", "{\"words\": \"Слово %d\", \"public\": %s}".formatted(said, said == 2));
        }
        String first = comments(dispatcher, "?limit=2");
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].words")).containsExactly("Слово 1", "Слово 2");
        assertThat(JsonPath.<List<Boolean>>read(first, "$.items[*].public")).containsExactly(false, true);
        assertThat(JsonPath.<String>read(first, "$.items[0].author.name")).isEqualTo("Иван Примеров");
        String second = comments(dispatcher, "?limit=2&after=" + JsonPath.read(first, "$.after"));
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].words")).containsExactly("Слово 3");
        assertThat(second).doesNotContain("\"after\"");
    }

    @Test
    void showsThoseWhoSuperviseNoWords() {
        acting.does(dispatcher, id, "comment", "{\"words\": \"Тайное слово\"}");
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(comments(manager, "")).contains("\"seq\"").doesNotContain("Тайное слово");
    }

    @Test
    void callsAColleagueOfTheScope() {
        Person colleague = desk.person(Role.DISPATCHER, town.centre(), town.mine());
        Person stranger = desk.person(Role.DISPATCHER, town.centre(), town.other());
        assertThat(acting.act(dispatcher, id, "comment", null, mention(stranger)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("mention.foreign");
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered");
        acting.does(dispatcher, id, "comment", mention(colleague));
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("mentions", List.of(colleague.id().toString()));
        String inbox = text(scene.get(colleague.bearer(), "/api/mentions?unread=true"));
        assertThat(JsonPath.<List<String>>read(inbox, "$.items[*].request")).containsExactly(id);
        assertThat(JsonPath.<String>read(inbox, "$.items[0].authorName")).isEqualTo("Иван Примеров");
        assertThat(text(scene.get(dispatcher, "/api/mentions"))).doesNotContain(id);
    }

    @Test
    void isReadByWhomItCalledOnly() {
        Person colleague = desk.person(Role.SENIOR, town.centre(), town.mine());
        acting.does(dispatcher, id, "comment", mention(colleague));
        String mention = JsonPath.read(text(scene.get(colleague.bearer(), "/api/mentions")), "$.items[0].id");
        assertThat(scene.act(dispatcher, "/api/mentions/{id}/read", mention)).hasStatus(404);
        assertThat(scene.act(colleague.bearer(), "/api/mentions/{id}/read", mention))
                .hasStatus(204);
        assertThat(scene.act(colleague.bearer(), "/api/mentions/{id}/read", mention))
                .hasStatus(204);
        assertThat(JsonPath.<List<?>>read(text(scene.get(colleague.bearer(), "/api/mentions?unread=true")), "$.items"))
                .isEmpty();
        assertThat(JsonPath.<List<?>>read(text(scene.get(colleague.bearer(), "/api/mentions")), "$.items"))
                .hasSize(1);
    }

    @Test
    void letsTwoWhoLookAtOneRequestSeeEachOther() {
        clock.set(Instant.now());
        Person colleague = desk.person(Role.DISPATCHER, town.centre(), town.mine());
        assertThat(JsonPath.<List<?>>read(text(scene.post(dispatcher, presence(), "{\"editing\": true}")), "$.items"))
                .isEmpty();
        String seen = text(scene.act(colleague.bearer(), presence()));
        assertThat(JsonPath.<String>read(seen, "$.items[0].account"))
                .isEqualTo(town.dispatcher().id().toString());
        assertThat(JsonPath.<Boolean>read(seen, "$.items[0].editing")).isTrue();
        assertThat(JsonPath.<List<?>>read(text(scene.get(dispatcher, presence())), "$.items"))
                .hasSize(1);
        clock.set(clock.instant().plus(Duration.ofSeconds(31)));
        assertThat(JsonPath.<List<?>>read(text(scene.get(dispatcher, presence())), "$.items"))
                .isEmpty();
        assertThat(acting.codes(dispatcher, id)).containsExactly("request.registered");
    }

    @Test
    void forgetsWhoLeaves() {
        Person colleague = desk.person(Role.DISPATCHER, town.centre(), town.mine());
        scene.act(colleague.bearer(), presence());
        assertThat(scene.delete(colleague.bearer(), presence())).hasStatus(204);
        assertThat(JsonPath.<List<?>>read(text(scene.get(dispatcher, presence())), "$.items"))
                .isEmpty();
    }

    @Test
    void showsNobodyOutsideWhoLooks() {
        String stranger =
                desk.person(Role.DISPATCHER, town.centre(), town.other()).bearer();
        assertThat(scene.get(stranger, presence())).hasStatus(404);
        assertThat(scene.act(stranger, presence())).hasStatus(404);
        assertThat(scene.get(stranger, "/api/requests/" + UUID.randomUUID() + "/comments"))
                .hasStatus(404);
    }

    private String presence() {
        return "/api/requests/" + id + "/presence";
    }

    private static String mention(Person colleague) {
        return "{\"words\": \"Посмотрите\", \"mentions\": [\"%s\"]}".formatted(colleague.id());
    }

    private String comments(String bearer, String query) {
        return text(scene.get(bearer, "/api/requests/" + id + "/comments" + query));
    }
}
