package ru.adsdesk.console.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SteppedClock;

/** A manager freezes the report of a month, and what comes down is what the hash says. */
@BrowserTest
class EditionBrowserTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private YearMonth month;

    /** A month in which somebody called, and the first of the month after it. */
    @BeforeEach
    void leaveAMonthBehind() {
        town = scene.town();
        scene.leak(town, "+7 900 000-00-72");
        month = YearMonth.now(MOSCOW);
        clock.set(month.plusMonths(1).atDay(1).atTime(0, 30).atZone(MOSCOW).toInstant());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void freezesAMonthOnceAndGivesFilesOfTheHashesShown(Browsers browsers) throws Exception {
        Page page = browsers.of(desk.person(Role.MANAGER, town.centre()), "/reports");
        assertThat(page.locator("#month")).hasValue(month.toString());
        page.locator("#whose").selectOption(town.mine().toString());
        page.locator("#freeze button").press("Enter");
        Locator row = page.locator("#frozen tbody tr").filter(new Locator.FilterOptions().setHasText("PDF"));
        assertThat(row).hasCount(1);
        assertThat(row).containsText(String.valueOf(month.getYear()));
        row.locator("summary").press("Enter");
        for (String format : List.of("PDF", "XLSX", "CSV", "JSON")) {
            isWhatItsHashSays(page, row, format);
        }
        noSeriousAxeIssues(page);
        keep(page, "editions");
        page.locator("#whose").selectOption(town.mine().toString());
        page.locator("#freeze button").press("Enter");
        assertThat(page.locator("#freeze [data-problem]")).containsText("№ 1");
        assertThat(row).hasCount(1);
    }

    private static void isWhatItsHashSays(Page page, Locator row, String format) throws Exception {
        Download file =
                page.waitForDownload(() -> row.locator("a[download]", new Locator.LocatorOptions().setHasText(format))
                        .click());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path())));
        assertThat(row.locator("[data-sha=" + format + "]")).hasText(hash);
    }

    @Test
    void offersNobodyToFreezeWhoMayOnlyRead(Browsers browsers) {
        Page page = browsers.of(desk.person(Role.AUDITOR, town.centre()), "/reports");
        assertThat(page.locator("#frozen")).isVisible();
        assertThat(page.locator("#freeze")).hasCount(0);
    }
}
