package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;
import static ru.adsdesk.testing.Browsers.withoutScript;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** Registering at three in the morning, without a mouse. */
@BrowserTest
class RegistrationBrowserTests {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6}");

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Residents residents;

    private Town town;

    @BeforeEach
    void aTownWithAResident() {
        town = scene.town();
        residents.add(town.senior().caller(), town.garden(), null, "Анна Образцова", Phone.parse("+7 900 000-00-21"));
    }

    @Test
    void registersAUsualRequestByFewKeysInSeconds(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        Instant began = Instant.now();
        Keyboard keys = new Keyboard(page)
                .type("89000000021")
                .until("[data-pick][aria-pressed=true]")
                .press("Alt+1")
                .type("прорвало трубу холодной воды")
                .until("[data-kind]:checked")
                .press("Enter")
                .until("[data-done]");
        Duration took = Duration.between(began, Instant.now());
        assertThat(page.locator(".done .number")).hasText(NUMBER);
        assertThat(page.locator(".done")).containsText("Садовая");
        assertThat(page.locator(".terms li")).not().hasCount(0);
        assertThat(page.locator(".receipt")).containsText("запись №");
        Assertions.assertThat(keys.strokes()).isLessThanOrEqualTo(45);
        Assertions.assertThat(took).isLessThan(Duration.ofSeconds(10));
        keep(page, "registered");
        noSeriousAxeIssues(page);

        keys.press("Enter").untilGone("[data-done]");
        assertThat(page.locator("[name=phone]")).hasValue("");
    }

    @Test
    void findsTheHouseWhileTypingAndAsksWhatToAsk(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        Keyboard keys = new Keyboard(page)
                .type("89000000022")
                .press("Tab")
                .type("Пётр Примеров")
                .press("Tab")
                .type("садовая 5")
                .until("[data-house-pick]")
                .press("Enter")
                .type("14")
                .press("Tab")
                .press("Tab")
                .press("Tab")
                .type("хлещет вода из стояка холодной воды")
                .until("[data-kind]:checked");
        assertThat(page.locator(".script")).isVisible();
        assertThat(page.locator("[data-answer]").first()).isVisible();
        keep(page, "registration");
        noSeriousAxeIssues(page);
        keys.press("Enter").until("[data-done]");
        assertThat(page.locator(".done")).containsText("Садовая");
    }

    @Test
    void keepsADraftThroughAReloadAndForgetsItOnceRegistered(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page)
                .type("89000000021")
                .until("[data-pick]")
                .press("Alt+1")
                .type("нет отопления в квартире");
        page.reload();
        assertThat(page.locator("[name=words]")).hasValue("нет отопления в квартире");
        assertThat(page.locator("[name=phone]")).hasValue("89000000021");
        page.locator("[name=words]").press("Enter");
        page.waitForSelector("[data-done]");
        page.navigate("/requests/new");
        assertThat(page.locator("[name=words]")).hasValue("");
    }

    @Test
    void losesNothingTypedBeforeThePageHasComeToItself(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/board");
        Runnable script = withoutScript(page, "new.js", "/requests/new");
        page.waitForSelector("[name=phone]:focus");
        page.keyboard().type("89000000025");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("садовая ");
        script.run();
        new Keyboard(page).until("[data-house-pick]").type("5");
        assertThat(page.locator("[name=phone]")).hasValue("89000000025");
        assertThat(page.locator("[name=address]")).hasValue("садовая 5");
        page.reload();
        assertThat(page.locator("[name=phone]")).hasValue("89000000025");
    }

    @Test
    void endsAConsultationByOneKey(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page)
                .type("89000000021")
                .until("[data-pick]")
                .press("Alt+1")
                .type("когда дадут отопление")
                .press("F8")
                .until("[data-done]");
        assertThat(page.locator(".done")).containsText("консультация");
        assertThat(page.locator(".done .number")).hasText(NUMBER);
    }

    @Test
    void joinsARepeatOfTheSameApplicantByOneKey(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        Keyboard keys = new Keyboard(page)
                .type("89000000021")
                .until("[data-pick]")
                .press("Alt+1")
                .type("прорвало трубу холодной воды")
                .until("[data-kind]:checked")
                .press("Enter")
                .until("[data-done]");
        String number = page.locator(".done .number").innerText();
        keys.press("Enter").untilGone("[data-done]");
        keys.type("89000000021").until("[data-joins]").press("F2").until("[data-done]");
        assertThat(page.locator(".done .number")).hasText(number);
        assertThat(page.locator(".done")).containsText("присоединено");
    }

    @Test
    void keepsANumberOfTheirOwnForAnotherCallerOfTheSameTroubleAndGoesOnAsTheFirst(Browsers browsers) {
        String first = scene.leak(town, "+7 900 000-00-23").number();
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page)
                .type("89000000021")
                .until("[data-pick]")
                .press("Alt+1")
                .type("прорвало трубу холодной воды")
                .until("[data-as=same]")
                .press("F2")
                .until("[data-done]");
        assertThat(page.locator(".done .number")).not().hasText(first);
        assertThat(page.locator(".told .goes-on")).containsText(first);
    }

    @Test
    void tellsWhatIsWrongBesideTheFormAndKeepsWhatWasTyped(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page).type("12").press("Enter");
        assertThat(page.locator("#registration .problem")).isVisible();
        assertThat(page.locator("[name=phone]")).hasValue("12");
    }
}
