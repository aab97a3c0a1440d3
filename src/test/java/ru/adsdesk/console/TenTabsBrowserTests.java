package ru.adsdesk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** Ten tabs of one browser: browsers allow six connections per host, so all hear through one. */
@BrowserTest
class TenTabsBrowserTests {

    @Autowired
    private BrowserScene scene;

    @Autowired
    private LiveFeed feed;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @Test
    void hearEverythingThroughOneConnection(Browsers browsers) {
        await().atMost(Duration.ofMinutes(1)).until(feed::listeners, listening -> listening == 0);
        List<Page> tabs = new ArrayList<>(List.of(browsers.of(town.dispatcher(), "/board")));
        for (int more = 2; more <= 10; more++) {
            Page tab = tabs.getFirst().context().newPage();
            tab.navigate("/board");
            tabs.add(tab);
        }
        await().until(feed::listeners, listening -> listening == 1);
        scene.ring(town, "+7 900 000-00-41");
        for (Page tab : tabs) {
            assertThat(tab.locator("#ringing .ringing")).containsText("+7 900 000-00-41");
        }
        String number = scene.leak(town, "+7 900 000-00-42").number();
        for (Page tab : tabs) {
            assertThat(tab.locator("#board-list")).containsText(number);
        }
        Assertions.assertThat(feed.listeners()).isEqualTo(1);

        tabs.getFirst().close();
        String next = scene.leak(town, "+7 900 000-00-43").number();
        assertThat(tabs.getLast().locator("#board-list")).containsText(next);
        Assertions.assertThat(feed.listeners()).isEqualTo(1);
    }
}
