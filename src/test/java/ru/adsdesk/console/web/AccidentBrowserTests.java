package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** One accident, ten callers: each is told it on the form, keeps a number of their own and joins it by one key. */
@BrowserTest
class AccidentBrowserTests {

    private static final String TEXT = "Прорыв стояка холодной воды, бригада на месте";

    @Autowired
    private BrowserScene scene;

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
    void tellsTenCallersOfOneAccidentAndEndsItForAllOfThem(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        List<String> numbers = new ArrayList<>();
        numbers.add(firstCallerMakesItAnAccident(page));
        for (int caller = 2; caller <= 10; caller++) {
            numbers.add(joinsByOneKey(page, caller));
        }
        Assertions.assertThat(numbers).doesNotHaveDuplicates().hasSize(10);
        Assertions.assertThat(numbers)
                .allSatisfy(number ->
                        Assertions.assertThat(get(number).course().outage()).isNotNull());
        Assertions.assertThat(numbers.subList(1, 10))
                .allSatisfy(number ->
                        Assertions.assertThat(get(number).course().promisedAt()).isNotNull());

        page.navigate("/board");
        assertThat(page.locator("tr.group")).containsText("Авария: холодная вода ожидаем окончания");
        page.navigate("/outages");
        keep(page, "accident-of-ten");
        page.locator("h3 a[href^='/outages/']").first().press("Enter");
        page.waitForURL(Pattern.compile(".*/outages/[0-9a-f-]{36}$"));
        key(page, "e");
        page.locator("#act-restore button").press("Enter");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Assertions.assertThat(numbers)
                        .allSatisfy(number -> Assertions.assertThat(get(number).status())
                                .isIn(Status.COMPLETED, Status.CONTROL, Status.CLOSED)));
        tiesToTheEndedOneOnlyOnPurpose(page);
    }

    private void tiesToTheEndedOneOnlyOnPurpose(Page page) {
        page.navigate("/requests/new");
        Keyboard keys = new Keyboard(page).type("89000000111");
        place(keys, "31").type("после аварии ржавая холодная вода").until(".ended summary");
        assertThat(page.locator("[data-trouble]")).hasCount(0);
        page.locator(".ended summary").press("Enter");
        page.locator("[data-deliberate]").press("Enter");
        keys.until("[data-done]");
        assertThat(page.locator("[data-tied]")).isVisible();
        String number = page.locator(".done .number").innerText();
        Assertions.assertThat(get(number).status().isOpen()).isTrue();
    }

    private String firstCallerMakesItAnAccident(Page page) {
        Keyboard keys = new Keyboard(page).type("89000000101");
        place(keys, "11")
                .type("прорвало стояк холодной воды")
                .until("[data-kind]:checked")
                .press("Enter")
                .until("[data-done]");
        String number = page.locator(".done .number").innerText();
        keys.press("a").until("#accident textarea");
        page.locator("#accident textarea").fill(TEXT);
        page.locator("#accident [name=expectedEndAt]").fill(inTwoHours());
        keep(page, "accident-found");
        noSeriousAxeIssues(page);
        page.locator("#accident button").press("Enter");
        assertThat(page.locator("#accident-found")).isVisible();
        page.navigate("/requests/new");
        return number;
    }

    private String joinsByOneKey(Page page, int caller) {
        Keyboard keys = new Keyboard(page).type("890000001%02d".formatted(caller));
        place(keys, String.valueOf(10 + caller)).until("[data-belongs][data-fits]");
        assertThat(page.locator("[data-trouble]")).containsText(TEXT);
        assertThat(page.locator("[data-trouble]")).containsText("Планируем закончить");
        if (caller == 2) {
            keep(page, "accident-known");
            noSeriousAxeIssues(page);
        }
        keys.press("F3").until("[data-done]");
        assertThat(page.locator("[data-tied]")).isVisible();
        String number = page.locator(".done .number").innerText();
        keys.press("Enter").untilGone("[data-done]");
        return number;
    }

    private static Keyboard place(Keyboard keys, String flat) {
        return keys.press("Tab")
                .press("Tab")
                .type("садовая 5")
                .until("[data-house-pick]")
                .press("Enter")
                .type(flat)
                .press("Tab")
                .press("Tab")
                .press("Tab");
    }

    private String inTwoHours() {
        return LocalDateTime.ofInstant(clock.instant().plus(Duration.ofHours(2)), ZoneId.of("Europe/Moscow"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private RequestView get(String number) {
        return requests.get(town.dispatcher().caller(), number);
    }
}
