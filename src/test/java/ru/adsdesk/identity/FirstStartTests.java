package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import ru.adsdesk.database.CannotStart;
import ru.adsdesk.database.DatabaseOrigin;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

@DeskTest
class FirstStartTests {

    @Autowired
    private Passwords passwords;

    @Autowired
    private Desk desk;

    @Autowired
    private Accounts accounts;

    private Accounts nobody;
    private Centres noCentres;

    @BeforeEach
    void emptyTheDatabase() {
        nobody = mock(Accounts.class);
        noCentres = mock(Centres.class);
        when(nobody.anyExist()).thenReturn(false);
    }

    @Test
    void refusesAnEmptyDatabaseWithoutAWayIn() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(DemoMode.OFF, null, "Europe/Moscow").afterSingletonsInstantiated())
                .withMessageContaining("ADSDESK_ADMIN_PASSWORD");
    }

    @Test
    void refusesAWeakPasswordWithoutShowingIt() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(DemoMode.OFF, "demo", "Europe/Moscow").afterSingletonsInstantiated())
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("demo"));
    }

    @Test
    void refusesAZoneThatIsNone() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> start(DemoMode.OFF, Desk.PASSWORD, "Mars/Base").afterSingletonsInstantiated())
                .withMessageContaining("ADSDESK_CENTRE_ZONE");
    }

    @Test
    void refusesANameTheLocaleLost() {
        FirstStartSettings lost = new FirstStartSettings(
                DemoMode.OFF,
                new FirstStartSettings.Admin("admin", Desk.PASSWORD),
                new FirstStartSettings.Centre("\uFFFD\uFFFD\uFFFD", "Europe/Moscow"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> new FirstStart(noCentres, nobody, passwords, new Demo(lost, DatabaseOrigin.NAMED), lost)
                                .afterSingletonsInstantiated())
                .withMessageContaining("ADSDESK_CENTRE_NAME");
    }

    @Test
    void leavesADemonstrationToTheDemoData() {
        FirstStart start = start(DemoMode.ON, null, "Europe/Moscow");
        assertThatNoException().isThrownBy(start::afterSingletonsInstantiated);
        start.run(new DefaultApplicationArguments());
        verifyNoInteractions(noCentres);
    }

    @ParameterizedTest
    @CsvSource({"AUTO,EMBEDDED,true", "AUTO,NAMED,false", "ON,NAMED,true", "OFF,EMBEDDED,false"})
    void isADemonstrationWhereAskedOrByItselfOnItsOwnServer(DemoMode mode, DatabaseOrigin origin, boolean shown) {
        assertThat(new Demo(settings(mode, null, "Europe/Moscow"), origin).isShown())
                .isEqualTo(shown);
    }

    @Test
    void madeTheFirstAdministratorOfThisVeryDesk() {
        assertThat(accounts.anyExist()).isTrue();
        assertThat(desk.login("admin")).isNotBlank();
    }

    private FirstStart start(DemoMode mode, String password, String zone) {
        FirstStartSettings settings = settings(mode, password, zone);
        return new FirstStart(noCentres, nobody, passwords, new Demo(settings, DatabaseOrigin.NAMED), settings);
    }

    private static FirstStartSettings settings(DemoMode mode, String password, String zone) {
        return new FirstStartSettings(
                mode, new FirstStartSettings.Admin("admin", password), new FirstStartSettings.Centre("Пример", zone));
    }
}
