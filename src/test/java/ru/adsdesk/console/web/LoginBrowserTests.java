package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Coming in, looking around and going out, in a browser. */
@BrowserTest
class LoginBrowserTests {

    @Autowired
    private Desk desk;

    @Test
    void leadsAStrangerToTheLoginAndBack(Browsers browsers) {
        Desk.Person dispatcher = desk.person(Role.DISPATCHER, desk.centre());
        Page page = browsers.stranger();
        page.navigate("/board?view=mine");
        Assertions.assertThat(page.url()).contains("/login?to=%2Fboard%3Fview%3Dmine");
        noSeriousAxeIssues(page);
        keep(page, "login");
        page.keyboard().type(dispatcher.login());
        key(page, "Tab");
        page.keyboard().type(Desk.PASSWORD);
        key(page, "Enter");
        page.waitForURL("**/board?view=mine");
    }

    @Test
    void tellsAWrongPasswordAndKeepsTheLogin(Browsers browsers) {
        Page page = browsers.stranger();
        page.navigate("/login");
        page.locator("[name=login]").fill("nobody");
        page.locator("[name=password]").fill("wrong");
        key(page, "Enter");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        assertThat(page.locator("[name=login]")).hasValue("nobody");
    }

    @Test
    void keepsThemeAndLanguageWithThePerson(Browsers browsers) {
        Desk.Person dispatcher = desk.person(Role.DISPATCHER, desk.centre());
        Page page = browsers.of(dispatcher, "/board");
        keep(page, "board-empty");
        page.locator("details.person summary").click();
        page.locator("button[name=theme][value=DARK]").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        noSeriousAxeIssues(page);
        page.locator("details.person summary").click();
        keep(page, "frame-dark-menu");
        noSeriousAxeIssues(page, "details.person");
        page.locator("button[name=language][value=EN]").click();
        assertThat(page.locator(".places a[aria-current]")).hasText("Board");

        Page elsewhere = browsers.of(dispatcher, "/board");
        assertThat(elsewhere.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(elsewhere.locator(".places a[aria-current]")).hasText("Board");
    }

    @Test
    void endsTheSessionWithTheLogout(Browsers browsers) {
        Desk.Person dispatcher = desk.person(Role.DISPATCHER, desk.centre());
        Page page = browsers.of(dispatcher, "/board");
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("adsdesk"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        page.locator("details.person summary").click();
        page.locator(".leave").click();
        page.waitForURL("**/login");
        page.context()
                .addCookies(java.util.List.of(
                        new com.microsoft.playwright.options.Cookie("adsdesk", session).setUrl(browsers.base())));
        page.navigate("/board");
        Assertions.assertThat(page.url()).contains("/login");
    }

    @Test
    void isWholeOnAPhoneAndAtTwiceTheSize(Browsers browsers) {
        Page page = browsers.at(browsers.stranger(390, 844), desk.person(Role.SENIOR, desk.centre()), "/board");
        keep(page, "board-phone");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        noSeriousAxeIssues(page);
    }
}
