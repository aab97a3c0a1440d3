package ru.adsdesk.request.kind;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.request.KindCode;

class KindProposalsTests {

    private static final String PHRASES = "/catalogue/phrases.csv";
    private static final KindCatalogue CATALOGUE = KindCatalogue.shipped();
    private static final KindProposals PROPOSALS = KindProposals.over(CATALOGUE);

    @ParameterizedTest
    @CsvFileSource(resources = PHRASES, numLinesToSkip = 1)
    void proposesTheKindOfATypicalPhrase(String kind, String phrase) {
        assertThat(PROPOSALS.propose(phrase))
                .first()
                .extracting(ProposedKind::code)
                .isEqualTo(new KindCode(kind));
    }

    @Test
    void everyKindHasTypicalPhrases() throws IOException {
        var kinds = CATALOGUE.all().stream().map(kind -> kind.code().value()).toList();
        assertThat(kindsWithPhrases()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static List<String> kindsWithPhrases() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources" + PHRASES))) {
            return rows.stream().map(row -> row.getField("kind")).distinct().collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "НЕТ ВОДЫ, нет воды",
        "течёт потолок, течет потолок",
        "лифт неработает, лифт не работает",
        "'Лифт, не работает!!!', лифт не работает",
        "полотенцесушитель холодный, полотенцесушитель  холодный"
    })
    void readsTheSameWordsTheSame(String one, String other) {
        assertThat(PROPOSALS.propose(one)).isNotEmpty().isEqualTo(PROPOSALS.propose(other));
    }

    @ParameterizedTest
    @CsvSource({
        "мусоропрвод забит, chute.blockage",
        "мусоропроод забит, chute.blockage",
        "мусорорповод забит, chute.blockage",
        "мусоропроовод забит, chute.blockage",
        "холодный полотенцосушитель, hot-water.towel-rail"
    })
    void understandsOneWrongLetter(String phrase, String kind) {
        assertThat(PROPOSALS.propose(phrase))
                .first()
                .extracting(ProposedKind::code)
                .isEqualTo(new KindCode(kind));
    }

    @Test
    void aPersonInTheLiftComesBeforeTheLift() {
        assertThat(PROPOSALS.propose("лифт не работает, внутри застряли люди"))
                .first()
                .extracting(ProposedKind::code)
                .isEqualTo(new KindCode("lift.trapped"));
    }

    @Test
    void aWorkingLiftIsNotABrokenOne() {
        assertThat(PROPOSALS.propose("лифт работает")).noneMatch(ProposedKind::isSure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345 !!!", "на третьем участке абвгд", "qwerty"})
    void saysNothingOrLittleWhereTheWordsSayNothing(String words) {
        assertThat(PROPOSALS.propose(words)).noneMatch(ProposedKind::isSure);
    }

    @Test
    void scoresFallAndStayWithinBounds() {
        var proposed =
                PROPOSALS.propose("в подъезде темно, грязно, воняет, лифт стоит, мусоропровод забит, течёт батарея");
        assertThat(proposed)
                .hasSizeBetween(2, 5)
                .extracting(ProposedKind::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(proposed)
                .allSatisfy(kind -> assertThat(kind.score()).isGreaterThan(0).isLessThanOrEqualTo(1));
    }

    @Test
    void rivalsMakeTheBestOneLessSure() {
        var alone = PROPOSALS.propose("не работает домофон").getFirst();
        var rivalled =
                PROPOSALS.propose("не работает домофон и нет горячей воды").getFirst();
        assertThat(rivalled.score()).isLessThan(alone.score());
    }

    @Test
    void readsAVeryLongLetter() {
        assertThat(PROPOSALS.propose("нет горячей воды. " + "и ещё одно слово ".repeat(100_000)))
                .extracting(ProposedKind::code)
                .contains(new KindCode("hot-water.none"));
    }

    @Test
    void joinedByATildeKeepsTheOrder() {
        var kind = KindFixture.leak().patterns("вместо~холодн*~горяч*").kind();
        var proposals = KindProposals.over(KindCatalogue.of(List.of(kind), KindFixture.GROUPS));
        assertThat(proposals.propose("вместо холодной идёт горячая")).hasSize(1);
        assertThat(proposals.propose("вместо горячей идёт холодная")).isEmpty();
    }

    @Test
    void joinedWordsStandClose() {
        var kind = KindFixture.leak().patterns("<none>+вода|воды !горяч*").kind();
        var proposals = KindProposals.over(KindCatalogue.of(List.of(kind), KindFixture.GROUPS));
        assertThat(proposals.propose("воды второй день нет")).hasSize(1);
        assertThat(proposals.propose("нет у нас в доме на улице больше порядка, и воды"))
                .isEmpty();
        assertThat(proposals.propose("нет горячей воды")).isEmpty();
    }

    @Test
    void newKindsAreProposedByTheirOwnWords() {
        var kind =
                KindFixture.leak().code("sauna.cold").patterns("сауна*+остыл*").kind();
        var proposals = KindProposals.over(KindCatalogue.of(List.of(kind), Map.of()));
        assertThat(proposals.propose("наша сауна остыла"))
                .extracting(ProposedKind::isSure)
                .containsExactly(true);
    }
}
