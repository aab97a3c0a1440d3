package ru.adsdesk.housing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Whom to call, and which entry comes first. */
@DeskTest
@Import(Scene.class)
class ContactWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    private Town town;
    private String senior;

    @BeforeEach
    void settle() {
        town = scene.town();
        senior = town.senior().bearer();
    }

    @Test
    void isKeptBySeniorsOnly() {
        assertThat(scene.post(town.dispatcher().bearer(), "/api/contacts", gas("Горгаз")))
                .hasStatus(403);
        String ofOne = desk.person(Role.SENIOR, town.centre(), town.mine()).bearer();
        assertThat(scene.post(ofOne, "/api/contacts", gas("Горгаз")))
                .as("an entry for all is for who keeps all")
                .hasStatus(403);
        assertThat(scene.post(
                        ofOne, "/api/contacts", entry("GAS", "Свой газ", "\"organisation\": \"" + town.mine() + "\"")))
                .hasStatus(201);
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThat(scene.post(senior, "/api/contacts", gas("Горгаз").replace("104", "позвонить соседу")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("numbers");
        assertThat(scene.post(
                        senior,
                        "/api/contacts",
                        gas("Горгаз").replace("\"104\", ", "").replace("\"+7 900 000-00-04\"", "")))
                .hasStatus(400);
    }

    @Test
    void keepsNumbersInOneForm() {
        String id = created(gas("Горгаз"));
        String shown = text(scene.get(senior, "/api/contacts/{id}", id));
        assertThat(JsonPath.<List<String>>read(shown, "$.numbers")).containsExactly("104", "+79000000004");
        assertThat(scene.post(senior, "/api/contacts", gas("«Горгаз»")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("contact.already");
    }

    @Test
    void showsTheNearestFirst() {
        created(entry("UTILITY", "Для всех", null));
        created(entry("UTILITY", "Для района", "\"district\": \"Г. ПРИМЕРСК, ул. Садовая\""));
        created(entry("UTILITY", "Для другого района", "\"district\": \"г. Примерск, ул. Садовническая\""));
        created(entry("UTILITY", "Для дома", "\"house\": \"" + town.garden() + "\""));
        created(entry("UTILITY", "Для другого дома", "\"house\": \"" + town.lane() + "\""));
        created(entry("UTILITY", "Для организации", "\"organisation\": \"" + town.mine() + "\""));
        created(entry("UTILITY", "Для другой организации", "\"organisation\": \"" + town.other() + "\""));
        assertThat(namesAt("house=" + town.garden()))
                .containsExactly("Для дома", "Для района", "Для организации", "Для всех");
    }

    @Test
    void showsWhatIsForTheSystemAndCase() {
        created(gas("Горгаз"));
        created(entry("UTILITY", "Водоканал", "\"system\": \"COLD_WATER\""));
        created(entry("CITY_DESK", "ЕДДС", "\"case\": \"EMERGENCY\""));
        assertThat(namesAt("house=" + town.garden() + "&system=GAS&case=EMERGENCY"))
                .containsExactly("Горгаз", "ЕДДС");
        assertThat(namesAt("house=" + town.garden() + "&system=COLD_WATER&case=ORDINARY"))
                .containsExactly("Водоканал");
    }

    @Test
    void isChangedFromTheVersionRead() {
        String id = created(gas("Горгаз"));
        assertThat(put(id, null, gas("Газ"))).hasStatus(428);
        assertThat(put(id, 7, gas("Газ"))).hasStatus(412);
        assertThat(put(id, 0, gas("Газ")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void leavesALineWithoutNamesAndNumbersInTheClear() {
        created(gas("Образцовгаз-" + town.centre()));
        assertThat(scene.tableHolds("journal.line", "Образцовгаз-" + town.centre()))
                .isFalse();
        assertThat(scene.tableHolds("journal.line", "contact.kept")).isTrue();
    }

    @Test
    void losesItsNumbersByErasure() {
        String mark = "Стираемгаз-" + UUID.randomUUID();
        String id = created(gas(mark));
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + id + "?book=" + town.centre()))
                .hasStatus(204);
        assertThat(scene.tableHolds("housing.contact", mark)).isFalse();
        assertThat(scene.tableHolds("journal.opening", mark)).isFalse();
    }

    @Test
    void isNotSeenFromAnotherCentre() {
        String id = created(gas("Горгаз"));
        String stranger = desk.person(Role.SENIOR, desk.centre()).bearer();
        assertThat(scene.get(stranger, "/api/contacts/{id}", id)).hasStatus(404);
    }

    @Test
    void isEnteredOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        String first = JsonPath.read(text(scene.post(senior, "/api/contacts", key, gas("Горгаз"))), "$.id");
        String again = JsonPath.read(text(scene.post(senior, "/api/contacts", key, gas("Горгаз"))), "$.id");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void isImported() {
        String report = scene.importFile(senior, "/api/contacts/import", false, """
            Служба;Система;Случай;Название;Телефоны;Что сообщить;Основание
            GAS;GAS;EMERGENCY;Горгаз;104, 8 900 000-00-04;Адрес и этаж;ПП РФ № 416, п. 14
            CITY_DESK;;;ЕДДС;112;;
            UTILITY;COLD_WATER;;Водоканал;не знаю;;
            """);
        assertThat(JsonPath.<Integer>read(report, "$.refused")).isEqualTo(1);
        assertThat(namesAt("house=" + town.garden())).containsExactlyInAnyOrder("Горгаз", "ЕДДС");
        String again = scene.importFile(
                senior, "/api/contacts/import", false, "Название;Телефоны;Служба\nЕДДС;112;CITY_DESK\n");
        assertThat(JsonPath.<Integer>read(again, "$.unchanged")).isEqualTo(1);
    }

    private MvcTestResult put(String id, @Nullable Integer version, String body) {
        var request = http.put()
                .uri("/api/contacts/{id}", id)
                .header("Authorization", senior)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    private List<String> namesAt(String query) {
        return JsonPath.read(text(scene.search(senior, "/api/contacts", query)), "$.items[*].name");
    }

    private String created(String body) {
        MvcTestResult answer = scene.post(senior, "/api/contacts", body);
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private static String gas(String name) {
        return """
            {"service": "GAS", "system": "GAS", "case": "EMERGENCY", "name": "%s",
             "numbers": ["104", "+7 900 000-00-04"], "tell": "Адрес, этаж, пострадавшие",
             "rule": "ПП РФ № 416, п. 14"}\
            """.formatted(name);
    }

    private static String entry(String service, String name, @Nullable String more) {
        return "{\"service\": \"%s\", \"name\": \"%s\", \"numbers\": [\"112\"]%s}"
                .formatted(service, name, more == null ? "" : ", " + more);
    }
}
