package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.between;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.intake.call.CallEventType;
import ru.adsdesk.intake.call.CallOutcome;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Taking calls: a ringing call reaches every page, its first taker owns it, and what it came to is tied to it. */
@BrowserTest
class CallBrowserTests {

    private static final String ANNA = "+7 900 000-00-31";
    private static final Pattern THE_FORM = Pattern.compile(".*/requests/new\\?call=.*");

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Residents residents;

    private Town town;

    @BeforeEach
    void aTownWithAResident() {
        town = scene.town();
        residents.add(town.senior().caller(), town.garden(), null, "Анна Образцова", Phone.parse(ANNA));
    }

    @Test
    void offersARingingCallOnAnyPageAndRegistersItByKeyboardOnly(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/outages");
        String call = scene.ring(town, ANNA);
        assertThat(page.locator("#ringing .ringing")).containsText("Анна Образцова");
        keep(page, "call-ringing");
        noSeriousAxeIssues(page);
        Keyboard keys = new Keyboard(page).press("F4").until("[data-pick][aria-pressed=true]");
        assertThat(page).hasURL(THE_FORM);
        assertThat(page.locator("#call-card")).containsText("ваш звонок");
        assertThat(page.locator("[name=phone]")).hasValue("+79000000031");
        assertThat(page.locator("[name=address]")).hasValue(Pattern.compile(".*Садовая.*"));
        scene.tell(town, call, CallEventType.ANSWERED, ANNA);
        assertThat(page.locator("#call-card")).containsText("разговор");
        keep(page, "call-taken");
        noSeriousAxeIssues(page);
        keys.press("Alt+1")
                .type("прорвало трубу холодной воды")
                .until("[data-kind]:checked")
                .press("Enter")
                .until("[data-done]");
        CallView stands = scene.call(town, call);
        Assertions.assertThat(stands.outcome()).isEqualTo(CallOutcome.REQUEST);
        Assertions.assertThat(stands.requests()).hasSize(1);
        Assertions.assertThat(stands.owner()).isEqualTo(town.dispatcher().id().value());
    }

    @Test
    void givesACallToTheFirstOfTwoDispatchersAndTellsTheSecondWhoseItIs(Browsers browsers) {
        Desk.Person second = scene.colleague(town);
        Page mine = browsers.of(town.dispatcher(), "/board");
        Page theirs = browsers.of(second, "/board");
        AtomicReference<@Nullable Route> late = new AtomicReference<>();
        between(theirs, "**/calls/*/take", late::set);
        scene.ring(town, ANNA);
        assertThat(mine.locator("#ringing .ringing")).isVisible();
        assertThat(theirs.locator("#ringing .ringing")).isVisible();
        // Both press at once; the second one's key arrives when the call is gone from their page already.
        key(theirs, "F4");
        theirs.waitForCondition(() -> late.get() != null);
        key(mine, "F4");
        mine.waitForURL(THE_FORM);
        assertThat(theirs.locator("#ringing .ringing")).hasCount(0);
        Objects.requireNonNull(late.get()).resume();
        assertThat(theirs.locator("#problems"))
                .containsText("Звонок уже принят: " + town.dispatcher().caller().name());
        Assertions.assertThat(theirs.url()).endsWith("/board");
        keep(theirs, "call-taken-by-another");
    }

    @Test
    void offersATalkNobodyClaimedAndLeadsBackToTheOwnOne(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/board");
        String call = scene.ring(town, ANNA);
        scene.tell(town, call, CallEventType.ANSWERED, ANNA);
        assertThat(page.locator("#ringing .ringing")).containsText("Разговор");
        key(page, "F4");
        page.waitForURL(THE_FORM);
        assertThat(page.locator("#ringing .ringing")).hasCount(0);
        page.locator("[name=words]").fill("нет света на площадке");
        page.navigate("/board");
        assertThat(page.locator("#ringing .ringing")).containsText("Ваш звонок");
        key(page, "F4");
        page.waitForURL(THE_FORM);
        assertThat(page.locator("[name=words]")).hasValue("нет света на площадке");

        scene.tell(town, call, CallEventType.ENDED, ANNA);
        page.navigate("/board");
        assertThat(page.locator("#ringing .ringing")).hasCount(0);
        assertThat(page.locator("#waiting")).containsText("Чем кончился звонок?");
    }

    @Test
    void tellsWhoOwnsACallToWhoeverOpensItLater(Browsers browsers) {
        Page mine = browsers.of(town.dispatcher(), "/board");
        String call = scene.ring(town, ANNA);
        assertThat(mine.locator("#ringing .ringing")).isVisible();
        key(mine, "F4");
        mine.waitForURL(THE_FORM);
        Page theirs = browsers.of(
                scene.colleague(town),
                "/requests/new?call=" + scene.call(town, call).id());
        assertThat(theirs.locator("#call-card"))
                .containsText(town.dispatcher().caller().name());
        assertThat(theirs.locator("#call-card [data-take-call]")).hasCount(0);
        assertThat(theirs.locator("#ringing .ringing")).hasCount(0);
        noSeriousAxeIssues(theirs);
    }

    @Test
    void endsACallInAWordOrAsSomebodyElsesByTwoKeys(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/board");
        String asked = scene.ring(town, ANNA);
        assertThat(page.locator("#ringing .ringing")).isVisible();
        new Keyboard(page)
                .press("F4")
                .until("[data-pick][aria-pressed=true]")
                .press("F8")
                .until("[data-done]");
        Assertions.assertThat(scene.call(town, asked).outcome()).isEqualTo(CallOutcome.CONSULTATION);

        String gas = scene.ring(town, "+7 900 000-00-32");
        assertThat(page.locator("#ringing .ringing")).containsText("номер не знаком");
        new Keyboard(page)
                .press("F4")
                .until("#call-card[data-call='" + scene.call(town, gas).id() + "']")
                .press("F9")
                .until("dialog[open]")
                .type("Горгаз, 104")
                .press("Enter")
                .until("[data-done]");
        CallView stands = scene.call(town, gas);
        Assertions.assertThat(stands.outcome()).isEqualTo(CallOutcome.NOT_OURS);
        Assertions.assertThat(Objects.requireNonNull(stands.directedTo()).name())
                .isEqualTo("OTHER");
    }
}
