package ru.adsdesk.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.housing.imports.ImportIssue;
import ru.adsdesk.housing.imports.ImportView;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(HousingFixture.class)
class HouseImportTests {

    private static final String HEADER = "Код дома;Адрес;Управляющая организация;Этажность;Подъездов;Часовой пояс\n";

    @Autowired
    private HousingFixture fixture;

    @Autowired
    private Imports imports;

    @Autowired
    private Houses houses;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void refusesThoseWhoMayNot() {
        Caller senior = fixture.senior();
        Caller dispatcher = fixture.caller(Role.DISPATCHER, senior.scope());
        Caller manager = fixture.within(
                senior, Role.SENIOR, fixture.organisation(senior, "Уют").id());
        for (Caller caller : List.of(dispatcher, manager)) {
            assertThatThrownBy(() -> imports.start(caller, "houses", false, null, path -> {}))
                    .hasMessage("auth.forbidden");
        }
        assertThatThrownBy(() -> imports.start(senior, "moons", false, null, path -> {}))
                .hasMessage("import.kind-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|import.empty",
                "'Адрес;Этажность'|import.empty",
                "'Дом;Этажность\n1;2'|import.column-missing",
                "'PK\003\004 no workbook'|import.unreadable",
            })
    void refusesAFileThatIsNone(String content, String code) {
        Caller senior = fixture.senior();
        ImportView view = run(senior, content.getBytes(StandardCharsets.UTF_8), false, null);
        assertThat(view.state()).isEqualTo("FAILED");
        assertThat(view.failure()).isEqualTo(code);
    }

    @Test
    void reportsEachRowAndTakesTheGoodOnes() {
        Caller senior = fixture.senior();
        ImportView view = run(
                senior,
                HEADER
                        + "1;г. Москва, ул. Лесная, д. 5;ООО «Уют»;127;0;\n"
                        + "2;г. Полянск, ул. Лесная, д. 6;ООО «Уют»;9;4;\n"
                        + "3;г. Полянск, ул. Лесная, д. 7;ооо \"уют\";9;4;Asia/Omsk\n"
                        + "4;;ООО «Уют»;9;4;Asia/Omsk\n"
                        + "5;г. Полянск, ул. Лесная, д. 8;;9;4;Луна\n"
                        + "1;г. Москва, ул. Лесная, д. 9;;9;4;\n"
                        + "6;г. Москва, Лесная ул., дом 5;;;;\n"
                        + "7;г. Москва, у оврага;;;;\n");
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(view.total()).isEqualTo(8);
        assertThat(view.processed()).isEqualTo(8);
        assertThat(List.of(view.added(), view.changed(), view.unchanged(), view.refused()))
                .containsExactly(4, 0, 0, 4);
        assertThat(view.errors())
                .extracting(ImportIssue::row, ImportIssue::column, ImportIssue::error, ImportIssue::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "Этажность", false, "house.value-implausible"),
                        org.assertj.core.groups.Tuple.tuple(2, "Подъездов", false, "house.value-implausible"),
                        org.assertj.core.groups.Tuple.tuple(3, "Адрес", true, "house.zone-unknown"),
                        org.assertj.core.groups.Tuple.tuple(5, "Адрес", true, "field.missing"),
                        org.assertj.core.groups.Tuple.tuple(6, "Часовой пояс", true, "house.zone-invalid"),
                        org.assertj.core.groups.Tuple.tuple(7, "Код дома", true, "import.row-repeated"),
                        org.assertj.core.groups.Tuple.tuple(8, "Адрес", false, "house.address-doubled"),
                        org.assertj.core.groups.Tuple.tuple(9, "Адрес", false, "house.number-unread"));
        ServedHouse first = houses.findServed(senior.scope().centre(), "1").orElseThrow();
        assertThat(first.serverName()).isEqualTo("ООО «Уют»");
        assertThat(fixture.codes(first.book())).containsExactly("organisation.created", "house.added", "house.added");
        assertThat(fixture.codes(BookId.of(senior.scope().centre())))
                .containsExactly("import.written", "house.added", "house.added");
        assertThat(houses.resolve(senior.scope().centre(), "Москва, Лесная 5").kind())
                .isEqualTo(AddressMatch.Kind.UNSURE);
    }

    @Test
    void changesNothingInADryRun() {
        Caller senior = fixture.senior();
        ImportView view = run(
                senior,
                (HEADER + "1;г. Москва, ул. Лесная, д. 5;ООО «Уют»;9;4;\n").getBytes(StandardCharsets.UTF_8),
                true,
                null);
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(view.added()).isEqualTo(1);
        assertThat(houses.findServed(senior.scope().centre(), "1")).isEmpty();
        assertThat(organisations.listOf(senior.scope().centre())).isEmpty();
        assertThat(fixture.codes(BookId.of(senior.scope().centre()))).isEmpty();
    }

    @Test
    void changesNothingWhenSentAgain() {
        Caller senior = fixture.senior();
        String file = HEADER + "1;г. Москва, ул. Лесная, д. 5;ООО «Уют»;9;4;\n;г. Москва, ул. Лесная, д. 6;;9;4;\n";
        run(senior, file);
        ServedHouse before = houses.findServed(senior.scope().centre(), "1").orElseThrow();
        ImportView again = run(senior, file);
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 2);
        assertThat(fixture.codes(before.book())).containsExactly("organisation.created", "house.added");
        ImportView other = run(senior, HEADER + "1;г. Москва, ул. Лесная, д. 5А;ТСЖ «Сосна»;10;;\n");
        assertThat(other.changed()).isEqualTo(1);
        assertThat(other.errors()).extracting(ImportIssue::code).containsExactly("house.manager-differs");
        ServedHouse after = houses.findServed(senior.scope().centre(), "1").orElseThrow();
        assertThat(after.address()).endsWith("5А");
        assertThat(after.server()).isEqualTo(before.server());
        assertThat(jdbc.queryForObject(
                        "select entrance_count from housing.house where id = ?",
                        Integer.class,
                        after.id().value()))
                .isEqualTo(4);
    }

    @Test
    void readsWindowsFilesAndWorkbooks() throws Exception {
        Caller senior = fixture.senior();
        String text = "house_id;address;mgmt_company\n1;ул. Лесная, д. 5;ТСЖ «Ёлка»\n";
        assertThat(run(senior, text.getBytes(Charset.forName("windows-1251")), false, "Asia/Omsk")
                        .added())
                .isEqualTo(1);
        assertThat(run(senior, workbook(), false, "Asia/Omsk").added()).isEqualTo(1);
        assertThat(houses.findServed(senior.scope().centre(), "1").orElseThrow().serverName())
                .isEqualTo("ТСЖ «Ёлка»");
        assertThat(houses.findServed(senior.scope().centre(), "2").orElseThrow().address())
                .isEqualTo("ул. Лесная, д. 6");
    }

    @ParameterizedTest
    @CsvSource({"moscow, 30800", "omsk, 6773", "vladivostok, 3184"})
    void importsWholeRegisters(String town, int rows) throws Exception {
        Path file = Path.of("../shared/data/houses_" + town + "_2016.csv");
        assumeTrue(Files.exists(file), "no ../shared/data here");
        Caller senior = fixture.senior();
        long from = System.nanoTime();
        ImportView view = run(senior, Files.readAllBytes(file), false, null);
        System.out.printf(
                "%s: %d rows in %.1f s: %d added, %d refused, %s, ignored %s%n",
                town,
                view.total(),
                (System.nanoTime() - from) / 1e9,
                view.added(),
                view.refused(),
                view.errors().stream().collect(Collectors.groupingBy(ImportIssue::code, Collectors.counting())),
                view.ignoredColumns());
        assertThat(view.total()).isEqualTo(rows);
        assertThat(view.added() + view.refused()).isEqualTo(rows);
        assertThat(view.added()).isGreaterThan(rows * 99 / 100);
        Map<String, Object> told = jdbc.queryForMap(
                "select count(*) as lines, count(distinct house) as houses from journal.line l"
                        + " join housing.house h on h.id = l.house where h.centre = ? and l.code = 'house.added'",
                senior.scope().centre().value());
        assertThat(told).containsEntry("lines", (long) view.added()).containsEntry("houses", (long) view.added());
        ImportView again = run(senior, Files.readAllBytes(file), false, null);
        assertThat(again.unchanged()).isEqualTo(view.added());
        if (town.equals("moscow")) {
            resolvesRealRequests(senior);
        }
    }

    private void resolvesRealRequests(Caller senior) throws Exception {
        int right = 0;
        int wrong = 0;
        int asked = 0;
        long from = System.nanoTime();
        for (NamedCsvRecord pair :
                CsvReader.builder().ofNamedCsvRecord(Path.of("../shared/data/edc_moscow_address_to_house.csv"))) {
            AddressMatch match = houses.resolve(senior.scope().centre(), pair.getField("edc_address"));
            if (!pair.getField("house_id").isEmpty()) {
                asked++;
                ServedHouse house = match.house();
                right += house != null && pair.getField("house_id").equals(house.externalId()) ? 1 : 0;
                wrong += house != null && !pair.getField("house_id").equals(house.externalId()) ? 1 : 0;
            }
        }
        System.out.printf(
                "in the database: %d asked, %d right, %d wrong, %.1f ms each%n",
                asked, right, wrong, (System.nanoTime() - from) / 1e6 / asked);
        assertThat(wrong * 100).isLessThan(asked);
        assertThat(right * 100).isGreaterThan(asked * 85);
    }

    private static byte[] workbook() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Дома");
            List.of("Код дома", "Адрес", "Год постройки").forEach(new java.util.function.Consumer<>() {
                private int column;

                @Override
                public void accept(String header) {
                    sheet.value(0, column++, header);
                }
            });
            sheet.value(1, 0, 2);
            sheet.value(1, 1, "ул. Лесная, д. 6");
            sheet.value(1, 2, 1980);
        }
        return bytes.toByteArray();
    }

    private ImportView run(Caller caller, String file) {
        return run(caller, file.getBytes(StandardCharsets.UTF_8), false, null);
    }

    private ImportView run(Caller caller, byte[] file, boolean dryRun, String zone) {
        var id = imports.start(caller, "houses", dryRun, zone, path -> Files.write(path, file));
        ImportView view = imports.get(caller, id);
        while (view.state().equals("RUNNING")) {
            LockSupport.parkNanos(5_000_000);
            view = imports.get(caller, id);
        }
        return view;
    }
}
