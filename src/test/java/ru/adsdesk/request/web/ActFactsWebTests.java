package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** What the lines of acts say, when they say it happened, and what they keep to themselves. */
@DeskTest
@Import({Scene.class, Acting.class})
class ActFactsWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;
    private String id;
    private Instant start;

    @BeforeEach
    void register() {
        start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(start);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        id = acting.registered(town);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void tellsTheTimeOfTheEventAndMarksALateEntry() {
        clock.set(start.plus(Duration.ofMinutes(90)));
        Instant stopped = start.plus(Duration.ofMinutes(20));
        acting.does(dispatcher, id, "localise", "{\"by\": \"RESIDENT\", \"at\": \"%s\"}".formatted(stopped));
        assertThat(occurredAt()).isEqualTo(stopped);
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("lateEntered", true)
                .containsEntry("by", "RESIDENT");
        assertThat(JsonPath.<String>read(acting.shown(dispatcher, id), "$.localisedAt"))
                .isEqualTo(stopped.toString());
    }

    @Test
    void doesNotCallAMinuteLate() {
        clock.set(start.plus(Duration.ofMinutes(5)));
        Instant at = clock.instant().minusSeconds(60);
        acting.does(dispatcher, id, "arrive", "{\"at\": \"%s\"}".formatted(at));
        assertThat(acting.lastFacts(dispatcher, id)).doesNotContainKey("lateEntered");
    }

    @Test
    void keepsTheFirstOfTwoLocalisationsWhicheverIsEnteredFirst() {
        clock.set(start.plus(Duration.ofHours(1)));
        acting.does(dispatcher, id, "localise", "{\"by\": \"CREW\"}");
        Instant first = start.plus(Duration.ofMinutes(10));
        acting.does(dispatcher, id, "localise", "{\"by\": \"CREW\", \"at\": \"%s\"}".formatted(first));
        assertThat(JsonPath.<String>read(acting.shown(dispatcher, id), "$.localisedAt"))
                .isEqualTo(first.toString());
    }

    @Test
    void takesTheNormsOfTheNewKind() {
        String after = acting.does(dispatcher, id, "reclassify", "{\"kind\": \"lift.trapped\"}");
        assertThat(JsonPath.<List<String>>read(after, "$.clocks[*].norm")).contains("lift_rescue");
        assertThat(JsonPath.<String>read(after, "$.kindSource")).isEqualTo("PERSON");
        Map<String, Object> facts = acting.lastFacts(dispatcher, id);
        assertThat(facts).containsEntry("kind", "lift.trapped").containsKeys("norms", "urgency", "oldKind");
    }

    @Test
    void saysWhatWasPlannedAndForWhom() {
        String plannedAt = start.plus(Duration.ofHours(4)).toString();
        acting.does(dispatcher, id, "plan", """
                {"plannedAt": "%s", "services": ["UTILITY", "GAS"], "reasonOverNorm": "ACCESS", "words": "Позвать Иванова"}""".formatted(plannedAt));
        assertThat(acting.lastFacts(dispatcher, id))
                .containsEntry("plannedAt", plannedAt)
                .containsEntry("services", List.of("GAS", "UTILITY"))
                .containsEntry("reasonOverNorm", "ACCESS");
        assertThat(bodies()).noneMatch(body -> body.contains("Иванова"));
        assertThat(acting.journal(dispatcher, id)).contains("Позвать Иванова");
    }

    @Test
    void correctsWhatIsNamedAndKeepsTheRest() {
        String after = acting.does(
                dispatcher,
                id,
                "correct",
                "{\"phone\": \"8 900 000-00-99\", \"floor\": \"3\", \"words\": \"опечатка\"}");
        assertThat(JsonPath.<String>read(after, "$.applicant.phone")).isEqualTo("+79000000099");
        assertThat(JsonPath.<String>read(after, "$.applicant.name")).isEqualTo("Примерова Анна");
        assertThat(JsonPath.<String>read(after, "$.address.floor")).isEqualTo("3");
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("fields", List.of("floor", "phone"));
        assertThat(bodies()).noneMatch(body -> body.contains("0000099"));
    }

    @Test
    void leavesNoWordOfAnActAfterErasure() {
        acting.does(dispatcher, id, "comment", "{\"words\": \"Секретная-фраза-комментария\"}");
        String admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(admin, "/api/personal-data/" + id + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(acting.journal(dispatcher, id)).doesNotContain("Секретная");
        assertThat(jdbc.queryForList("select r::text from request.request r", String.class))
                .noneMatch(row -> row.contains("Секретная"));
    }

    @Test
    void commentsByTheChannelARequestCameByAndByNoOther() {
        String partner = desk.key(Channel.PARTNER, town.centre(), town.mine()).bearer();
        String own = JsonPath.read(
                text(scene.register(
                        partner, "r-" + id, Scene.leak(town, "89000000003").replace("PHONE", "PARTNER"))),
                "$.id");
        assertThat(acting.act(partner, own, "comment", null, "{\"words\": \"Уточнение\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.required");
        assertThat(acting.act(partner, own, "comment", null, "c-" + id, "{\"words\": \"Уточнение\"}"))
                .hasStatus(200);
        assertThat(acting.lastFacts(dispatcher, own)).containsEntry("public", true);
        assertThat(acting.act(partner, id, "comment", null, "d-" + id, "{\"words\": \"Чужая\"}"))
                .hasStatus(403);
    }

    @Test
    void handsTheRequestOverWhenItsHouseTurnsOutToBeAnothers() {
        acting.does(dispatcher, id, "localise", "{\"by\": \"RESIDENT\"}");
        String senior = town.senior().bearer();
        String ended = acting.does(senior, id, "confirm-address", "{\"houseId\": \"%s\"}".formatted(town.lane()));
        assertThat(JsonPath.<String>read(ended, "$.status")).isEqualTo("HANDED_OVER");
        String next = JsonPath.read(ended, "$.handedOverTo");
        String there = acting.shown(senior, next);
        assertThat(JsonPath.<String>read(there, "$.book"))
                .isEqualTo(town.other().toString());
        assertThat(JsonPath.<String>read(there, "$.registeredAt")).isEqualTo(JsonPath.read(ended, "$.registeredAt"));
        assertThat(JsonPath.<String>read(there, "$.localisedAt")).isEqualTo(JsonPath.read(ended, "$.localisedAt"));
        assertThat(acting.codes(senior, next)).containsExactly("request.registered", "request.localised");
        assertThat(acting.lastFacts(senior, next)).containsEntry("carried", true);
    }

    @Test
    void confirmsAHouseOfTheSameBookWithoutMoving() {
        HouseId next = scene.house(town.senior(), "г. Примерск, ул. Садовая, д. 7", town.mine());
        String after = acting.does(dispatcher, id, "confirm-address", "{\"houseId\": \"%s\"}".formatted(next));
        assertThat(JsonPath.<String>read(after, "$.status")).isEqualTo("REGISTERED");
        assertThat(JsonPath.<String>read(after, "$.address.houseId")).isEqualTo(next.toString());
        assertThat(acting.lastFacts(dispatcher, id)).containsEntry("match", "GIVEN");
    }

    @Test
    void givesARequestToAnotherDispatcher() {
        Desk.Person other = desk.person(Role.DISPATCHER, town.centre(), town.mine());
        String after = acting.does(dispatcher, id, "assign", "{\"account\": \"%s\"}".formatted(other.id()));
        assertThat(JsonPath.<String>read(after, "$.owner")).isEqualTo(other.id().toString());
        assertThat(acting.codes(dispatcher, id)).endsWith("request.taken");
    }

    private Instant occurredAt() {
        return Instant.parse(JsonPath.read(acting.journal(dispatcher, id), "$.items[-1].line.occurredAt"));
    }

    private List<String> bodies() {
        return jdbc.queryForList(
                "select body from journal.line where book = ?",
                String.class,
                town.mine().value());
    }
}
