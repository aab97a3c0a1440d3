package ru.adsdesk.console.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.housing.Building;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** An executor with a phone, with a network and without. */
@BrowserTest
class FieldBrowserTests {

    @Autowired
    private Desk desk;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseRegister register;

    private Desk.Person dispatcher;
    private Desk.Person senior;
    private Desk.Person executor;
    private String house;

    @BeforeEach
    void settle() {
        CentreId centre = desk.centre();
        senior = desk.person(Role.SENIOR, centre);
        dispatcher = desk.person(Role.DISPATCHER, centre);
        executor = desk.person(Role.EXECUTOR, centre);
        OrganisationId server = organisations
                .create(senior.caller(), "УК Полевая " + System.nanoTime(), null, "+7 900 000-00-11")
                .id();
        house = register.add(
                        senior.caller(),
                        new NewHouse(null, "г. Примерск, ул. Полевая, д. 7", "Europe/Moscow", Building.UNKNOWN, server),
                        null)
                .house()
                .id()
                .toString();
    }

    @Test
    void worksOnWithoutANetworkAndTellsAllOfItInOrderWhenItIsBack(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = kept(browsers);
        Locator card = page.locator("article.order");
        assertThat(card).containsText("Полевая, д. 7");
        noSeriousAxeIssues(page);
        keep(page, "mine-phone");
        act(page, "accept");
        assertThat(card).hasAttribute("data-state", "ACCEPTED");
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "0");
        assertThat(page.locator("#line-state")).isHidden();

        page.context().setOffline(true);
        page.reload();
        assertThat(card).containsText("Полевая, д. 7");
        act(page, "on-the-way");
        act(page, "on-site");
        assertThat(card).hasAttribute("data-state", "ON_SITE");
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "2");
        assertThat(page.locator("#link")).containsText("Нет связи");
        noSeriousAxeIssues(page);
        keep(page, "mine-phone-offline");
        act(page, "done");
        page.locator("#done-work").fill("Заменён участок стояка");
        page.locator("#ask-done button.btn-primary").click();
        assertThat(card).hasCount(0);
        browsers.expectTroubles();

        tellsAllWithoutAConflict(page);
        String told = calls.get(dispatcher.bearer(), "/api/work-orders/" + order);
        Assertions.assertThat(JsonPath.<String>read(told, "$.state")).isEqualTo("DONE");
        List<String> times = List.of(
                JsonPath.read(told, "$.times.acceptedAt"),
                JsonPath.read(told, "$.times.onTheWayAt"),
                JsonPath.read(told, "$.times.onSiteAt"),
                JsonPath.read(told, "$.times.doneAt"));
        Assertions.assertThat(times).isSorted();
        browsers.expectTroubles();
    }

    @Test
    void tellsTheActsInTheirOrderAlsoWhenThePhonesClockWasSetBackBetweenThem(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = kept(browsers);
        page.context().setOffline(true);
        act(page, "on-the-way");
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "1");
        page.evaluate("() => { const real = Date.now; Date.now = () => real() - 120_000; }");
        act(page, "on-site");
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "2");
        tellsAllWithoutAConflict(page);
        Assertions.assertThat(
                        JsonPath.<String>read(calls.get(dispatcher.bearer(), "/api/work-orders/" + order), "$.state"))
                .isEqualTo("ON_SITE");
        browsers.expectTroubles();
    }

    @Test
    void showsPlainlyWhatNoLongerFits(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = kept(browsers);
        page.context().setOffline(true);
        act(page, "accept");
        browsers.expectTroubles();
        String seen = calls.get(dispatcher.bearer(), "/api/work-orders/" + order);
        calls.post(
                dispatcher.bearer(),
                "/api/work-orders/" + order + "/cancel",
                "{\"reason\": \"NOT_NEEDED\"}",
                "If-Match",
                "\"" + JsonPath.<Integer>read(seen, "$.version") + "\"");
        page.context().setOffline(false);
        page.locator("#again").click();
        assertThat(page.locator("#conflicts li")).hasCount(1);
        keep(page, "mine-phone-conflict");
        noSeriousAxeIssues(page);
        page.locator("#conflicts button").click();
        assertThat(page.locator("#conflicts li")).hasCount(0);
        browsers.expectTroubles();
    }

    @Test
    void showsTheDeskWhereEachCrewIsAndWhichAccidentsRun(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        order(calls);
        calls.post(dispatcher.bearer(), "/api/outages", """
            {"kind": "ACCIDENT", "system": "COLD_WATER", "places": [{"houseId": "%s"}],
             "text": "Прорыв стояка, бригада на месте"}\
            """.formatted(house));
        Page page = browsers.of(dispatcher, "/crews");
        assertThat(page.locator("main table")).containsText("Бригада 2");
        noSeriousAxeIssues(page);
        keep(page, "crews");
        page.navigate("/outages");
        assertThat(page.locator("main article")).containsText("Прорыв стояка");
        noSeriousAxeIssues(page);
        keep(page, "outages");
    }

    private String order(Calls calls) {
        return calls.order(dispatcher.bearer(), senior.bearer(), executor.id().toString(), house);
    }

    /** The executor's phone, with the page and its orders kept on it. */
    private Page kept(Browsers browsers) {
        Page page = browsers.at(browsers.stranger(360, 740), executor, "/mine");
        assertThat(page.locator("html[data-kept=true]")).hasCount(1);
        return page;
    }

    private static void tellsAllWithoutAConflict(Page page) {
        page.context().setOffline(false);
        page.locator("#again").click();
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "0");
        assertThat(page.locator("#conflicts li")).hasCount(0);
    }

    private static void act(Page page, String act) {
        page.locator("[data-act='" + act + "']").click();
    }
}
