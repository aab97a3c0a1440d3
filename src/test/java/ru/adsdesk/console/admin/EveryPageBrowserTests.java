package ru.adsdesk.console.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.NewContact;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutagePlace;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Every page of administration, directory, crews, outages and the supervisor's: by day, by night, at twice the size, on a phone. */
@BrowserTest
class EveryPageBrowserTests {

    private static final List<String> PAGES = List.of(
            "/admin",
            "/admin/accounts",
            "/admin/keys",
            "/admin/organisations",
            "/admin/houses",
            "/admin/imports",
            "/admin/crews",
            "/admin/workers",
            "/admin/contractors",
            "/admin/rules",
            "/admin/templates",
            "/admin/templates/REGISTERED/SHORT/RU",
            "/admin/channels",
            "/admin/kinds",
            "/admin/kinds/lift.trapped",
            "/admin/norms",
            "/admin/calendar",
            "/contacts",
            "/crews",
            "/outages",
            "/outages/over",
            "/outages/new",
            "/overview",
            "/reports",
            "/shift",
            "/journal");

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private OutageDesk outages;

    @Autowired
    private Contacts contacts;

    private Town town;
    private List<String> pages;

    /** How a page is looked at. */
    enum Look {
        DAY(1366, 768, 1, ColorScheme.LIGHT),
        NIGHT(1366, 768, 1, ColorScheme.DARK),
        TWICE_THE_SIZE(683, 384, 2, ColorScheme.LIGHT),
        PHONE_AT_NIGHT(390, 844, 1, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final int scale;
        private final ColorScheme scheme;

        Look(int width, int height, int scale, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scale = scale;
            this.scheme = scheme;
        }
    }

    @BeforeEach
    void somethingToSee() {
        town = scene.town();
        scene.leak(town, "+7 900 000-00-61");
        pages = new ArrayList<>(PAGES);
        OpenOutage accident = new OpenOutage(
                OutageKind.ACCIDENT,
                OutageSystem.HEATING,
                List.of(OutagePlace.of(town.garden()), OutagePlace.of(town.lane())),
                null,
                "Прорыв на вводе, бригада на месте",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        pages.add("/outages/"
                + outages.open(town.dispatcher().caller(), accident, null)
                        .view()
                        .id());
        contacts.add(
                town.senior().caller(),
                new NewContact(
                        ContactService.GAS,
                        ContactSystem.GAS,
                        ContactCase.EMERGENCY,
                        town.garden(),
                        null,
                        null,
                        "Горгаз, аварийная служба",
                        List.of("104", "+79000000004"),
                        "Адрес, этаж, есть ли запах",
                        "ПП РФ № 416, п. 14"),
                null);
        pages.add("/contacts?house=" + town.garden());
    }

    @ParameterizedTest
    @EnumSource
    void isReadableAndWithinItsWindow(Look look, Browsers browsers) {
        Page page = browsers.stranger(look.width, look.height, look.scale);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
        browsers.at(page, desk.person(Role.ADMINISTRATOR, town.centre()), "/admin");
        List<String> tooWide = new ArrayList<>();
        for (String path : pages) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Assertions.assertThat(page.content()).as(path).doesNotContain("??");
            noSeriousAxeIssues(page);
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
                tooWide.add(path);
            }
            screen(page, look, path);
        }
        Assertions.assertThat(tooWide).as("pages one has to scroll sideways").isEmpty();
    }

    private static void screen(Page page, Look look, String path) {
        String name = path.substring(1).replaceAll("[0-9a-f-]{36}", "one").replaceAll("[/?=]", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "every", look.name().toLowerCase(Locale.ROOT), name + ".png")));
    }
}
