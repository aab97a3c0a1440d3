package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SteppedClock;

/** The board in browsers: live, by keys, and honest about a lost line. */
@BrowserTest
class BoardBrowserTests {

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private WatchRounds watcher;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void showsARequestOnASecondBrowserWithoutAReload(Browsers browsers) {
        Page first = browsers.of(town.dispatcher(), "/board");
        Page second = browsers.of(town.senior(), "/board");
        assertThat(first.locator(".empty")).isVisible();
        RequestView request = scene.leak(town, "+7 900 000-00-31");
        for (Page page : List.of(first, second)) {
            assertThat(row(page, request)).isVisible();
            assertThat(page.locator(".views a").first()).containsText("1");
        }
        keep(first, "board");
        noSeriousAxeIssues(first);
    }

    @Test
    void tellsWhoServesSeveralWhoseNumberItIs(Browsers browsers) {
        RequestView request = scene.leak(town, "+7 900 000-00-37");
        Page several = browsers.of(town.dispatcher(), "/board");
        assertThat(row(several, request).locator(".book")).containsText("УК Садовая");
        several.navigate("/board?q=0037");
        assertThat(row(several, request).locator(".book")).containsText("УК Садовая");
        Page one = browsers.of(desk.person(Role.DISPATCHER, town.centre(), town.mine()), "/board");
        assertThat(row(one, request)).isVisible();
        assertThat(row(one, request).locator(".book")).hasCount(0);
    }

    @Test
    void raisesAnAlarmThatIsHeardUntilTaken(Browsers browsers) {
        RequestView request = scene.leak(town, "+7 900 000-00-32");
        Page page = browsers.of(town.dispatcher(), "/board");
        assertThat(row(page, request)).hasAttribute("data-mark", "calm");
        clock.step(Duration.ofMinutes(31));
        watcher.watch();
        assertThat(page.locator("[data-alarm]")).not().hasCount(0);
        page.reload();
        assertThat(row(page, request)).hasAttribute("data-mark", "broken");
        assertThat(row(page, request).locator(".count")).containsText("−");
        keep(page, "board-broken");
        noSeriousAxeIssues(page);
        assertThat(page).hasTitle(Pattern.compile("⚠.*"));
        int before = page.locator("[data-alarm]").count();
        key(page, "m");
        assertThat(page.locator("[data-alarm]")).hasCount(before - 1);
    }

    @Test
    void saysThatTheLineIsLostAndMissesNothing(Browsers browsers) {
        Page page = browsers.stranger();
        page.context().addInitScript("delete window.SharedWorker");
        browsers.at(page, town.dispatcher(), "/board");
        assertThat(page.locator(".empty")).isVisible();
        page.context().setOffline(true);
        assertThat(page.locator("#line-state")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        RequestView request = scene.leak(town, "+7 900 000-00-33");
        page.context().setOffline(false);
        assertThat(row(page, request)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        browsers.expectTroubles();
    }

    @Test
    void isWalkedByKeysAndSearchedFromOneBox(Browsers browsers) {
        RequestView request = scene.leak(town, "+7 900 000-00-34");
        Page page = browsers.of(town.dispatcher(), "/board");
        assertThat(row(page, request)).isVisible();
        key(page, "/");
        page.keyboard().type("раковина");
        assertThat(page.locator(".found [data-row]")).hasCount(1);
        key(page, "Control+A");
        page.keyboard().type("никогда");
        assertThat(page.locator(".found [data-row]")).hasCount(0);
        key(page, "Control+A");
        page.keyboard().type("0034");
        assertThat(page.locator(".found [data-row]")).hasCount(1);
        key(page, "Escape");
        assertThat(page.locator(".views")).isVisible();
        key(page, "j");
        key(page, "Enter");
        page.waitForURL("**/requests/" + request.id());
    }

    @Test
    void keepsAViewUnderAName(Browsers browsers) {
        scene.leak(town, "+7 900 000-00-35");
        Page page = browsers.of(town.dispatcher(), "/board?urgency=EMERGENCY");
        page.locator(".save-view summary").click();
        page.locator(".save-view [name=name]").fill("Ночные аварии");
        page.locator(".save-view [name=name]").press("Enter");
        assertThat(page.locator(".saved")).containsText("Ночные аварии");
        assertThat(page.locator(".saved b")).hasText("1");
    }

    @Test
    void jumpsByTheCommandLine(Browsers browsers) {
        RequestView request = scene.leak(town, "+7 900 000-00-36");
        Page page = browsers.of(town.dispatcher(), "/board");
        key(page, "Control+K");
        page.keyboard().type("взять " + Integer.parseInt(request.number().substring(5)));
        assertThat(page.locator("#command-list [role=option]").first()).containsText("Взять");
        key(page, "Enter");
        page.waitForURL("**/requests/" + request.id() + "?act=take");
    }

    private static Locator row(Page page, RequestView request) {
        return page.locator("#r-" + request.id());
    }
}
