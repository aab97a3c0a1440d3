package ru.adsdesk.console.shift;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Two people hand a shift over, each at a computer of their own. */
@BrowserTest
class ShiftBrowserTests {

    @Autowired
    private Desk desk;

    @Test
    void handsAShiftOverSignedByBoth(Browsers browsers) {
        CentreId centre = desk.centre();
        Page leaving = browsers.of(desk.person(Role.DISPATCHER, centre), "/shift");
        assertThat(leaving.locator("main")).containsText("На смене никого нет");
        press(leaving, "Заступить на смену");
        assertThat(leaving.locator("main")).containsText("Вы на смене с");
        noSeriousAxeIssues(leaving);
        keep(leaving, "shift-mine");
        leaving.locator("#notes").fill("Ключи от подвала у консьержа");
        press(leaving, "Сдать смену: подписать лист");
        assertThat(leaving.locator("main")).containsText("Вы подписали лист");

        Page coming = browsers.of(desk.person(Role.SENIOR, centre), "/shift");
        assertThat(coming.locator(".take-over")).containsText("сдаёт смену");
        coming.locator(".take-over a").click();
        assertThat(coming.locator("main")).containsText("Ключи от подвала у консьержа");
        noSeriousAxeIssues(coming);
        keep(coming, "shift-sheet");
        press(coming, "Принять смену и подписать");
        assertThat(coming.locator("dl.facts").first()).not().containsText("ещё не принята");
        coming.locator("main a.btn", new Page.LocatorOptions().setHasText("Печать"))
                .click();
        assertThat(coming.locator("h1")).containsText("Передача смены");
        keep(coming, "shift-print");

        leaving.reload();
        assertThat(leaving.locator("main")).containsText("Заступить на смену");
        assertThat(leaving.locator("main ul.plain").first()).containsText("старший диспетчер");
    }

    @Test
    void showsTheShiftToWhoLeadsIt(Browsers browsers) {
        CentreId centre = desk.centre();
        Page page = browsers.of(desk.person(Role.SENIOR, centre), "/overview");
        assertThat(page.locator("h1")).hasText("Обзор смены");
        noSeriousAxeIssues(page);
        keep(page, "overview");
        page.navigate("/reports");
        noSeriousAxeIssues(page);
        keep(page, "reports");
    }

    private static void press(Page page, String name) {
        page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }
}
