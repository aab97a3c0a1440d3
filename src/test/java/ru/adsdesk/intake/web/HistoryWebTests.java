package ru.adsdesk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(Scene.class)
class HistoryWebTests {

    private static final Path MAPPING = Path.of("docs/mapping/edc-moscow.yaml");
    private static final Path REAL = Path.of("../shared/data/edc_moscow_requests_2021-01-01.csv");
    private static final String FILE = """
            Номер,Дата создания,Источник,Описание,Адрес,Телефон
            77/25,2025-03-01 10:15:00+03,PHONE,Не горит свет на площадке,"Садовая улица, дом 5, подъезд 2",8 900 000 00 05
            78/25,2025-03-02T08:00:00,WEBSITE,Засор раковины,"нигде, дом 1",
            79/25,вчера,PHONE,Течёт кран,"Садовая улица, дом 5",
            """;

    @Autowired
    private Scene scene;

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
    void refusesADispatcher() {
        assertThat(send(town.dispatcher().bearer(), FILE, null, false)).hasStatus(403);
    }

    @Test
    void refusesAMappingThatNamesAColumnTheFileHasNot() {
        assertThat(send(senior, FILE, "columns: {number: \"Нет такой\"}", false))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("mapping.bad");
    }

    @Test
    void bringsGoodRowsWithTheirOriginalTimesAndReportsTheBad() {
        String report = done(send(senior, FILE, null, false));
        assertThat(JsonPath.<Integer>read(report, "$.added")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(report, "$.refused")).isEqualTo(1);
        String found = text(scene.search(senior, "text=свет"));
        assertThat(JsonPath.<String>read(found, "$.items[0].foreignNumber")).isEqualTo("77/25");
        assertThat(JsonPath.<String>read(found, "$.items[0].registeredAt")).isEqualTo("2025-03-01T07:15:00Z");
        assertThat(JsonPath.<String>read(found, "$.items[0].status")).isEqualTo("CLOSED");
        assertThat(JsonPath.<String>read(found, "$.items[0].address.houseId"))
                .isEqualTo(town.garden().toString());
    }

    @Test
    void bringsNothingTwice() {
        done(send(senior, FILE, null, false));
        long lines = scene.numbers(town.mine());
        assertThat(JsonPath.<Integer>read(done(send(senior, FILE, null, false)), "$.unchanged"))
                .isEqualTo(2);
        assertThat(scene.numbers(town.mine())).isEqualTo(lines);
    }

    @Test
    void leavesNothingAfterADryRun() {
        assertThat(JsonPath.<Integer>read(done(send(senior, FILE, null, true)), "$.added"))
                .isEqualTo(2);
        assertThat(scene.numbers(town.mine())).isZero();
    }

    @Test
    void takesTheWholeRealFileThroughItsDocumentedMapping() throws IOException {
        assumeThat(REAL).as("the real requests are not beside this repository").exists();
        String report = done(send(senior, Files.readString(REAL), Files.readString(MAPPING), false));
        assertThat(JsonPath.<Integer>read(report, "$.added")).isEqualTo(2000);
        assertThat(JsonPath.<Integer>read(report, "$.refused")).isZero();
    }

    private MvcTestResult send(String bearer, String file, String mapping, boolean dryRun) {
        var request = http.post()
                .uri("/api/requests/import")
                .multipart()
                .file(new MockMultipartFile("file", "h.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        if (mapping != null) {
            request = request.file(
                    new MockMultipartFile("mapping", "m.yaml", "text/plain", mapping.getBytes(StandardCharsets.UTF_8)));
        }
        return request.param("dryRun", Boolean.toString(dryRun))
                .param("zone", "Europe/Moscow")
                .header("Authorization", bearer)
                .exchange();
    }

    private String done(MvcTestResult started) {
        assertThat(started).hasStatus(202);
        String where = started.getResponse().getHeader("Location");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !JsonPath.read(text(scene.get(senior, where)), "$.state")
                        .equals("RUNNING"));
        String report = text(scene.get(senior, where));
        assertThat(JsonPath.<String>read(report, "$.state")).isEqualTo("DONE");
        return report;
    }
}
