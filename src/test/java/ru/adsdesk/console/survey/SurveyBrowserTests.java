package ru.adsdesk.console.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;
import ru.adsdesk.request.Surveys;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.Complete;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Way;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.SteppedClock;

/** A resident with a phone and a link, and no login. */
@BrowserTest
class SurveyBrowserTests {

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Acts acts;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String id;
    private String link;

    @BeforeEach
    void aRequestThatIsDone() {
        town = scene.town();
        RequestView request = scene.leak(town, "+7 900 000-00-51");
        id = request.id().toString();
        acts.act(town.dispatcher().caller(), id, new Complete(null, null), request.decisionVersion(), null);
        link = "/s/" + surveys.token(request.id());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void takesAScoreAndWordsOnceAndShowsNothingPersonal(Browsers browsers) {
        Page page = browsers.stranger(390, 844);
        page.navigate(link);
        assertThat(page.locator("h1")).containsText("2026-");
        Assertions.assertThat(page.content()).doesNotContain("Образцова", "900 000", "Садовая, д. 5");
        noSeriousAxeIssues(page);
        keep(page, "survey-phone");
        page.locator("#survey button").click();
        assertThat(page.locator("#survey")).isVisible();
        page.locator("[name=outcome][value=FIXED]").check();
        page.locator("[name=score][value='5']").check();
        page.locator("#words").fill("Спасибо, приехали быстро");
        page.locator("#survey button").click();
        assertThat(page.locator("[role=status]")).containsText("Спасибо");
        keep(page, "survey-phone-thanks");
        page.navigate(link);
        assertThat(page.locator("#survey")).hasCount(0);
        assertThat(page.locator("[role=status]")).containsText("Спасибо");
    }

    @Test
    void opensTheRequestAgainWhereItIsNotFixed(Browsers browsers) {
        Page page = browsers.stranger(390, 844);
        page.navigate(link);
        page.locator("[name=outcome][value=NOT_FIXED]").check();
        page.locator("[name=score][value='1']").check();
        page.locator("#words").fill("Капает снова");
        page.locator("#survey button").click();
        assertThat(page.locator("#survey")).hasCount(0);
        Assertions.assertThat(requests.get(town.dispatcher().caller(), id).status())
                .isNotIn(Status.COMPLETED, Status.CLOSED);
        noSeriousAxeIssues(page);
    }

    @Test
    void saysSoWhereItIsTooLateOrTheLinkIsNobodys(Browsers browsers) {
        RequestView done = requests.get(town.dispatcher().caller(), id);
        acts.act(
                town.dispatcher().caller(),
                id,
                new Close(Result.DONE, Way.SPOKEN, null, null, null, null),
                done.decisionVersion(),
                null);
        clock.step(Duration.ofDays(15));
        Page page = browsers.stranger(390, 844);
        page.navigate(link);
        assertThat(page.locator("[role=status]")).containsText("Позвоните в диспетчерскую");
        assertThat(page.locator("#survey")).hasCount(0);
        noSeriousAxeIssues(page);
        keep(page, "survey-phone-late");
        Assertions.assertThat(page.navigate(link + "x").status()).isEqualTo(404);
        assertThat(page.locator("main")).isVisible();
        noSeriousAxeIssues(page);
    }
}
