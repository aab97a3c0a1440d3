package ru.adsdesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;

/** Who a caller may be, by what is at hand of their phone. */
@DeskTest
@Import(Scene.class)
class WhoCallsWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Residents residents;

    private Town town;

    @BeforeEach
    void aResidentAndSomebodyWhoAskedBefore() {
        town = scene.town();
        residents.add(town.senior().caller(), town.garden(), null, "Вера Образцова", Phone.parse("+7 900 000-45-67"));
        assertThat(scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000007765")))
                .hasStatus(201);
    }

    @Test
    void areNotToldToAnotherCentre() {
        assertThat(asked(scene.town().dispatcher(), "4567")).doesNotContain("Вера Образцова");
        assertThat(asked(scene.town().dispatcher(), "7765")).doesNotContain("data-pick");
    }

    @Test
    void areFoundByTheLastDigitsOfTheirPhone() {
        assertThat(asked(town.dispatcher(), "45-67")).contains("Вера Образцова", "+79000004567");
        assertThat(asked(town.dispatcher(), "000 45 67")).contains("Вера Образцова");
        assertThat(asked(town.dispatcher(), "7765")).contains("+79000007765").doesNotContain("Вера Образцова");
        assertThat(asked(town.dispatcher(), "4568")).doesNotContain("data-pick");
    }

    @Test
    void areNotFoundByTooFewDigits() {
        assertThat(asked(town.dispatcher(), "567")).doesNotContain("data-pick");
    }

    private String asked(Person who, String typed) {
        return text(scene.get(who.bearer(), "/requests/new/caller?who={who}", typed));
    }
}
