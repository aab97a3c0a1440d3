package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.DeskProcess;

/** The desk is stopped and started under somebody who is in the middle of a call. */
class RestartBrowserTests {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    private Path place;

    @Test
    void keepsTheDraftAndTheSessionThroughARestartOfTheServer() throws Exception {
        try (DeskProcess desk = new DeskProcess(Files.createDirectories(place.resolve("data")), "--adsdesk.demo=on");
                Browsers browsers = Browsers.of(desk)) {
            desk.start();
            Page page = login(browsers.stranger());
            Keyboard keys = new Keyboard(page)
                    .type("89000000921")
                    .press("Tab")
                    .type("Анна Образцова")
                    .press("Tab")
                    .type("Новолипецкий Яр, Липовая 1")
                    .press("Tab")
                    .press("Tab")
                    .press("Tab")
                    .press("Tab")
                    .type("прорвало трубу холодной воды")
                    .until("[data-kind]:checked");

            desk.close();
            assertThat(page.locator("#line-state")).isVisible(PATIENTLY);
            keys.press("Enter");
            assertThat(page.locator("#problems .problem")).isVisible();
            assertThat(page.locator("[name=words]")).hasValue("прорвало трубу холодной воды");
            keep(page, "server-away");

            desk.start();
            assertThat(page.locator("#line-state")).not().isVisible(PATIENTLY);
            page.reload();
            assertThat(page.locator("[name=phone]")).hasValue("89000000921");
            assertThat(page.locator("[name=name]")).hasValue("Анна Образцова");
            assertThat(page.locator("[name=address]")).hasValue("Новолипецкий Яр, Липовая 1");
            assertThat(page.locator("[name=words]")).hasValue("прорвало трубу холодной воды");
            page.locator("[name=words]").press("Enter");
            assertThat(page.locator("[data-done]")).isVisible(PATIENTLY);
            assertThat(page.locator(".done .number")).hasText(Pattern.compile("\\d{4}-\\d{6}"));
            browsers.expectTroubles();
        }
    }

    private static Page login(Page page) {
        page.navigate("/login?to=/requests/new");
        page.locator("[name=login]").fill("dispatcher");
        page.locator("[name=password]").fill("demo");
        key(page, "Enter");
        page.waitForURL(address -> address.endsWith("/requests/new") && !address.contains("login"));
        return page;
    }
}
