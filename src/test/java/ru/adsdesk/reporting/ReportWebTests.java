package ru.adsdesk.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.reporting.BusyHour.Happened;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Who may read reports of what, over which period, and in which form. */
@DeskTest
@Import({Scene.class, WatchRounds.class, BusyHour.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportWebTests {

    private static final String REPORT = "/api/reports/compliance";

    @Autowired
    private Scene scene;

    @Autowired
    private BusyHour hour;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SteppedClock clock;

    private Happened happened;
    private Town town;
    private String senior;

    @BeforeAll
    void haveABusyHour() {
        happened = hour.happen();
        town = happened.town();
        senior = town.senior().bearer();
    }

    @AfterAll
    void goOn() {
        clock.release();
    }

    @Test
    void isForThoseWhoAnswerForTheLimits() {
        for (String address : List.of(REPORT, REPORT + "/subjects", "/api/reports/backdated")) {
            assertThat(http.get().uri(address)).hasStatus(401);
            assertThat(scene.get(town.dispatcher().bearer(), address)).hasStatus(403);
            assertThat(scene.get(desk.person(Role.EXECUTOR, town.centre()).bearer(), address))
                    .hasStatus(403);
        }
        for (Role role : List.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(report(desk.person(role, town.centre()).bearer(), happened.period()))
                    .hasStatusOk();
        }
    }

    @Test
    void refusesWhatIsNoPeriod() {
        refuses("from=yesterday&to=2026-03-01", 400, "report.period-bad", "Параметр «from»: укажите дату");
        refuses("from=2026-02-30&to=2026-03-01", 400, "report.period-bad", "укажите дату");
        refuses("from=2026-03-01&to=+999999-01-01T00:00:00Z", 400, "report.period-bad", "Параметр «to»");
        refuses("from=2026-03-02&to=2026-03-01", 400, "report.period-backwards", "Период кончается раньше");
        refuses("from=2026-03-01", 400, "parameter.missing", "to");
        refuses(happened.period() + "&format=xml", 400, "parameter.bad", "format");
    }

    @Test
    void refusesWhatNoFigureCounts() {
        String of = REPORT + "/subjects";
        refuses(of, happened.period() + "&norm=no_such", 404, "report.norm-unknown", "no_such");
        refuses(of, happened.period() + "&norm=localise&outcome=FINE", 400, "parameter.bad", "outcome");
        refuses(of, happened.period() + "&norm=localise&after=here", 400, "parameter.bad", "after");
        refuses(of, happened.period() + "&norm=localise&limit=0", 400, "parameter.bad", "limit");
        refuses("/api/reports/backdated", "after=here", 400, "parameter.bad", "after");
        refuses("/api/reports/registration-gap", "least=PT1S", 400, "parameter.bad", "least");
    }

    @Test
    void keepsOthersBooksToThem() {
        Town elsewhere = scene.town();
        refuses(REPORT, happened.period() + "&organisation=" + elsewhere.mine(), 404, "organisation.unknown", "");
        assertThat(norms(elsewhere.senior().bearer(), happened.period())).isEmpty();

        String manager = desk.person(Role.MANAGER, town.centre(), town.other()).bearer();
        assertThat(norms(manager, happened.period())).contains("call_answer").doesNotContain("inform_plan");
        assertThat(report(manager, happened.period() + "&organisation=" + town.mine()))
                .hasStatus(404);
        assertThat(norms(senior, happened.period() + "&organisation=" + town.mine()))
                .contains("inform_plan")
                .doesNotContain("call_answer");
    }

    @Test
    void takesInTheFirstInstantAndLeavesOutTheLast() {
        String upToTheEnd = "from=" + happened.begun() + "&to=" + happened.end();
        String fromTheEnd = "from=" + happened.end() + "&to=" + happened.end().plusMillis(1);
        assertThat(all(upToTheEnd)).isEqualTo(6);
        assertThat(all(fromTheEnd)).isEqualTo(1);
        assertThat(norms(senior, "from=" + happened.end() + "&to=" + happened.end()))
                .as("nothing is in a period of no length")
                .isEmpty();
        assertThat(norms(senior, "from=2020-01-01&to=2020-02-01")).isEmpty();
    }

    @Test
    void takesDatesForMidnightsAtTheCentre() {
        ZoneId zone = ZoneId.of("Europe/Moscow");
        LocalDate day = happened.begun().atZone(zone).toLocalDate();
        String answer = Scene.text(report(senior, "from=" + day + "&to=" + day.plusDays(2)));
        assertThat(JsonPath.<String>read(answer, "$.from"))
                .isEqualTo(day.atStartOfDay(zone).toInstant().toString());
        assertThat(JsonPath.<String>read(answer, "$.zone")).isEqualTo("Europe/Moscow");
        assertThat(JsonPath.<List<String>>read(answer, "$.norms[*].norm")).contains("inform_plan");
    }

    @Test
    void tellsPointSurenessAndWhoAnswers() {
        String answer = Scene.text(report(senior, happened.period()));
        assertThat(JsonPath.<List<String>>read(answer, "$.norms[?(@.norm == 'call_back')].point"))
                .containsExactly("ПП РФ № 416, п. 13");
        assertThat(JsonPath.<List<List<String>>>read(answer, "$.norms[?(@.norm == 'call_back')].sure"))
                .containsExactly(List.of("V", "O"));
        assertThat(JsonPath.<List<String>>read(answer, "$.norms[?(@.norm == 'localise')].responsible"))
                .containsExactly("ORGANISATION");
        assertThat(JsonPath.<List<String>>read(answer, "$.norms[?(@.norm == 'localise')].terms[*].version"))
                .containsExactly("1");
    }

    @Test
    void tellsTheTermsTheClocksRanBy() {
        Town own = scene.town();
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/Moscow")).toLocalDate();
        Instant before = clock.instant();
        scene.register(own.dispatcher().bearer(), Scene.leak(own, "89000000001"));
        String terms = """
                {"scope": "ORGANISATION", "scopeId": "%s", "inForce": "%s", "limit": "PT20M",
                 "point": "Приказ примерный № 7", "sure": ["O"]}""".formatted(own.mine(), today);
        assertThat(scene.post(own.senior().bearer(), "/api/norms/localise/terms", terms))
                .hasStatus(201);
        clock.step(Duration.ofSeconds(10));
        scene.register(own.dispatcher().bearer(), Scene.leak(own, "89000000001"));

        String period = "from=" + before + "&to=" + clock.instant().plusSeconds(1);
        String its = "$.norms[?(@.norm == 'localise')].terms[*]";
        String answer = Scene.text(report(own.senior().bearer(), period));
        assertThat(JsonPath.<List<String>>read(answer, its + ".point"))
                .containsExactlyInAnyOrder("ПП РФ № 416, п. 13", "Приказ примерный № 7");
        assertThat(JsonPath.<List<List<String>>>read(answer, its + ".sure"))
                .containsExactlyInAnyOrder(List.of("V"), List.of("O"));
        assertThat(JsonPath.<List<Integer>>read(answer, its + ".count")).containsExactly(1, 1);
        assertThat(rows(Scene.text(report(own.senior().bearer(), period + "&format=csv"))))
                .extracting(row -> row.getField("Пункт акта"))
                .contains("ПП РФ № 416, п. 13; Приказ примерный № 7");
    }

    @Test
    void writesATableRussianExcelReads() {
        MvcTestResult file = report(senior, happened.period() + "&format=csv");
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", ".csv");
        String text = Scene.text(file);
        assertThat(text).startsWith("\uFEFFПериод с;").contains("\r\n");

        String json = Scene.text(report(senior, happened.period()));
        List<NamedCsvRecord> rows = rows(text);
        assertThat(rows)
                .extracting(row -> row.getField("Норматив"))
                .containsExactlyElementsOf(JsonPath.<List<String>>read(json, "$.norms[*].norm"));
        for (NamedCsvRecord row : rows) {
            String its = "$.norms[?(@.norm == '" + row.getField("Норматив") + "')]";
            assertThat(JsonPath.<List<Integer>>read(json, its + ".figures.LATE.count"))
                    .containsExactly(Integer.parseInt(row.getField("С опозданием")));
            assertThat(row.getField("Список: В срок"))
                    .startsWith("http://")
                    .endsWith(JsonPath.<List<String>>read(json, its + ".figures.IN_TIME.link")
                            .getFirst());
        }
        NamedCsvRecord informed = rows.stream()
                .filter(row -> row.getField("Норматив").equals("inform_plan"))
                .findFirst()
                .orElseThrow();
        assertThat(informed.getField("Медиана, ч:мм:сс")).isEqualTo("0:05:00");
        assertThat(informed.getField("95 из 100 не дольше, ч:мм:сс")).isEqualTo("0:40:00");
        assertThat(informed.getField("Причины нарушений")).isEqualTo("Не хватило людей: 1");
        assertThat(informed.getField("Ответственный")).isEqualTo("Диспетчерская");
    }

    @Test
    void writesTheTableToWhoeverPrefersIt() {
        var asked = http.get()
                .uri(REPORT + "?" + happened.period())
                .header("Authorization", senior)
                .header("Accept", "text/csv, */*;q=0.5")
                .header("Accept-Language", "en")
                .exchange();
        assertThat(asked).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(Scene.text(asked)).contains(";Late;");
        assertThat(report(senior, happened.period())).hasHeader("Content-Type", "application/json");
    }

    @Test
    void listsWhatWasEnteredLate() {
        String answer = Scene.text(scene.get(senior, "/api/reports/backdated"));
        List<String> codes = JsonPath.read(answer, "$.items[?(@.subject == '" + happened.told() + "')].code");
        assertThat(codes).contains("request.localised").doesNotContain("request.registered");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[?(@.code == 'request.localised')].lag"))
                .containsExactly("PT10M");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[?(@.code == 'request.localised')].number")
                        .getFirst())
                .matches("\\d{4}-\\d{6}");
        assertThat(JsonPath.<List<Object>>read(
                        Scene.text(scene.get(scene.town().senior().bearer(), "/api/reports/backdated")), "$.items"))
                .isEmpty();
    }

    @Test
    void pagesWhatWasEnteredLate() {
        List<String> whole = JsonPath.read(Scene.text(scene.get(senior, "/api/reports/backdated")), "$.items[*].line");
        String first = Scene.text(scene.get(senior, "/api/reports/backdated?limit=1"));
        String rest = Scene.text(
                scene.get(senior, "/api/reports/backdated?after={after}", JsonPath.<String>read(first, "$.after")));
        assertThat(JsonPath.<List<Object>>read(rest, "$.items")).hasSize(whole.size() - 1);
    }

    @Test
    void listsTheRequestsThatWaitedForTheirNumber() {
        String answer = Scene.text(scene.get(senior, "/api/reports/registration-gap"));
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].request")).containsExactly(happened.waited());
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].gap")).containsExactly("PT20M");
        assertThat(JsonPath.<List<Object>>read(
                        Scene.text(scene.get(senior, "/api/reports/registration-gap?least=PT20M1S")), "$.items"))
                .isEmpty();
    }

    @Test
    void listsAnsweredCallsNobodySaidAWordOf() {
        String answer = Scene.text(scene.get(senior, "/api/reports/unhandled-calls"));
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].subject")).containsExactly(happened.unhandled());
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].clocks"))
                .containsExactly("/api/calls/" + happened.unhandled() + "/clocks");
        assertThat(JsonPath.<List<String>>read(answer, "$.items[*].state")).containsExactly("BREACHED");
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(false)
                .ofNamedCsvRecord(text.substring(1))
                .stream()
                .toList();
    }

    private int all(String period) {
        List<Integer> counts = JsonPath.read(
                Scene.text(report(senior, period)), "$.norms[?(@.norm == 'inform_plan')].figures.ALL.count");
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    private List<String> norms(String bearer, String parameters) {
        return JsonPath.read(Scene.text(report(bearer, parameters)), "$.norms[*].norm");
    }

    private MvcTestResult report(String bearer, String parameters) {
        return scene.search(bearer, REPORT, parameters);
    }

    private void refuses(String parameters, int status, String code, String words) {
        refuses(REPORT, parameters, status, code, words);
    }

    private void refuses(String address, String parameters, int status, String code, String words) {
        MvcTestResult answer = scene.search(senior, address, parameters);
        assertThat(answer).hasStatus(status);
        assertThat(JsonPath.<String>read(Scene.text(answer), "$.code")).isEqualTo(code);
        assertThat(JsonPath.<String>read(Scene.text(answer), "$.detail")).contains(words);
    }
}
