package ru.adsdesk.console.book;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.between;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Reading the journal on a page, and checking it there. */
@BrowserTest
class JournalBrowserTests {

    @Autowired
    private Desk desk;

    private CentreId centre;
    private Desk.Person auditor;

    @BeforeEach
    void writeSomeLines() {
        centre = desk.centre();
        auditor = desk.person(Role.AUDITOR, centre);
        desk.person(Role.DISPATCHER, centre);
        desk.person(Role.EXECUTOR, centre);
    }

    @Test
    void readsTheShelfTheBookAndALineWithItsExactBytes(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal");
        noSeriousAxeIssues(page);
        keep(page, "journal-shelf");
        page.locator("main table a").first().click();
        assertThat(page.locator("main tbody tr").first()).containsText("Учётная запись создана");
        noSeriousAxeIssues(page);
        keep(page, "journal-book");
        page.locator("main tbody tr td a").first().click();
        assertThat(page.locator("pre.exact").first()).containsText("\"code\":\"account.created\"");
        noSeriousAxeIssues(page);
        keep(page, "journal-line");
    }

    @Test
    void findsLinesByTheirFactAndSaysWhereThereAreNone(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre);
        page.locator("#code").selectOption("account.created");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("main tbody tr")).hasCount(3);
        page.locator("#code").selectOption("request.registered");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("main tbody")).containsText("Таких записей нет");
    }

    @Test
    void findsALineGenuineInTheBrowserItself(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre + "/lines/2");
        Locator result = checked(page);
        assertThat(result).hasAttribute("data-result", "accepted");
        assertThat(result).containsText("Подлинно");
        noSeriousAxeIssues(page);
        keep(page, "journal-line-genuine");
    }

    @Test
    void findsAWholeBookGenuineInTheBrowserItself(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre);
        assertThat(checked(page)).containsText("корень совпал с печатью");
        keep(page, "journal-book-genuine");
    }

    @Test
    void refusesALineTheServerChangedOnTheWay(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre + "/lines/2");
        between(page, "**/receipt", route -> altered(route, "AUDITOR", "MANAGER"));
        Locator result = checked(page);
        assertThat(result).hasAttribute("data-result", "refused");
        assertThat(result).containsText("запись № 2 изменена");
        keep(page, "journal-line-refused");
    }

    @Test
    void refusesABookALineWasTakenOutOf(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre);
        between(page, "**/export", route -> {
            APIResponse genuine = route.fetch();
            String cut = Pattern.compile("^line\t2\t.*\n", Pattern.MULTILINE)
                    .matcher(genuine.text())
                    .replaceFirst("");
            route.fulfill(new Route.FulfillOptions().setResponse(genuine).setBody(cut));
        });
        assertThat(checked(page)).containsText("не хватает записей");
    }

    @Test
    void refusesASealOfAnotherKey(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre + "/lines/1");
        between(page, "**/key", route -> {
            APIResponse genuine = route.fetch(
                    new Route.FetchOptions().setUrl(browsers.base() + "/api/journals/" + desk.centre() + "/key"));
            route.fulfill(new Route.FulfillOptions().setResponse(genuine));
        });
        assertThat(checked(page)).containsText("другим ключом");
    }

    @Test
    void refusesABookThatDoesNotGoOnFromASealSomebodyKept(Browsers browsers) {
        Page page = browsers.of(auditor, "/journal/" + centre);
        checked(page);
        String seal = page.evaluate(
                        "address => fetch(address).then(answer => answer.text())",
                        "/api/journals/" + centre + "/checkpoint")
                .toString();
        assertThat(checkedAgainst(seal, page)).hasAttribute("data-result", "accepted");
        between(page, "**/export", route -> altered(route, "SYSTEM", "SYSTEN"));
        assertThat(checkedAgainst(seal, page)).hasAttribute("data-result", "refused");
    }

    private static void altered(Route route, String from, String to) {
        APIResponse genuine = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(genuine)
                .setBody(genuine.text().replace(from, to)));
    }

    private static Locator checkedAgainst(String seal, Page page) {
        page.locator("details summary", new Page.LocatorOptions().setHasText("прежней печатью"))
                .click();
        page.locator("#check-known").fill(seal);
        return checked(page);
    }

    private static Locator checked(Page page) {
        page.locator("[data-run]").click();
        Locator result = page.locator("[data-result]");
        assertThat(result).not().hasAttribute("data-result", "running");
        assertThat(page.locator("[data-run]")).isEnabled();
        return result;
    }
}
