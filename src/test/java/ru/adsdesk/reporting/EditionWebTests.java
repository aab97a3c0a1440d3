package ru.adsdesk.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Reports of a month, frozen: the same bytes for ever, and what was put right later in a further edition. */
@DeskTest
@Import({Scene.class, Acting.class})
class EditionWebTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String EDITIONS = "/api/reports/editions";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private EditionRound rounds;

    @Autowired
    private EditionWorkbook workbook;

    private Town town;
    private String request;
    private YearMonth month;
    private String manager;

    /** Two requests of a month nobody did anything about, and the first of the month after it. */
    @BeforeEach
    void leaveAMonthBehind() {
        town = scene.town();
        request = acting.registered(town);
        acting.registered(town);
        month = YearMonth.now(MOSCOW);
        clock.set(month.plusMonths(1).atDay(1).atTime(0, 30).atZone(MOSCOW).toInstant());
        manager = desk.person(Role.MANAGER, town.centre()).bearer();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void refusesWhoMayNotFreezeAndMonthsThatAreNotOver() {
        assertThat(http.post().uri(EDITIONS).content("{}")).hasStatus(401);
        assertThat(freeze(desk.person(Role.AUDITOR, town.centre()).bearer(), month, null))
                .hasStatus(403);
        assertThat(freeze(desk.person(Role.DISPATCHER, town.centre()).bearer(), month, null))
                .hasStatus(403);
        assertThat(scene.post(manager, EDITIONS, "{\"month\": \"soon\"}")).hasStatus(400);
        assertThat(scene.post(manager, EDITIONS, "{}"))
                .hasStatus(400)
                .bodyText()
                .contains("month");
        assertThat(freeze(manager, month.plusMonths(1), null))
                .hasStatus(422)
                .bodyText()
                .contains("report.month-not-over");
        String ofOne = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(freeze(ofOne, month, null)).hasStatus(403).bodyText().contains("report.whole-centre");
        assertThat(freeze(
                        desk.person(Role.MANAGER, desk.centre()).bearer(),
                        month,
                        town.mine().toString()))
                .hasStatus(404);
        assertThat(text(scene.get(manager, EDITIONS))).contains("\"items\":[]");
    }

    @Test
    void givesTheSameBytesForEverByTheHashOfItsLine() throws Exception {
        String made = made(freeze(manager, month, town.mine().toString()));
        Map<String, byte[]> first = files(made);
        acting.does(dispatcher(), request, "withdraw", "{\"reason\": \"CHANGED_MIND\"}");
        Map<String, byte[]> later = files(made);
        assertThat(first).hasSize(4);
        first.forEach((format, bytes) -> assertThat(later.get(format)).isEqualTo(bytes));
        String book = text(scene.get(manager, "/api/journals/{book}/lines?limit=200", town.mine()));
        String line = "$.items[?(@.line.code == 'report.frozen')].line";
        assertThat(JsonPath.<List<String>>read(book, line + ".subject.id"))
                .containsExactly(JsonPath.<String>read(made, "$.id"));
        for (String format : first.keySet()) {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(first.get(format)));
            String fact = line + ".facts.sha256." + format.toLowerCase(Locale.ROOT);
            assertThat(JsonPath.<List<String>>read(book, fact)).containsExactly(hash);
            assertThat(JsonPath.<List<String>>read(made, "$.files[?(@.format == '" + format + "')].sha256"))
                    .containsExactly(hash);
        }
    }

    @Test
    void tracesEachFigureToLinesInEveryFile() throws IOException {
        Map<String, byte[]> files =
                files(made(freeze(manager, month, town.mine().toString())));
        String json = new String(files.get("JSON"), UTF_8);
        String localise = "$.figures.norms[?(@.norm == 'localise')]";
        assertThat(JsonPath.<List<Integer>>read(json, localise + ".figures.BREACHED.count"))
                .containsExactly(2);
        assertThat(JsonPath.<List<String>>read(json, "$.clocks[?(@.norm == 'localise')].number"))
                .containsExactly(month.getYear() + "-000001", month.getYear() + "-000002");
        assertThat(JsonPath.<List<Integer>>read(json, "$.clocks[*].cycle")).allMatch(line -> line > 0);
        assertThat(JsonPath.<String>read(json, "$.books[0].seal"))
                .contains(town.mine().toString());
        assertThat(sheet(files.get("XLSX"), "Сроки")).anyMatch(row -> row.contains(month.getYear() + "-000001"));
        assertThat(sheet(files.get("XLSX"), "Показатели")).anyMatch(row -> row.contains("localise"));
        assertThat(new String(files.get("CSV"), UTF_8)).startsWith("\uFEFF").contains("Локализовать");
        Pdf pdf = Pdf.read(files.get("PDF"));
        keep("edition", files.get("PDF"));
        assertThat(pdf.text()).contains("ОТЧЁТ О СОБЛЮДЕНИИ СРОКОВ", "выпуск № 1", "Локализовать", "-000002");
        assertThat(pdf.fonts()).allMatch(font -> font.contains("Liberation") && font.endsWith("+"));
    }

    @Test
    void tellsInAFurtherEditionWhatDiffers() throws IOException {
        String mine = town.mine().toString();
        String first = made(freeze(manager, month, mine));
        assertThat(freeze(manager, month, mine)).hasStatus(409).bodyText().contains("report.edition-same", "№ 1");
        acting.does(dispatcher(), request, "withdraw", "{\"reason\": \"CHANGED_MIND\"}");
        String second = made(freeze(manager, month, mine));
        assertThat(JsonPath.<Integer>read(first, "$.edition")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(second, "$.edition")).isEqualTo(2);
        String differing = "$.differences[?(@.norm == 'localise' && @.figure == 'BREACHED')]";
        assertThat(JsonPath.<List<Integer>>read(second, differing + ".before")).containsExactly(2);
        assertThat(JsonPath.<List<Integer>>read(second, differing + ".now")).containsExactly(1);
        assertThat(Pdf.read(files(second).get("PDF")).text()).contains("Отличия от предыдущего выпуска", "выпуск № 2");
        String listed = text(scene.get(manager, EDITIONS + "?organisation={mine}&limit=1", mine));
        assertThat(JsonPath.<List<Integer>>read(listed, "$.items[*].edition")).containsExactly(2);
        String rest = text(scene.get(
                manager,
                EDITIONS + "?organisation={mine}&after={after}",
                mine,
                JsonPath.<String>read(listed, "$.after")));
        assertThat(JsonPath.<List<Integer>>read(rest, "$.items[*].edition")).containsExactly(1);
    }

    @Test
    void freezesByItselfOnceWhenTheMonthIsOverInTheCentresZone() {
        clock.set(month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(MOSCOW)
                .minusSeconds(1)
                .toInstant());
        rounds.round();
        assertThat(text(scene.get(manager, EDITIONS))).contains("\"items\":[]");
        clock.set(month.plusMonths(1).atDay(1).atTime(0, 30).atZone(MOSCOW).toInstant());
        rounds.round();
        rounds.round();
        String listed = text(scene.get(manager, EDITIONS + "?month={month}", month));
        assertThat(JsonPath.<List<String>>read(listed, "$.items[*].organisation"))
                .contains(town.mine().toString())
                .doesNotHaveDuplicates();
        assertThat(JsonPath.<List<Integer>>read(listed, "$.items[*].edition")).containsOnly(1);
        assertThat(JsonPath.<List<Object>>read(listed, "$.items[*].madeBy")).isEmpty();
        String ofOne = desk.person(Role.MANAGER, town.centre(), town.mine()).bearer();
        assertThat(JsonPath.<List<String>>read(text(scene.get(ofOne, EDITIONS)), "$.items[*].book"))
                .containsExactly(town.mine().toString());
    }

    @Test
    void isForThoseWhoMayReadItsBook() {
        String made = made(freeze(manager, month, null));
        String its = EDITIONS + "/" + JsonPath.<String>read(made, "$.id");
        String ofOne = desk.person(Role.AUDITOR, town.centre(), town.mine()).bearer();
        assertThat(scene.get(ofOne, its)).hasStatus(404).bodyText().contains("report.edition-unknown");
        assertThat(scene.get(ofOne, its + "/file?format=PDF")).hasStatus(404);
        assertThat(scene.get(desk.person(Role.MANAGER, desk.centre()).bearer(), its))
                .hasStatus(404);
        assertThat(scene.get(desk.person(Role.AUDITOR, town.centre()).bearer(), its + "/file?format=JSON"))
                .hasStatusOk();
        assertThat(scene.get(manager, its + "/file?format=DOC")).hasStatus(400);
    }

    @Test
    void freezesOnceUnderOneName() {
        String body = "{\"month\": \"" + month + "\", \"organisation\": \"" + town.mine() + "\"}";
        String first = made(scene.post(manager, EDITIONS, "freeze-1", body));
        assertThat(JsonPath.<String>read(made(scene.post(manager, EDITIONS, "freeze-1", body)), "$.id"))
                .isEqualTo(JsonPath.<String>read(first, "$.id"));
    }

    @Test
    void keepsWordsThatLookLikeFormulasAsWords() throws IOException {
        ComplianceSummary none = new ComplianceSummary(
                clock.instant(), clock.instant(), clock.instant(), "Europe/Moscow", null, List.of());
        byte[] file = workbook.write(new EditionContent(
                month, 1, "=HYPERLINK(\"http://evil.example\")", none, List.of(), 0, List.of(), List.of()));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Row first = rows.findFirst().orElseThrow();
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(0)).startsWith("'=HYPERLINK");
        }
    }

    private String dispatcher() {
        return desk.person(Role.DISPATCHER, town.centre()).bearer();
    }

    private MvcTestResult freeze(String bearer, YearMonth of, @Nullable String organisation) {
        return scene.post(
                bearer,
                EDITIONS,
                organisation == null
                        ? "{\"month\": \"" + of + "\"}"
                        : "{\"month\": \"" + of + "\", \"organisation\": \"" + organisation + "\"}");
    }

    private static String made(MvcTestResult answer) {
        assertThat(answer).as(text(answer)).hasStatus(201);
        return text(answer);
    }

    private Map<String, byte[]> files(String edition) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String format : JsonPath.<List<String>>read(edition, "$.files[*].format")) {
            List<String> url = JsonPath.read(edition, "$.files[?(@.format == '" + format + "')].url");
            MvcTestResult answer = scene.get(manager, url.getFirst());
            assertThat(answer).hasStatusOk();
            files.put(format, answer.getResponse().getContentAsByteArray());
        }
        return files;
    }

    private static List<String> sheet(byte[] file, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.findSheet(name).orElseThrow().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList()
                            .toString())
                    .toList();
        }
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        String kept = System.getProperty("papers");
        if (kept != null) {
            Files.write(Path.of(kept, name + ".pdf"), bytes);
        }
    }
}
