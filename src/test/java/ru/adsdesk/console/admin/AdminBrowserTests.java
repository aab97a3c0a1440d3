package ru.adsdesk.console.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Keeping accounts, keys and registers on pages. */
@BrowserTest
class AdminBrowserTests {

    @Autowired
    private Desk desk;

    private CentreId centre;
    private Desk.Person admin;

    @BeforeEach
    void beAnAdministrator() {
        centre = desk.centre();
        admin = desk.person(Role.ADMINISTRATOR, centre);
    }

    @Test
    void hasNoSeriousIssueOnAnyPage(Browsers browsers) {
        Page page = browsers.of(admin, "/admin");
        for (String path : List.of(
                "",
                "/accounts",
                "/keys",
                "/organisations",
                "/houses",
                "/imports",
                "/kinds",
                "/kinds/lift.trapped",
                "/norms",
                "/calendar",
                "/crews",
                "/workers",
                "/contractors",
                "/rules")) {
            page.navigate("/admin" + path);
            assertThat(page.locator("h1")).isVisible();
            Assertions.assertThat(page.content()).doesNotContain("??");
            noSeriousAxeIssues(page);
            keep(page, "admin" + path.replace('/', '-'));
        }
    }

    @Test
    void makesAnAccountAndTellsBesideTheFieldWhatIsWrong(Browsers browsers) {
        Page page = browsers.of(admin, "/admin/accounts");
        page.locator("main details summary").first().click();
        page.locator("#login").fill(admin.login());
        page.locator("#name").fill("Мария Выдуманная");
        page.locator("#password").fill("long-enough-word");
        page.locator("#new-account button").click();
        assertThat(page.locator("#login")).hasAttribute("aria-invalid", "true");
        keep(page, "admin-account-refused");
        noSeriousAxeIssues(page);
        page.locator("#login").fill("maria-" + System.nanoTime());
        page.locator("#new-account button").click();
        assertThat(page.locator("main table")).containsText("Мария Выдуманная");
    }

    @Test
    void showsAKeyOnce(Browsers browsers) {
        Page page = browsers.of(admin, "/admin/keys");
        page.locator("main details summary").first().click();
        page.locator("#name").fill("Сайт для жителей");
        page.locator("#channel").selectOption("WEBSITE");
        page.locator("#new-key button").click();
        assertThat(page.locator("#secret")).containsText("adk_");
        noSeriousAxeIssues(page);
        keep(page, "admin-key-once");
        page.reload();
        assertThat(page.locator("#secret")).isEmpty();
        assertThat(page.locator("main table")).containsText("Сайт для жителей");
    }

    @Test
    void importsHousesWithProgressAndAnErrorReportByRow(Browsers browsers) {
        Page page = browsers.of(admin, "/admin/imports");
        StringBuilder rows = new StringBuilder("Код дома;Адрес;Управляющая организация;Часовой пояс\n");
        for (int i = 1; i <= 300; i++) {
            rows.append(i).append(";г. Примерск, ул. Лесная, д. ").append(i).append(";УК Лес;Europe/Moscow\n");
        }
        rows.append("301;;УК Лес;Europe/Moscow\n");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "houses.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        page.locator("#import button").click();
        assertThat(page.locator("#progress")).hasAttribute("data-state", "DONE");
        assertThat(page.locator("#stage")).containsText("ничего не записано");
        assertThat(page.locator("#added")).hasText("300");
        assertThat(page.locator("#rows tr")).hasCount(1);
        assertThat(page.locator("#rows tr")).containsText("302");
        noSeriousAxeIssues(page);
        keep(page, "admin-import-checked");
        page.locator("#for-real button").click();
        assertThat(page.locator("#stage")).not().containsText("ничего не записано");
        assertThat(page.locator("#progress")).hasAttribute("data-state", "DONE");
        page.navigate("/admin/houses?text=лесная 17");
        assertThat(page.locator("main table")).containsText("Лесная, д. 17");
        keep(page, "admin-houses-found");
    }
}
