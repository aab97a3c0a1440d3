package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.Accidents;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.RaiseAccident;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** The registration page at its fullest, by day and night, on a small screen, a telephone, and twice enlarged. */
@BrowserTest
class RegistrationLooksBrowserTests {

    private static final String PUSHED_OFF = """
        () => document.scrollingElement.scrollWidth <= innerWidth ? '' :
          [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth)
            .map(each => each.tagName + '.' + each.className + '#' + each.id).join(' ')
        """;
    private static final String ANNA = "+7 900 000-00-61";

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Residents residents;

    @Autowired
    private Accidents accidents;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"light, 1366, 768", "dark, 1366, 768", "light, 390, 844", "light, 683, 384"})
    void isUsableAndAccessible(String scheme, int width, int height, Browsers browsers) {
        Town town = scene.town();
        residents.add(town.senior().caller(), town.garden(), null, "Анна Образцова", Phone.parse(ANNA));
        scene.leak(town, ANNA);
        scene.leak(town, "+7 900 000-00-62");
        raise(town, scene.leak(town, "+7 900 000-00-63"));
        Page page = browsers.stranger(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        browsers.at(page, town.dispatcher(), "/requests/new");
        scene.ring(town, "+7 900 000-00-64");
        Keyboard keys = new Keyboard(page)
                .type("89000000061")
                .until("[data-as=join]")
                .press("Alt+1")
                .type("прорвало трубу холодной воды под раковиной")
                .until("[data-belongs][data-fits]")
                .until("#ringing .ringing");
        assertThat(page.locator("[data-as=same]").first()).isVisible();
        look(page, "new-full-" + scheme + "-" + width);
        keys.press("F3").until("[data-done]");
        look(page, "new-done-" + scheme + "-" + width);
        keys.press("F1");
        assertThat(page.locator("dialog#keys")).isVisible();
        look(page, "new-keys-" + scheme + "-" + width);
    }

    private static void look(Page page, String name) {
        keep(page, name);
        noSeriousAxeIssues(page);
        Assertions.assertThat(page.evaluate(PUSHED_OFF))
                .as("what is pushed off the screen of " + name)
                .isEqualTo("");
    }

    private void raise(Town town, RequestView request) {
        accidents.raise(
                town.dispatcher().caller(),
                request.id().toString(),
                new RaiseAccident(
                        "Прорыв стояка холодной воды. Бригада на месте, вода перекрыта. Сделайте запас воды для питья.",
                        null,
                        null,
                        null,
                        clock.instant().plus(Duration.ofHours(3)),
                        null,
                        null,
                        null,
                        null),
                request.decisionVersion(),
                null);
    }
}
