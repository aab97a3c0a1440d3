package ru.adsdesk.request.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well residents' words are understood, on 2 000 real requests of a city desk that are not part of this repository.
 * The patterns were tuned on the even rows only; the odd ones are held back.
 */
class KindMeasurementTests {

    private static final Path REQUESTS = Path.of("../shared/data/edc_moscow_requests_2021-01-01.csv");
    private static final KindCatalogue CATALOGUE = KindCatalogue.shipped();
    private static final KindProposals PROPOSALS = KindProposals.over(CATALOGUE);
    private static final List<Row> ROWS = new ArrayList<>();

    private record Row(int line, String words, String category, boolean emergency) {

        List<ProposedKind> proposed() {
            return PROPOSALS.propose(words);
        }

        boolean isAmongFirst(int places) {
            return proposed().stream()
                    .limit(places)
                    .anyMatch(kind -> EdcCategories.of(kind.code()).equals(category));
        }

        boolean isSure() {
            return !proposed().isEmpty() && proposed().getFirst().isSure();
        }

        boolean isTakenAsOrdinary() {
            return isSure()
                    && CATALOGUE
                            .find(proposed().getFirst().code())
                            .filter(kind -> kind.urgency() == Urgency.ORDINARY)
                            .isPresent();
        }
    }

    @BeforeAll
    static void reads() throws IOException {
        assumeThat(REQUESTS)
                .as("the real requests are not here, nothing is measured")
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(REQUESTS)) {
            rows.forEach(row -> ROWS.add(new Row(
                    ROWS.size(),
                    row.getField("Описание"),
                    row.getField("Наименование категории дефекта").strip(),
                    row.getField("Код категории срочности").equals("emergency"))));
        }
    }

    @Test
    void understandsTheHalfItWasTunedOn() {
        assertUnderstood("even rows, tuned on", half(0));
    }

    @Test
    void understandsTheHalfHeldBack() {
        assertUnderstood("odd rows, held back", half(1));
    }

    private static List<Row> half(int remainder) {
        return ROWS.stream().filter(row -> row.line() % 2 == remainder).toList();
    }

    private static void assertUnderstood(String which, List<Row> all) {
        var rows = all.stream().filter(row -> !row.words().isBlank()).toList();
        var sure = rows.stream().filter(Row::isSure).toList();
        var emergencies = rows.stream().filter(Row::emergency).toList();
        double top1 = share(rows.stream().filter(row -> row.isAmongFirst(1)).count(), rows.size());
        double top3 = share(rows.stream().filter(row -> row.isAmongFirst(3)).count(), rows.size());
        double precision =
                share(sure.stream().filter(row -> row.isAmongFirst(1)).count(), sure.size());
        double missed =
                share(emergencies.stream().filter(Row::isTakenAsOrdinary).count(), emergencies.size());
        System.out.printf(
                Locale.ROOT,
                "kinds on %s: %d rows and %d without words; top 1 %.1f %%, top 3 %.1f %%; sure (>= %.2f) %.1f %%, of"
                        + " them right %.1f %%; emergencies surely taken as ordinary %.1f %%%n",
                which,
                rows.size(),
                all.size() - rows.size(),
                top1 * 100,
                top3 * 100,
                KindProposals.SURE,
                share(sure.size(), rows.size()) * 100,
                precision * 100,
                missed * 100);
        assertThat(top3).as("top 3").isGreaterThan(0.85);
        assertThat(top1).as("top 1").isGreaterThan(0.80);
        assertThat(precision).as("right where sure").isGreaterThan(0.95);
        assertThat(missed).as("emergencies surely taken as ordinary").isLessThan(0.05);
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }
}
