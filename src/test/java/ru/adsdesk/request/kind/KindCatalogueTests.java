package ru.adsdesk.request.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.request.KindCode;

class KindCatalogueTests {

    private final KindCatalogue shipped = KindCatalogue.shipped();

    @Test
    void coversEverySystem() {
        assertThat(shipped.all().stream().map(Kind::system).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(HouseSystem.class));
        assertThat(shipped.all()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void everyInHouseSystemHasDamage() {
        var inHouse = Stream.of(HouseSystem.values()).filter(HouseSystem::isInHouse);
        assertThat(inHouse)
                .allSatisfy(
                        system -> assertThat(shipped.all()).anyMatch(kind -> kind.system() == system && kind.damage()));
    }

    @Test
    void everyShippedKindHasAScriptAndWords() {
        assertThat(shipped.all()).allSatisfy(kind -> {
            assertThat(kind.script()).isNotBlank();
            assertThat(kind.words().all()).isNotEmpty();
        });
    }

    @Test
    void rescueFromALiftStartsTheRescueClock() {
        var trapped = shipped.find(new KindCode("lift.trapped")).orElseThrow();
        assertThat(trapped.norms()).contains("lift_rescue", "inform_plan").doesNotContain("localise");
        assertThat(trapped.urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void findsNothingForACodeItDoesNotHave() {
        assertThat(shipped.find(new KindCode("moon.crater"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "leak", "Cold.leak", "cold_water.leak", "cold.", ".leak", "a.b.c", "вода.течь", "a-.b"})
    void refusesACodeOfAnotherForm(String value) {
        assertThatThrownBy(() -> new KindCode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsAKindThatIsWhole() {
        assertThat(KindFixture.leak().catalogue().all()).hasSize(1);
    }

    @Test
    void refusesACodeGivenTwice() {
        var kind = KindFixture.leak().kind();
        assertThatThrownBy(() -> KindCatalogue.of(List.of(kind, kind), KindFixture.GROUPS))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("cold-water.leak")
                .hasMessageContaining("twice");
    }

    @Test
    void refusesAnUnknownNorm() {
        refused(
                KindFixture.leak().norms("inform_plan", "slip_inform", "localise", "eliminate", "tea_break"),
                "tea_break");
    }

    @Test
    void refusesAKindWithoutTheNormsOfEveryRequest() {
        refused(KindFixture.leak().norms("localise", "eliminate"), "inform_plan");
    }

    @Test
    void refusesDamageWithoutItsNorms() {
        refused(KindFixture.leak().norms("inform_plan", "slip_inform", "localise"), "eliminate");
    }

    @Test
    void refusesNormsOfDamageWhereNothingIsDamaged() {
        refused(KindFixture.leak().noDamage().norms("inform_plan", "slip_inform", "localise"), "localise");
    }

    @Test
    void refusesAnEmergencyCalledAMinorFault() {
        refused(KindFixture.leak().noDamage().norms("inform_plan", "slip_inform", "minor_fault"), "minor_fault");
    }

    @Test
    void refusesDamageOutsideTheFiveSystems() {
        refused(KindFixture.leak().system(HouseSystem.ROOF), "five in-house systems");
    }

    @Test
    void refusesDamageThatIsNoEmergency() {
        refused(KindFixture.leak().ordinary(), "emergency");
    }

    @Test
    void refusesDamageThatIsPaid() {
        refused(KindFixture.leak().paid(), "never paid");
    }

    @Test
    void refusesAnEmergencyWithoutAScript() {
        refused(KindFixture.leak().script(" "), "script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "течёт", "<leaks>", "теч*+", "!теч*", "Теч*", "теч*труб", "а*", "теч*+труб* !", "<none"})
    void refusesABrokenPatternAndNamesIt(String pattern) {
        refused(KindFixture.leak().patterns(pattern), "pattern '" + pattern + "'");
    }

    private static void refused(KindFixture fixture, String because) {
        assertThatThrownBy(fixture::catalogue)
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("cold-water.leak")
                .hasMessageContaining(because);
    }

    @Test
    void anAnswerRaisesAnOrdinaryKind() {
        var kind = KindFixture.leak().ordinary().noDamage().kind();
        assertThat(kind.urgencyAfter(Map.of("valve-shut", "no"))).isEqualTo(Urgency.EMERGENCY);
        assertThat(kind.urgencyAfter(Map.of("valve-shut", "yes"))).isEqualTo(Urgency.ORDINARY);
        assertThat(kind.urgencyAfter(Map.of("valve-shut", "perhaps", "other", "no")))
                .isEqualTo(Urgency.ORDINARY);
    }

    @Test
    void noAnswerLowersAnEmergency() {
        assertThat(KindFixture.leak().kind().urgencyAfter(Map.of("valve-shut", "yes")))
                .isEqualTo(Urgency.EMERGENCY);
    }

    @Test
    void refusesAFieldTheFormatDoesNotHave() {
        assertThatThrownBy(() -> parsed("kinds:\n  - {code: a.b, colour: red}\n"))
                .hasMessageContaining("colour");
    }

    @Test
    void refusesARowThatIsNotWhole() {
        var row = parsed("kinds:\n  - {code: a.b, name: имя}\n").kinds().getFirst();
        assertThatThrownBy(() -> row.kind(Map.of(), List.of()))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("a.b")
                .hasMessageContaining("required");
    }

    @Test
    void refusesAQuestionNobodyWrote() {
        var row = parsed("kinds:\n  - {code: a.b, name: имя, en: name, system: ROOF, urgency: ORDINARY, zone: COMMON,"
                        + " triage: [weather]}\n")
                .kinds()
                .getFirst();
        assertThatThrownBy(() -> row.kind(Map.of(), List.of()))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("weather");
    }

    private static CatalogueFiles.KindRows parsed(String yaml) {
        return CatalogueFiles.parse(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), CatalogueFiles.KindRows.class);
    }
}
