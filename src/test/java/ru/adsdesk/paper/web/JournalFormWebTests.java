package ru.adsdesk.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** The journal printed in its classic form. */
@DeskTest
@Import({Scene.class, Acting.class})
class JournalFormWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Desk desk;

    private Town town;
    private String dispatcher;

    @BeforeEach
    void someTown() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @Test
    void refusesWhoReadsNoBookAndPeriodsThatCannotBe() {
        LocalDate today = LocalDate.now();
        assertThat(print(desk.person(Role.EXECUTOR, town.centre()).bearer(), today, today.plusDays(1)))
                .hasStatus(403);
        assertThat(print(desk.person(Role.DISPATCHER, desk.centre()).bearer(), today, today.plusDays(1)))
                .hasStatus(404);
        assertThat(print(dispatcher, today, today)).hasStatus(422).bodyText().contains("paper.period-bad");
        assertThat(print(dispatcher, today, today.plusDays(367))).hasStatus(422);
    }

    @Test
    void printsEveryRequestOfThePeriodWithTheSealOfTheBook() throws Exception {
        String last = "";
        for (int n = 0; n < 60; n++) {
            last = acting.registered(town);
        }
        MvcTestResult answer =
                print(dispatcher, LocalDate.now().minusDays(1), LocalDate.now().plusDays(2));
        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        byte[] bytes = answer.getResponse().getContentAsByteArray();
        String kept = System.getProperty("papers");
        if (kept != null) {
            Files.write(Path.of(kept, "journal.pdf"), bytes);
        }
        Pdf pdf = Pdf.read(bytes);
        String number = JsonPath.read(acting.shown(dispatcher, last), "$.number");
        assertThat(pdf.formats()).containsOnly("210x297@90");
        assertThat(pdf.fonts()).allMatch(font -> font.endsWith("+"));
        assertThat(pdf.pages()).isGreaterThan(2);
        assertThat(pdf.text())
                .contains("ЖУРНАЛ УЧЁТА ЗАЯВОК", number, "Примерова Анна", "+79000000001", "заявок: 60")
                .contains("лист " + pdf.pages() + " из", "электронной пломбой");
    }

    @Test
    void hintsAtPeopleForThoseWhoOnlySuperviseAndIsALine() {
        acting.registered(town);
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        MvcTestResult answer =
                print(auditor, LocalDate.now().minusDays(1), LocalDate.now().plusDays(2));
        assertThat(Pdf.read(answer.getResponse().getContentAsByteArray()).text())
                .doesNotContain("Примерова", "+79000000001")
                .contains("П•••");
        assertThat(text(scene.get(dispatcher, "/api/journals/{book}/lines?limit=200", town.mine())))
                .contains("paper.journal-printed");
    }

    private MvcTestResult print(String bearer, LocalDate from, LocalDate to) {
        return scene.get(bearer, "/api/journals/{book}/form.pdf?from={from}&to={to}", town.mine(), from, to);
    }
}
