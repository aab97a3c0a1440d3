package ru.adsdesk.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.NewContact;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.paper.Pdf;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** The wall poster of a house. */
@DeskTest
@Import(Scene.class)
class PosterWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private Contacts contacts;

    @Autowired
    private MockMvcTester mvc;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @Test
    void refusesStrangersAndHousesOutOfSight() {
        assertThat(mvc.get().uri("/api/houses/" + town.garden() + "/poster.pdf").exchange())
                .hasStatus(401);
        assertThat(poster(
                        desk.person(Role.DISPATCHER, desk.centre()),
                        town.garden().toString()))
                .hasStatus(404);
        assertThat(poster(town.dispatcher(), UUID.randomUUID().toString())).hasStatus(404);
    }

    @Test
    void tellsTheDeskAndEveryServiceOfTheHouseOnOneSheetOfA4() throws Exception {
        entry("Горгаз, аварийная", ContactService.GAS, ContactSystem.GAS, ContactCase.EMERGENCY, "104");
        entry("Единая дежурная служба", ContactService.CITY_DESK, null, null, "112");
        entry("Замена счётчиков", ContactService.OTHER, ContactSystem.COLD_WATER, ContactCase.ORDINARY, "+79000000077");
        byte[] bytes = poster(town.dispatcher(), town.garden().toString())
                .getResponse()
                .getContentAsByteArray();
        Pdf pdf = Pdf.read(bytes);
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.formats()).containsExactly("210x297@0");
        assertThat(pdf.fonts()).isNotEmpty().allMatch(font -> font.endsWith("+"));
        assertThat(pdf.text())
                .contains("Садовая, д. 5", "При аварии звоните", "Горгаз, аварийная", "104", "112", "Сообщите: адрес")
                .as("only what is for trouble hangs on the wall")
                .doesNotContain("Замена счётчиков");
    }

    @Test
    void staysOneSheetForAHouseOfManyServicesAndBeginsWithWhatSavesLives() throws Exception {
        for (int i = 0; i < 10; i++) {
            entry("Служба № " + i, ContactService.UTILITY, ContactSystem.HEATING, null, "+7900000010" + i);
        }
        entry("Горгаз, аварийная", ContactService.GAS, ContactSystem.GAS, ContactCase.EMERGENCY, "104");
        entry("Единая дежурная служба", ContactService.CITY_DESK, null, null, "112");
        Pdf pdf = Pdf.read(poster(town.dispatcher(), town.garden().toString())
                .getResponse()
                .getContentAsByteArray());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.text())
                .containsSubsequence("При аварии звоните", "Единая дежурная служба", "Горгаз, аварийная", "Служба № 9");
    }

    private void entry(String name, ContactService service, ContactSystem system, ContactCase occasion, String number) {
        contacts.add(
                town.senior().caller(),
                new NewContact(
                        service,
                        system,
                        occasion,
                        town.garden(),
                        null,
                        null,
                        name,
                        List.of(number),
                        "Адрес, подъезд, этаж; что отключено и с какого времени; номер заявки; фамилию принявшего"
                                + " записать",
                        "ПП РФ № 416, п. 14"),
                null);
    }

    private MvcTestResult poster(Desk.Person who, String house) {
        return mvc.get()
                .uri("/api/houses/" + house + "/poster.pdf")
                .header("Authorization", who.bearer())
                .exchange();
    }
}
