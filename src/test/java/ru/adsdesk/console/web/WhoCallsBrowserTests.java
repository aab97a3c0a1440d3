package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** Who calls, where the number alone does not tell. */
@BrowserTest
class WhoCallsBrowserTests {

    private static final String INN = "7700000009";

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Residents residents;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @Test
    void findsAResidentByAPartOfTheirName(Browsers browsers) {
        residents.add(
                town.senior().caller(), town.garden(), null, "Ксения Придуманова", Phone.parse("+7 900 000-00-71"));
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page).press("Tab").type("думано").until("[data-pick]").press("Alt+1");
        assertThat(page.locator("[name=name]")).hasValue("Ксения Придуманова");
        assertThat(page.locator("[name=phone]")).hasValue("+79000000071");
        assertThat(page.locator("[name=address]")).hasValue(Pattern.compile(".*Садовая.*"));
    }

    @Test
    void findsWhoAskedBeforeByTaxNumberByMailAndByAPartOfTheOrganisationsName(Browsers browsers) {
        scene.leak(
                town,
                new Applicant("ООО «Выдуманные двери»", Phone.parse("+7 900 000-00-72"), "dveri@example.org", INN));
        for (String typed : new String[] {INN, "dveri@example.org", "думанные"}) {
            Page page = browsers.of(town.dispatcher(), "/requests/new");
            new Keyboard(page).press("Tab").type(typed).until("[data-pick]");
            assertThat(page.locator("#their-place")).containsText("20");
            key(page, "Alt+1");
            assertThat(page.locator("[name=name]")).hasValue("ООО «Выдуманные двери»");
            assertThat(page.locator("[name=inn]")).hasValue(INN);
            assertThat(page.locator("[name=email]")).hasValue("dveri@example.org");
            assertThat(page.locator("[name=phone]")).hasValue("+79000000072");
            page.context().close();
        }
    }

    @Test
    void putsATaxNumberNobodyHasIntoItsOwnField(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        new Keyboard(page).press("Tab").type("7700000016").press("Tab");
        assertThat(page.locator("[name=inn]")).hasValue("7700000016");
        assertThat(page.locator("[name=name]")).hasValue("");
    }

    @Test
    void entersANewcomerOnceTheRequestStandsAndNobodyWhereItIsRefused(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), "/requests/new");
        Keyboard keys = new Keyboard(page)
                .type("89000000073")
                .until("[data-nobody]")
                .press("Tab")
                .type("Новосёлова Ирина")
                .press("Tab")
                .type("садовая 5")
                .until("[data-house-pick]")
                .press("Enter")
                .press("Alt+0")
                .press("Enter")
                .until("#registration .problem");
        assertThat(page.locator("[name=keep]")).isChecked();
        Assertions.assertThat(entered()).isEmpty();
        keep(page, "newcomer-refused");

        page.locator("[name=words]").focus();
        keys.type("прорвало трубу холодной воды")
                .until("[data-kind]:checked")
                .press("Enter")
                .until("[data-done]");
        assertThat(page.locator(".done")).containsText("внесён в список дома");
        Assertions.assertThat(entered()).singleElement().satisfies(resident -> {
            Assertions.assertThat(resident.house()).isEqualTo(town.garden());
            Assertions.assertThat(resident.phone()).isEqualTo(Phone.parse("+7 900 000-00-73"));
        });
    }

    private List<ResidentView> entered() {
        return residents.search(town.senior().caller(), "Новосёлова", 5);
    }
}
