package ru.adsdesk.console.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.KeepCrew;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutagePlace;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.ShortNotice;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.SteppedClock;

/** Who leads the shift sees what is wrong, takes alarms and gives reasons. */
@BrowserTest
class OverviewBrowserTests {

    @Autowired
    private BrowserScene scene;

    @Autowired
    private OutageDesk outages;

    @Autowired
    private Crews crews;

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
    void takesAlarmsAndGivesAReasonForABreach(Browsers browsers) {
        RequestView leak = scene.leak(town, "+7 900 000-00-71");
        clock.step(Duration.ofMinutes(31));
        watcher.watch();
        Page page = browsers.of(town.senior(), "/overview");
        Locator alarms = page.locator("form[action*='/api/alarms/'] button");
        assertThat(alarms).not().hasCount(0);
        assertThat(page.locator("main")).containsText("нарушен");
        noSeriousAxeIssues(page);
        keep(page, "overview");
        for (int left = alarms.count(); left > 0; left--) {
            alarms.first().press("Enter");
            assertThat(alarms).hasCount(left - 1);
        }
        Locator reasons = page.locator("form[action*='/reason'] button");
        int open = reasons.count();
        page.locator("form[action*='/reason'] input").first().fill("Бригада стояла в пробке");
        reasons.first().press("Enter");
        assertThat(reasons).hasCount(open - 1);
        page.navigate("/requests/" + leak.id());
        assertThat(page.locator(".lines")).containsText("Срок нарушен: локализовать");
    }

    @Test
    void showsCrewsWithTheirLoadAndWhatIsPlanned(Browsers browsers) {
        crews.add(town.senior().caller(), new KeepCrew("Лифтёры", null, null, null, null), null);
        outages.open(
                town.dispatcher().caller(),
                new OpenOutage(
                        OutageKind.PLANNED,
                        OutageSystem.HEATING,
                        List.of(OutagePlace.of(town.garden())),
                        null,
                        "Замена задвижки",
                        null,
                        clock.instant().plus(Duration.ofDays(3)),
                        clock.instant().plus(Duration.ofDays(3)).plus(Duration.ofHours(4)),
                        null,
                        null,
                        null,
                        null,
                        ShortNotice.URGENT_REPAIR),
                null);
        Page page = browsers.of(town.senior(), "/overview");
        assertThat(page.locator("main")).containsText("Лифтёры");
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("отопление")))
                .isVisible();
        assertThat(page.locator("main")).containsText("ещё не объявлено");
    }
}
