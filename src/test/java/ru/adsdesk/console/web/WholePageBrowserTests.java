package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** A page arrives whole or not at all: who decides by it never sees the first half of a list for the list. */
@BrowserTest
@Import(WholePageBrowserTests.Breaking.class)
class WholePageBrowserTests {

    @Autowired
    private BrowserScene scene;

    /** A page longer than any buffer of the server, whose last line cannot be written. */
    @ConsolePage
    static class Breaking {

        @GetMapping("/testing/breaks-midway")
        @ForBookReaders
        String breaksMidway() {
            return "testing/breaks-midway";
        }
    }

    @Test
    void showsTheErrorPageWhereAPageFailsInItsMiddle(Browsers browsers) {
        Page page = browsers.of(scene.town().dispatcher(), "/board");
        Response answer = page.navigate("/testing/breaks-midway");
        browsers.expectTroubles();
        Assertions.assertThat(answer.status()).isEqualTo(500);
        assertThat(page.locator("h1")).hasText("Не получилось");
        assertThat(page.locator("main")).containsText("Обновите страницу");
        assertThat(page.locator("body")).not().containsText("Заявка 1");
        Assertions.assertThat(page.content()).doesNotContain("breaks-midway");
        noSeriousAxeIssues(page);
        keep(page, "failed");
        page.locator("main a").last().press("Enter");
        page.waitForURL("**/board");
    }
}
