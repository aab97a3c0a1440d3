package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** A request's card in browsers: its acts by keys, and two people on one. */
@BrowserTest
class CardBrowserTests {

    @Autowired
    private BrowserScene scene;

    private Town town;
    private RequestView request;
    private String address;

    @BeforeEach
    void aRequest() {
        town = scene.town();
        request = scene.leak(town, "+7 900 000-00-41");
        address = "/requests/" + request.id();
    }

    @Test
    void leadsARequestByKeysFromTakenToPlanned(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        assertThat(page.locator(".clock-row")).not().hasCount(0);
        keep(page, "card");
        noSeriousAxeIssues(page);
        key(page, "1");
        assertThat(page.locator("dialog#act form.act")).isVisible();
        noSeriousAxeIssues(page);
        key(page, "Control+Enter");
        assertThat(page.locator("dialog#act")).not().isVisible();
        assertThat(page.locator(".lines")).containsText("Ответственный назначен");
        assertThat(page.locator("[data-act-button=take]")).hasCount(0);

        page.locator("[data-act-button=plan]").press("Enter");
        assertThat(page.locator("dialog#act [name=plannedAt]")).not().hasValue("");
        keep(page, "card-plan");
        key(page, "Control+Enter");
        assertThat(page.locator(".head .state-now")).hasText("запланирована");
    }

    @Test
    void tellsWhyAClockStandsWhereItStands(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        page.locator(".clock-row summary").first().press("Enter");
        assertThat(page.locator(".clock-row[open] dl")).containsText("416");
        keep(page, "card-why");
    }

    @Test
    void showsWhatChangedMeanwhileAndKeepsWhatWasTyped(Browsers browsers) {
        Page mine = browsers.of(town.dispatcher(), address);
        mine.locator("[data-act-button=plan]").press("Enter");
        mine.locator("dialog#act [name=words]").fill("Ключ у консьержа");

        Page theirs = browsers.of(town.senior(), address);
        theirs.locator("[data-act-button=take]").press("Enter");
        assertThat(theirs.locator("dialog#act form.act")).isVisible();
        key(theirs, "Control+Enter");
        assertThat(theirs.locator(".lines")).containsText("Ответственный назначен");

        key(mine, "Control+Enter");
        assertThat(mine.locator("dialog#act .problem")).isVisible();
        assertThat(mine.locator("dialog#act .problem")).containsText("Ответственный назначен");
        assertThat(mine.locator("dialog#act [name=words]")).hasValue("Ключ у консьержа");
        assertThat(mine.locator("[data-anyway]")).isFocused();
        key(mine, "Enter");
        assertThat(mine.locator("dialog#act")).not().isVisible();
        assertThat(mine.locator(".head .state-now")).hasText("запланирована");
    }

    @Test
    void showsTwoPeopleOnOneCardToEachOther(Browsers browsers) {
        Page mine = browsers.of(town.dispatcher(), address);
        Page theirs = browsers.of(town.senior(), address);
        assertThat(theirs.locator("#others")).containsText("Иван Примеров");
        mine.reload();
        assertThat(mine.locator("#others")).containsText("Иван Примеров");
    }
}
