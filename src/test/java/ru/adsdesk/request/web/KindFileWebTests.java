package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** The fault catalogue as a file, out and in. */
@DeskTest
@Import(Scene.class)
class KindFileWebTests {

    private static final String GOOD = """
            Код;Название;Название по-английски;Система;Срочность;Зона ответственности;Верные слова;Нормы
            yard.barrier;Не работает шлагбаум;Barrier broken;YARD;ordinary;COMMON;шлагбаум*, ворота;minor_fault
            """;

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate jdbc;

    private Town town;
    private String administrator;

    @BeforeEach
    void settle() {
        town = scene.town();
        administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
    }

    @Test
    void refusesThoseWhoDoNotKeepTheCatalogue() {
        assertThat(http.post()
                        .uri("/api/kinds/import")
                        .multipart()
                        .header("Authorization", town.senior().bearer())
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void changesNothingByWhatItExported() {
        for (String language : List.of("ru", "en")) {
            String report = imported(exported(language), false);
            assertThat(JsonPath.<Integer>read(report, "$.unchanged")).isEqualTo(shipped());
            assertThat(counts(report)).isEqualTo(List.of(0, 0, 0));
            assertThat(JsonPath.<List<String>>read(report, "$.ignoredColumns")).isEmpty();
        }
        assertThat(changes()).isZero();
    }

    @Test
    void takesAnEditedExport() {
        String edited = exported("ru").replace("Засор мусоропровода", "Забит мусоропровод");
        assertThat(counts(imported(edited, false))).isEqualTo(List.of(0, 1, 0));
        String kind = text(scene.get(administrator, "/api/kinds/chute.blockage"));
        assertThat(JsonPath.<Map<String, Object>>read(kind, "$"))
                .containsEntry("name", "Забит мусоропровод")
                .containsEntry("origin", "CHANGED")
                .containsEntry("version", 1);
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void bringsNothingTwice() {
        assertThat(counts(imported(GOOD, false))).isEqualTo(List.of(1, 0, 0));
        assertThat(counts(imported(GOOD, false))).isEqualTo(List.of(0, 0, 0));
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void leavesNothingAfterADryRun() {
        assertThat(counts(imported(GOOD, true))).isEqualTo(List.of(1, 0, 0));
        assertThat(scene.get(administrator, "/api/kinds/yard.barrier")).hasStatus(404);
        assertThat(changes()).isZero();
    }

    @Test
    void leavesColumnsTheFileHasNotAsTheyAre() {
        imported(GOOD, false);
        imported("code;script\nyard.barrier;Ждите мастера.\n", false);
        String kind = text(scene.get(administrator, "/api/kinds/yard.barrier"));
        assertThat(JsonPath.<String>read(kind, "$.script")).isEqualTo("Ждите мастера.");
        assertThat(JsonPath.<List<String>>read(kind, "$.form.sure")).containsExactly("шлагбаум*", "ворота");
    }

    @Test
    void reportsWhatIsWrongRowByRowAndTakesTheRest() {
        String report = imported(GOOD + """
                yard.gate;Калитка;Gate;MOON;ORDINARY;COMMON;калитк*;minor_fault
                yard.fence;Забор;Fence;YARD;ORDINARY;COMMON;(забор;tea_break
                Yard;Двор;Yard;YARD;ORDINARY;COMMON;двор;
                yard.barrier;Опять;Again;YARD;ORDINARY;COMMON;;
                yard.bench;;Bench;YARD;;COMMON;;
                """, false);
        assertThat(counts(report)).isEqualTo(List.of(1, 0, 5));
        assertThat(JsonPath.<List<Integer>>read(report, "$.errors[*].row")).containsExactly(3, 4, 4, 5, 6, 7, 7);
        assertThat(JsonPath.<List<String>>read(report, "$.errors[*].code"))
                .containsExactlyInAnyOrder(
                        "field.bad-form",
                        "kind.norm-unknown",
                        "kind.pattern-broken",
                        "kind.code-bad",
                        "import.row-repeated",
                        "field.missing",
                        "field.missing");
        assertThat(JsonPath.<List<String>>read(report, "$.errors[*].column"))
                .contains("Система", "Верные слова", "Нормы", "Код", "Название", "Срочность");
        assertThat(scene.get(administrator, "/api/kinds/yard.fence")).hasStatus(404);
    }

    private String exported(String language) {
        return text(http.get()
                .uri("/api/kinds/export")
                .header("Authorization", administrator)
                .header("Accept-Language", language)
                .exchange());
    }

    private String imported(String file, boolean dryRun) {
        return scene.importFile(administrator, "/api/kinds/import", dryRun, file);
    }

    private static List<Integer> counts(String report) {
        assertThat(JsonPath.<String>read(report, "$.state")).isEqualTo("DONE");
        return List.of(
                JsonPath.<Integer>read(report, "$.added"),
                JsonPath.<Integer>read(report, "$.changed"),
                JsonPath.<Integer>read(report, "$.refused"));
    }

    private int shipped() {
        return JsonPath.<List<String>>read(text(scene.get(administrator, "/api/kinds")), "$[*].code")
                .size();
    }

    private long changes() {
        Long lines = jdbc.queryForObject(
                "select count(*) from journal.line where book = ? and code = 'kind.changed'",
                Long.class,
                town.centre().value());
        return lines == null ? 0 : lines;
    }
}
