package ru.adsdesk.sla.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped norms, and what the desk does not start with. */
class NormCatalogueTests {

    private static final String ROW = """
            subject: request
            norms:
              - id: roof
                from: %s
                version: %s
                title: Крыша
                en: Roof
                point: Правила, п. 1
                sure: [V]
                responsible: DESK
                starts: [request.registered]
                stops: [%s]
                limit: %s
                %s
            """;

    @Test
    void shipsEveryLimitOfTheDesk() {
        List<String> ids = NormCatalogue.shipped(code -> true).newest().stream()
                .map(norm -> norm.id().value())
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "call_answer",
                        "call_back",
                        "message_handle",
                        "inform_plan",
                        "localise",
                        "sewer_block",
                        "chute_block",
                        "eliminate",
                        "minor_fault",
                        "appeal_reply",
                        "quality_check",
                        "lift_rescue",
                        "damage_act",
                        "quality_reply",
                        "slip_inform",
                        "inform_outage",
                        "planned_outage",
                        "gas_smell",
                        "int_cold",
                        "int_hot",
                        "int_sewer",
                        "int_power",
                        "int_gas",
                        "int_heat",
                        "roof_leak",
                        "drainpipe",
                        "loose_brick",
                        "chimney",
                        "glass_winter",
                        "glass_summer",
                        "entrance_door",
                        "plaster",
                        "floor_leak",
                        "stove",
                        "tap_leak",
                        "lift",
                        "cladding",
                        "pipe_emergency",
                        "power_short",
                        "power_cable",
                        "light_common",
                        "chute_fault",
                        "power_switchboard",
                        "power_riser",
                        "cooker_part",
                        "cooker_whole");
    }

    @Test
    void allowsNoPauseToTheNormsOf416Point13() {
        assertThat(NormCatalogue.shipped(code -> true).newest())
                .filteredOn(norm -> norm.wording().point().contains("№ 416"))
                .isNotEmpty()
                .allSatisfy(norm -> assertThat(norm.pauses()).isNull());
    }

    @Test
    void refusesAnUnknownFactNamingTheRow() {
        assertThatThrownBy(() -> catalogue(row("2020-01-01", "1", "request.compleated", "PT1H", "")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("row roof")
                .hasMessageContaining("request.compleated");
    }

    @Test
    void refusesAnImpossibleWindowNamingTheRow() {
        assertThatThrownBy(() -> catalogue(row("2020-01-01", "1", "request.completed", "PT1H", "window: 23:00-08:00")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("row roof")
                .hasMessageContaining("window");
    }

    @Test
    void refusesOverlappingVersionsNamingTheRow() {
        assertThatThrownBy(() -> catalogue(
                        row("2020-01-01", "1", "request.completed", "PT1H", ""),
                        row("2020-01-01", "2", "request.completed", "PT2H", "")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("row roof, version 2")
                .hasMessageContaining("overlap");
    }

    @Test
    void refusesALimitOfNothingAndAWordItDoesNotKnow() {
        assertThatThrownBy(() -> catalogue(row("2020-01-01", "1", "request.completed", "PT0S", "")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("impossible limit");
        assertThatThrownBy(() -> catalogue(row("2020-01-01", "1", "request.completed", "PT1H", "pause: never")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("pause");
    }

    @Test
    void takesTheVersionInForceOnTheDay() {
        NormCatalogue catalogue = catalogue(
                row("2020-01-01", "1", "request.completed", "PT1H", ""),
                row("2026-05-01", "2", "request.completed", "PT2H", ""));
        NormId roof = new NormId("roof");
        assertThat(catalogue.on(roof, LocalDate.of(2026, 4, 30)))
                .get()
                .extracting(Norm::version)
                .isEqualTo(1);
        assertThat(catalogue.on(roof, LocalDate.of(2026, 5, 1)))
                .get()
                .extracting(Norm::version)
                .isEqualTo(2);
    }

    @Test
    void countsWorkingDaysOverMovedHolidays() {
        WorkingDays days = WorkingDays.shipped();
        assertThat(days.has(LocalDate.of(2026, 1, 9))).as("moved day off").isFalse();
        assertThat(days.has(LocalDate.of(2025, 11, 1))).as("worked Saturday").isTrue();
        assertThat(days.after(LocalDate.of(2025, 12, 30), 1)).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(days.before(LocalDate.of(2026, 1, 12), 1)).isEqualTo(LocalDate.of(2025, 12, 30));
        assertThat(days.isEntered(2031)).isFalse();
    }

    private static NormCatalogue catalogue(String... documents) {
        Set<String> declared = Set.of("request.registered", "request.completed");
        List<Norm> norms = NormFiles.parse(
                "test.yaml",
                new ByteArrayInputStream(String.join("---\n", documents).getBytes(StandardCharsets.UTF_8)));
        return NormCatalogue.of(norms, declared::contains);
    }

    private static String row(String from, String version, String stop, String limit, String more) {
        return ROW.formatted(from, version, stop, limit, more);
    }
}
