package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

/** Who goes out: kept by seniors, looked at by the desk, and what a contractor's people see. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class CrewWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    private Town town;
    private String senior;
    private String dispatcher;

    @BeforeEach
    void settle() {
        town = scene.town();
        senior = town.senior().bearer();
        dispatcher = town.dispatcher().bearer();
    }

    @Test
    void areKeptBySeniorsOnly() {
        assertThat(scene.post(dispatcher, "/api/crews", "{\"name\": \"Сантехники\"}"))
                .hasStatus(403);
        assertThat(scene.post(senior, "/api/crews", "{\"name\": \" \"}")).hasStatus(400);
        assertField(
                scene.post(senior, "/api/crews", "{\"name\": \"А\", \"skills\": [\"MAGIC\"]}"), "crew.skill-unknown");
        assertField(
                scene.post(senior, "/api/crews", "{\"name\": \"А\", \"houses\": [\"" + UUID.randomUUID() + "\"]}"),
                "crew.served-unknown");
        String crew = Yard.made(scene.post(senior, "/api/crews", "c-1", "{\"name\": \"Сантехники\"}"));
        assertThat(Yard.made(scene.post(senior, "/api/crews", "c-1", "{\"name\": \"Сантехники\"}")))
                .isEqualTo(crew);
        assertThat(scene.get(yard.plumbers(town).bearer(), "/api/crews")).hasStatus(403);
        assertThat(scene.get(desk.person(Role.SENIOR, desk.centre()).bearer(), "/api/crews/{id}", crew))
                .hasStatus(404);
    }

    @Test
    void changeUponTheVersionSeen() {
        String crew = Yard.made(scene.post(senior, "/api/crews", "{\"name\": \"Сантехники\"}"));
        assertThat(put(crew, null)).hasStatus(428);
        assertThat(put(crew, 3)).hasStatus(412);
        assertThat(put(crew, 0)).hasStatus(200);
        assertThat(yard.codes(crew)).containsExactly("crew.added", "crew.changed");
    }

    @Test
    void leaveOnlyWhenNobodyIsInThemAndNothingIsOpen() {
        Crew crew = yard.plumbers(town);
        assertCode(scene.delete(senior, "/api/crews/" + crew.id()), 409, "crew.in-use");
        String order = yard.ordered(town, acting.registered(town), crew);
        assertThat(scene.delete(senior, "/api/workers/" + crew.worker())).hasStatus(204);
        assertCode(scene.delete(senior, "/api/crews/" + crew.id()), 409, "crew.in-use");
        yard.does(dispatcher, order, "cancel", "{\"reason\": \"NOT_NEEDED\"}");
        assertThat(scene.delete(senior, "/api/crews/" + crew.id())).hasStatus(204);
        assertThat(scene.get(senior, "/api/crews/{id}", crew.id())).hasStatus(404);
    }

    @Test
    void holdNamesAndPhonesAsCommitmentsOnly() {
        Crew crew = yard.plumbers(town);
        assertThat(scene.tableHolds("journal.line", "+79000000031")).isFalse();
        String manager = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        String seen = text(scene.get(manager, "/api/workers/{id}", crew.worker()));
        assertThat(JsonPath.<String>read(seen, "$.phone")).isEqualTo("+7•••31");
    }

    @Test
    void takeOnlyAnExecutorsAccountThatNobodyElseHas() {
        Crew crew = yard.plumbers(town);
        String taken = worker("\"account\": \"" + crew.executor().id() + "\"");
        assertCode(scene.post(senior, "/api/workers", taken), 409, "worker.account-taken");
        String unfit = worker("\"account\": \"" + town.dispatcher().id() + "\"");
        assertField(scene.post(senior, "/api/workers", unfit), "worker.account-unfit");
    }

    @Test
    void areOnDutyForAtMostTwoDaysAndNotTwiceAtOnce() {
        String crew = yard.plumbers(town).id();
        Instant now = Instant.now();
        assertField(duty(crew, now, now.plus(Duration.ofDays(3))), "duty.unreal");
        assertField(duty(crew, now, now.minusSeconds(1)), "duty.unreal");
        MvcTestResult made = duty(crew, now, now.plus(Duration.ofHours(12)));
        assertThat(made).hasStatus(201);
        assertCode(duty(crew, now.plusSeconds(60), now.plus(Duration.ofHours(1))), 409, "duty.overlaps");
        String id = JsonPath.read(text(made), "$.id");
        assertThat(scene.delete(dispatcher, "/api/crews/" + crew + "/duties/" + id))
                .hasStatus(204);
        assertThat(duty(crew, now, now.plus(Duration.ofHours(1)))).hasStatus(201);
    }

    @Test
    void standOnTheBoardFreeOrWithTheirOrder() {
        Crew busy = yard.plumbers(town);
        Crew free = yard.plumbers(town);
        Crew off = yard.plumbers(town);
        Instant now = Instant.now();
        duty(busy.id(), now.minusSeconds(1), now.plus(Duration.ofHours(8)));
        duty(free.id(), now.minusSeconds(1), now.plus(Duration.ofHours(8)));
        String order = yard.ordered(town, acting.registered(town), busy);
        yard.does(busy.bearer(), order, "on-site", "{}");
        String board = text(scene.get(dispatcher, "/api/crews/board"));
        assertThat(JsonPath.<List<Boolean>>read(board, "$.items[*].free")).containsExactly(false, true, false);
        assertThat(JsonPath.<String>read(board, "$.items[0].current.state")).isEqualTo("ON_SITE");
        assertThat(JsonPath.<String>read(board, "$.items[0].current.house")).contains("Садовая");
        assertThat(JsonPath.<List<String>>read(board, "$.items[*].crew"))
                .containsExactly(busy.id(), free.id(), off.id());
    }

    @Test
    void haveAllTheyNeedAtThePlaceInTheirOwnOrders() {
        Crew crew = yard.plumbers(town);
        yard.ordered(town, acting.registered(town), yard.plumbers(town));
        String order = yard.ordered(town, acting.registered(town), crew);
        String mine = text(scene.get(crew.bearer(), "/api/work-orders?mine=true"));
        assertThat(JsonPath.<List<String>>read(mine, "$.items[*].id")).containsExactly(order);
        assertThat(JsonPath.<String>read(mine, "$.items[0].sheet.applicant.phone"))
                .isEqualTo("+79000000001");
        assertThat(JsonPath.<String>read(mine, "$.items[0].sheet.description")).contains("Прорвало");
        assertThat(JsonPath.<String>read(mine, "$.items[0].sheet.script")).isNotBlank();
        assertThat(JsonPath.<String>read(mine, "$.items[0].address.premises")).isEqualTo("14");
        String none = desk.person(Role.EXECUTOR, town.centre(), town.mine()).bearer();
        assertThat(JsonPath.<List<String>>read(text(scene.get(none, "/api/work-orders?mine=true")), "$.items"))
                .isEmpty();
    }

    @Test
    void ofAContractorSeeTheirOwnAndNothingElse() {
        String contractor = Yard.made(scene.post(senior, "/api/contractors", "{\"name\": \"ООО «Лифт» (пример)\"}"));
        Crew theirs = yard.crew(town, "{\"name\": \"Лифтёры\", \"contractor\": \"" + contractor + "\"}");
        Person leader = desk.person(Role.EXECUTOR, town.centre(), town.mine());
        Yard.made(scene.post(
                senior,
                "/api/workers",
                worker("\"contractor\": \"" + contractor + "\", \"account\": \"" + leader.id() + "\"")));
        String foreign = acting.registered(town);
        String foreignOrder = yard.ordered(town, foreign, yard.plumbers(town));
        String request = acting.registered(town);
        String order = yard.ordered(town, request, theirs);
        for (String bearer : List.of(theirs.bearer(), leader.bearer())) {
            String seen = text(scene.get(bearer, "/api/work-orders"));
            assertThat(JsonPath.<List<String>>read(seen, "$.items[*].id")).containsExactly(order);
            assertThat(scene.get(bearer, "/api/work-orders/{id}", foreignOrder)).hasStatus(404);
            assertThat(scene.get(bearer, "/api/requests/{id}", foreign)).hasStatus(404);
            assertThat(scene.get(bearer, "/api/requests/{id}", request)).hasStatus(200);
            assertThat(JsonPath.<List<String>>read(text(scene.get(bearer, "/api/requests")), "$.items"))
                    .isEmpty();
        }
        assertCode(scene.delete(senior, "/api/contractors/" + contractor), 409, "contractor.in-use");
    }

    private MvcTestResult put(String crew, Integer version) {
        var request = http.put()
                .uri("/api/crews/{id}", crew)
                .header("Authorization", senior)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Аварийная\", \"skills\": [\"COLD_WATER\", \"cold-water.leak\"]}");
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    private MvcTestResult duty(String crew, Instant from, Instant to) {
        return scene.post(
                dispatcher, "/api/crews/" + crew + "/duties", "{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}");
    }

    private static String worker(String more) {
        return "{\"name\": \"Примеров Иван Иванович\", " + more + "}";
    }

    private static void assertCode(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private static void assertField(MvcTestResult answer, String code) {
        assertThat(answer)
                .as(text(answer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
    }
}
