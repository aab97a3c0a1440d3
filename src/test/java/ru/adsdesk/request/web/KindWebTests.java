package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.RoundTrips;

/** The fault catalogue changed at run time, one kind at a time. */
@DeskTest
@Import(Scene.class)
class KindWebTests {

    private static final String BICYCLES = """
        {"name": "Сломана велопарковка", "en": "Bicycle stand broken", "system": "YARD", "urgency": "ORDINARY",
         "zone": "COMMON", "repeatHours": 24, "repeatScope": "HOUSE", "triage": ["injured"],
         "script": "Передадим мастеру.", "sure": ["велопарк*"], "norms": ["minor_fault"]}\
        """;

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RoundTrips trips;

    private Town town;
    private String administrator;
    private String dispatcher;

    @BeforeEach
    void settle() {
        town = scene.town();
        administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        dispatcher = town.dispatcher().bearer();
    }

    @Test
    void refusesThoseWhoDoNotKeepTheWholeCentre() {
        String some =
                desk.person(Role.ADMINISTRATOR, town.centre(), town.mine()).bearer();
        for (String bearer : List.of(town.senior().bearer(), dispatcher, some)) {
            assertThat(scene.put(bearer, "/api/kinds/yard.bicycles", BICYCLES)).hasStatus(403);
            assertThat(scene.delete(bearer, "/api/kinds/yard.ice")).hasStatus(403);
        }
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"YARD\"|\"MOON\"|system|field.wrong-type",
                "\"ORDINARY\"|\"EMERGENCY\", \"script\": \"\"|x|body.malformed",
                "Сломана велопарковка|' '|name|field.missing",
                "\"minor_fault\"|\"tea_break\"|norms|kind.norm-unknown",
                "\"minor_fault\"|\"minor_fault\", \"minor_fault\"|norms|kind.norm-repeated",
                "\"minor_fault\"|\"localise\", \"eliminate\"|norms|kind.damage-norms",
                "\"ORDINARY\"|\"EMERGENCY\"|norms|kind.emergency-minor",
                "\"COMMON\",|\"COMMON\", \"damage\": true,|damage|kind.damage-system",
                "\"HOUSE\"|null|repeatScope|kind.repeat-incomplete",
                "24|0|repeatHours|field.out-of-range",
                "injured|weather|triage|kind.question-unknown",
                "[\"injured\"]|[\"injured\", \"injured\"]|triage|kind.question-repeated",
                "велопарк*|(a+)+$|sure|kind.pattern-broken",
                "велопарк*|<nothing>|sure|kind.pattern-broken",
            })
    void refusesABadFormAndNamesTheField(String right, String wrong, String field, String code) {
        MvcTestResult answer = scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES.replace(right, wrong));
        assertThat(answer).matches(refused -> refused.getResponse().getStatus() / 100 == 4);
        assertThat(text(answer)).contains(code);
        if (!field.equals("x")) {
            assertThat(text(answer)).contains("\"" + field);
        }
        assertThat(changes()).isZero();
        assertThat(scene.get(dispatcher, "/api/kinds/yard.bicycles")).hasStatus(404);
    }

    @Test
    void refusesAnEmergencyWithNothingToReadOut() {
        String mute = BICYCLES.replace("ORDINARY", "EMERGENCY")
                .replace("Передадим мастеру.", "")
                .replace("minor_fault", "lift_rescue");
        assertThat(text(scene.put(administrator, "/api/kinds/yard.bicycles", mute)))
                .contains("kind.script-missing");
    }

    @Test
    void refusesACodeOfAnotherFormAndAnUnknownField() {
        assertThat(scene.put(administrator, "/api/kinds/Bicycles", BICYCLES)).hasStatus(400);
        assertThat(scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES.replace("\"en\"", "\"colour\"")))
                .hasStatus(400);
        assertThat(scene.delete(administrator, "/api/kinds/yard.moon")).hasStatus(404);
    }

    @Test
    void showsShippedKindsAsTheyAre() {
        String kind = text(scene.get(dispatcher, "/api/kinds/cold-water.leak"));
        assertThat(JsonPath.<String>read(kind, "$.origin")).isEqualTo("SHIPPED");
        assertThat(JsonPath.<Integer>read(kind, "$.version")).isZero();
    }

    @Test
    void letsAKindPromiseATimeOfTheOrganisationsOwn() {
        MvcTestResult answer =
                scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES.replace("minor_fault", "own_technical"));
        assertThat(answer).hasStatusOk();
        String request = register("велопарковка сломана", null);
        assertThat(JsonPath.<List<String>>read(request, "$.clocks[*].norm")).contains("own_technical");
    }

    @Test
    void entersAKindOfItsOwnThatIsProposedAtOnceAndInThisCentreOnly() {
        MvcTestResult answer = scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(answer).hasStatusOk();
        assertThat(JsonPath.<String>read(text(answer), "$.origin")).isEqualTo("OWN");
        assertThat(JsonPath.<Integer>read(text(answer), "$.version")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(text(answer), "$.norms"))
                .containsExactly("inform_plan", "slip_inform", "minor_fault");
        assertThat(proposed(dispatcher)).isEqualTo("yard.bicycles");
        assertThat(JsonPath.<String>read(register("велопарковка сломана", null), "$.kind"))
                .isEqualTo("yard.bicycles");
        String elsewhere = scene.town().dispatcher().bearer();
        assertThat(scene.get(elsewhere, "/api/kinds/yard.bicycles")).hasStatus(404);
        assertThat(proposed(elsewhere)).isNotEqualTo("yard.bicycles");
    }

    @Test
    void writesEveryChangeIntoTheCentresBookAndNothingWhereNothingChanges() {
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(changes()).isEqualTo(1);
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES.replace("24", "48"));
        scene.delete(administrator, "/api/kinds/yard.bicycles");
        scene.delete(administrator, "/api/kinds/yard.bicycles");
        List<String> lines = jdbc.queryForList(
                "select body from journal.line where book = ? and code = 'kind.changed' order by no",
                String.class,
                town.centre().value());
        assertThat(lines).hasSize(3);
        assertThat(JsonPath.<Integer>read(lines.get(1), "$.facts.version")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(lines.get(1), "$.facts.form.repeatHours"))
                .isEqualTo(48);
        assertThat(JsonPath.<Boolean>read(lines.get(2), "$.facts.retired")).isTrue();
    }

    @Test
    void takesBackTheFormItShows() {
        String shown = text(scene.get(administrator, "/api/kinds/cold-water.leak"));
        String form = JsonPath.parse(JsonPath.<Object>read(shown, "$.form")).jsonString();
        scene.put(administrator, "/api/kinds/cold-water.leak", form);
        assertThat(changes()).isZero();
        MvcTestResult changed = scene.put(
                administrator, "/api/kinds/cold-water.leak", form.replace("\"script\":\"", "\"script\":\"! "));
        assertThat(changed).bodyJson().extractingPath("$.origin").isEqualTo("CHANGED");
    }

    @Test
    void refusesAChangeOfAVersionThatIsNoLongerThere() {
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(http.delete()
                        .uri("/api/kinds/yard.bicycles")
                        .header("Authorization", administrator)
                        .header("If-Match", "0")
                        .exchange())
                .hasStatus(412);
        assertThat(http.delete()
                        .uri("/api/kinds/yard.bicycles")
                        .header("Authorization", administrator)
                        .header("If-Match", "1")
                        .exchange())
                .hasStatus(204);
    }

    @Test
    void neitherProposesNorTakesARetiredKindUntilItIsInUseAgain() {
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(scene.delete(administrator, "/api/kinds/yard.bicycles")).hasStatus(204);
        assertThat(proposed(dispatcher)).isNotEqualTo("yard.bicycles");
        assertThat(register("велопарковка сломана", "yard.bicycles")).contains("kind.unknown");
        assertThat(codes("/api/kinds")).doesNotContain("yard.bicycles");
        assertThat(codes("/api/kinds?retired=true")).contains("yard.bicycles");
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(JsonPath.<String>read(register("велопарковка сломана", "yard.bicycles"), "$.kind"))
                .isEqualTo("yard.bicycles");
    }

    @Test
    void leavesRequestsWhatTheyWereRegisteredWith() {
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        String id = JsonPath.read(register("велопарковка сломана", "yard.bicycles"), "$.id");
        scene.put(
                administrator,
                "/api/kinds/yard.bicycles",
                BICYCLES.replace("Сломана велопарковка", "Ворота").replace("minor_fault", "lift_rescue"));
        scene.delete(administrator, "/api/kinds/yard.bicycles");
        String now = text(scene.get(dispatcher, "/api/requests/{id}", id));
        assertThat(JsonPath.<String>read(now, "$.kind")).isEqualTo("yard.bicycles");
        assertThat(JsonPath.<String>read(now, "$.kindName")).isEqualTo("Сломана велопарковка");
        assertThat(JsonPath.<List<String>>read(now, "$.clocks[*].norm"))
                .as("a promise has not been given yet")
                .containsExactlyInAnyOrder("inform_plan", "minor_fault");
    }

    @Test
    void asksTheDatabaseNothingMoreAtRegistration() {
        scene.put(administrator, "/api/kinds/yard.bicycles", BICYCLES);
        assertThat(trips.of(() -> register("велопарковка сломана", null)))
                .anyMatch(trip -> trip.contains("request.request"))
                .noneMatch(trip -> trip.contains("request.kind"));
    }

    private String register(String words, String kind) {
        return text(scene.register(dispatcher, UUID.randomUUID().toString(), """
            {"channel": "PHONE", "applicant": {"name": "Примеров Пётр"}, "address": {"houseId": "%s"},
             "description": "%s"%s}\
            """.formatted(
                        town.garden(), words, kind == null ? "" : ", \"kind\": \"" + kind + "\"")));
    }

    private String proposed(String bearer) {
        List<String> proposed = JsonPath.read(
                text(scene.get(bearer, "/api/kinds/proposals?words={words}", "велопарковка")), "$[*].code");
        return proposed.isEmpty() ? "" : proposed.getFirst();
    }

    private List<String> codes(String uri) {
        return JsonPath.read(text(scene.get(dispatcher, uri)), "$[*].code");
    }

    private long changes() {
        Long lines = jdbc.queryForObject(
                "select count(*) from journal.line where book = ? and code = 'kind.changed'",
                Long.class,
                town.centre().value());
        return lines == null ? 0 : lines;
    }
}
