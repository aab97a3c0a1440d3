package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Requests that come unusually fast from one place are proposed as an accident; a person decides. */
@DeskTest
@Import({Scene.class, Acting.class, Outages.class})
class StormWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Outages outages;

    @Autowired
    private Following following;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String senior;

    @BeforeEach
    void settle() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        town = scene.town();
        senior = town.senior().bearer();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void proposesWithItsEvidenceAndTiesThemAllOnceConfirmed() {
        List<String> requests = calls(town.garden(), 0, 4);
        following.round();
        assertThat(open()).as("four in a house are nothing unusual").isEmpty();
        requests.addAll(calls(town.garden(), 4, 2));
        following.round();

        String proposal = open().getFirst();
        String shown = text(scene.get(senior, "/api/outages/proposals/{id}", proposal));
        assertThat(JsonPath.<List<String>>read(shown, "$.requests")).containsExactlyElementsOf(requests);
        assertThat(JsonPath.<String>read(shown, "$.reach")).isEqualTo("HOUSE");
        assertThat(JsonPath.<Integer>read(shown, "$.callers")).isEqualTo(6);
        assertThat(JsonPath.<Integer>read(shown, "$.minutes")).isEqualTo(5);
        assertThat(scene.tableHolds("request.outage_proposal", "8900000")).isFalse();

        MvcTestResult confirmed = scene.post(senior, "/api/outages/proposals/" + proposal + "/confirm", """
            {"text": "Прорыв магистрали"}\
            """);
        assertThat(confirmed).as(text(confirmed)).hasStatus(201);
        String outage = JsonPath.read(text(confirmed), "$.id");
        following.round();
        for (String request : requests) {
            assertThat(JsonPath.<String>read(acting.shown(senior, request), "$.outage"))
                    .isEqualTo(outage);
        }
        assertThat(acting.lastFacts(senior, requests.getFirst())).containsEntry("proposal", proposal);
        assertThat(outages.<Integer>read(senior, outage, "$.linked.requests")).isEqualTo(6);
        assertThat(scene.post(senior, "/api/outages/proposals/" + proposal + "/dismiss", """
            {"reason": "UNRELATED"}\
            """))
                .hasStatus(409)
                .bodyText()
                .contains("proposal.decided");
    }

    @Test
    void growsWithWhatComesAndProposesNothingTwice() {
        calls(town.garden(), 0, 5);
        following.round();
        calls(town.garden(), 5, 3);
        following.round();
        assertThat(open()).hasSize(1);
        assertThat(JsonPath.<List<String>>read(
                        text(scene.get(senior, "/api/outages/proposals/{id}", open().getFirst())), "$.requests"))
                .hasSize(8);
    }

    @Test
    void staysQuietAfterADismissalForAWhile() {
        calls(town.garden(), 0, 5);
        following.round();
        String proposal = open().getFirst();
        MvcTestResult dismissed = scene.post(senior, "/api/outages/proposals/" + proposal + "/dismiss", """
            {"reason": "REPEATS", "words": "Соседи проверяли связь"}\
            """);
        assertThat(dismissed).hasStatus(200);
        calls(town.garden(), 5, 3);
        following.round();
        assertThat(open()).isEmpty();

        clock.step(Duration.ofHours(3));
        calls(town.garden(), 8, 5);
        following.round();
        assertThat(open()).hasSize(1);
    }

    @Test
    void proposesOneAccidentOfAStreet() {
        List<HouseId> houses = new ArrayList<>();
        for (int number = 20; number < 24; number++) {
            houses.add(scene.house(town.senior(), "г. Примерск, ул. Липовая, д. " + number, town.mine()));
        }
        for (int n = 0; n < 4; n++) {
            calls(houses.get(n), n * 2, 2);
        }
        following.round();
        String proposal = open().getFirst();
        String shown = text(scene.get(senior, "/api/outages/proposals/{id}", proposal));
        assertThat(JsonPath.<String>read(shown, "$.reach")).isEqualTo("STREET");
        assertThat(JsonPath.<List<String>>read(shown, "$.houses")).hasSize(4);
    }

    @Test
    void keepsSilentWhereTheTroubleIsKnown() {
        outages.accident(senior, "COLD_WATER", town.garden(), "");
        calls(town.garden(), 0, 7);
        following.round();
        assertThat(open()).isEmpty();
    }

    @Test
    void showsAProposalToNobodyElse() {
        calls(town.garden(), 0, 5);
        following.round();
        String proposal = open().getFirst();
        String stranger = desk.person(Role.DISPATCHER, desk.centre()).bearer();
        assertThat(scene.get(stranger, "/api/outages/proposals/{id}", proposal)).hasStatus(404);
        assertThat(scene.post(stranger, "/api/outages/proposals/" + proposal + "/confirm", """
            {"text": "Чужое"}\
            """))
                .hasStatus(404);
        String executor = desk.person(Role.EXECUTOR, town.centre()).bearer();
        assertThat(scene.post(executor, "/api/outages/proposals/" + proposal + "/confirm", """
            {"text": "Не моё дело"}\
            """))
                .hasStatus(403);
    }

    private List<String> open() {
        return JsonPath.read(text(scene.get(senior, "/api/outages/proposals")), "$.items[*].id");
    }

    /** One a minute, each from a flat and phone of its own. */
    private List<String> calls(HouseId house, int from, int count) {
        List<String> ids = new ArrayList<>();
        for (int n = from; n < from + count; n++) {
            MvcTestResult answer = scene.register(senior, """
                {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "890000001%02d"},
                 "address": {"houseId": "%s", "premises": "%d"}, "kind": "cold-water.none",
                 "description": "Нет холодной воды"}\
                """.formatted(n, house, 10 + n));
            assertThat(answer).as(text(answer)).hasStatus(201);
            ids.add(JsonPath.read(text(answer), "$.id"));
            clock.step(Duration.ofMinutes(1));
        }
        return ids;
    }
}
