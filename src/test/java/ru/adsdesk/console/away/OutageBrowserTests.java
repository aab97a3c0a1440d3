package ru.adsdesk.console.away;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.RiserSystem;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Accidents and planned shutdowns led from their pages, without a mouse. */
@BrowserTest
class OutageBrowserTests {

    private static final double LONG = 20_000;

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private HouseLayout layout;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Clock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @Test
    void makesAnAccidentOfAProposalByOneKeyAndEndsItForEveryone(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/outages");
        assertThat(page.locator("#part-open")).containsText("Аварий нет");
        List<RequestView> callers = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> scene.leak(town, "+7 900 000-01-0" + n))
                .toList();
        Locator proposed = page.locator("article.is-proposed");
        assertThat(proposed).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LONG));
        assertThat(proposed).containsText("разных заявителей: 5");
        noSeriousAxeIssues(page);
        keep(page, "outage-proposed");

        key(page, "y");
        page.waitForURL(Pattern.compile(".*/outages/[0-9a-f-]{36}$"));
        assertThat(page.locator("main table").last().locator("tbody tr")).hasCount(5);
        noSeriousAxeIssues(page);
        keep(page, "outage");
        tellNews(page);

        key(page, "e");
        page.locator("#r-text").fill("Воду подали, приносим извинения");
        page.locator("#act-restore button").press("Enter");
        assertThat(page.locator("h1")).containsText("закончилась");
        assertThat(page.locator("#linked"))
                .containsText("не окончена по 0", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        keep(page, "outage-over");
        Assertions.assertThat(callers)
                .allSatisfy(each -> Assertions.assertThat(requests.get(
                                        town.dispatcher().caller(), each.id().toString())
                                .status())
                        .isEqualTo(Status.COMPLETED));
        page.navigate("/outages/over");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        noSeriousAxeIssues(page);
    }

    private static void tellNews(Page page) {
        key(page, "u");
        page.locator("#u-text").fill("Меняем участок трубы, воды не будет до вечера");
        page.locator("#act-update .btn-primary").press("Enter");
        assertThat(page.locator(".say-aloud")).containsText("Меняем участок трубы");
        key(page, "c");
        page.locator("#act-cut button").press("Enter");
        assertThat(page.locator("#sums ~ .sum")).containsText("подачи нет сейчас");
        key(page, "t");
        page.locator("#act-tell button").press("Enter");
        assertThat(page.locator("main")).containsText("Потребителям сообщено (ПП 354, п. 104)");
    }

    @Test
    void dismissesAProposalWithAReason(Browsers browsers) {
        IntStream.rangeClosed(1, 5).forEach(n -> scene.leak(town, "+7 900 000-02-0" + n));
        Page page = browsers.of(town.dispatcher(), "/outages");
        Locator proposed = page.locator("article.is-proposed");
        assertThat(proposed).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LONG));
        page.locator("#why-0").selectOption("UNRELATED");
        page.locator("h1").click();
        key(page, "x");
        assertThat(proposed).hasCount(0);
        assertThat(page.locator("#part-open")).containsText("Аварий нет");
    }

    @Test
    void plansAShutdownOfAnEntranceAndARiserAndAList(Browsers browsers) {
        layout.keepEntrance(town.senior().caller(), town.garden(), "2", 9, null);
        for (String flat : List.of("14", "18")) {
            layout.keepPremises(town.senior().caller(), town.garden(), flat, "2", 4, true, null);
        }
        layout.keepRiser(
                town.senior().caller(), town.garden(), "2", RiserSystem.HOT_WATER, "кухня", List.of("14", "18"), null);
        Page page = browsers.of(town.dispatcher(), "/outages/new?kind=PLANNED");
        page.locator("#find-house").fill("садовая 5");
        page.locator("#find-house").press("Enter");
        Locator picked = page.locator("[data-picked] li");
        assertThat(picked).hasCount(1);
        assertThat(picked.locator("option")).hasCount(3);
        picked.locator("select").selectOption(new SelectOption().setLabel("подъезд 2"));
        page.locator("details:has([data-many]) summary").click();
        page.locator("#find-house-many").fill("Примерск, пер. Тихий, д. 12, к. 2\nПримерск, нет такой улицы, 900");
        page.locator("[data-many]").click();
        assertThat(picked).hasCount(2);
        assertThat(page.locator("#find-house-many")).hasValue("Примерск, нет такой улицы, 900");
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow")).plusDays(60);
        page.locator("#system").selectOption("HOT_WATER");
        page.locator("#begins").fill(day + "T09:00");
        page.locator("#ends").fill(day + "T08:00");
        page.locator("#say").fill("Профилактика, горячей воды не будет до вечера");
        page.locator("#new-outage > div:last-child button").press("Enter");
        assertThat(page.locator("#ends")).hasAttribute("aria-invalid", "true");
        keep(page, "outage-new-refused");
        noSeriousAxeIssues(page);
        page.locator("#ends").fill(day + "T18:00");
        page.locator("#new-outage > div:last-child button").press("Enter");
        page.waitForURL(Pattern.compile(".*/outages/[0-9a-f-]{36}$"));
        assertThat(page.locator("#notice")).containsText("ещё не объявлено");
        assertThat(page.locator("main"))
                .containsText(DateTimeFormatter.ofPattern("dd.MM.uuuu").format(day) + " 09:00");
        assertThat(page.locator("main")).containsText("подъезд 2");
        key(page, "i");
        page.locator("#act-announce button").press("Enter");
        assertThat(page.locator("#notice")).containsText("объявлено в срок");
        noSeriousAxeIssues(page);
        keep(page, "outage-planned");
    }

    @Test
    void offersNoActToWhoMayOnlyRead(Browsers browsers) {
        Page page = browsers.of(desk.person(Role.MANAGER, town.centre()), "/outages");
        assertThat(page.locator("main .btn-primary")).hasCount(0);
        Assertions.assertThat(page.navigate("/outages/new").status()).isEqualTo(403);
    }
}
