package ru.adsdesk.identity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.CannotStart;
import ru.adsdesk.problem.Refused;

/**
 * Gives an empty database its first centre and administrator, from {@code ADSDESK_ADMIN_PASSWORD}. A demonstration
 * leaves that to the demo data.
 */
@Component
@Order(FirstStart.ORDER)
class FirstStart implements SmartInitializingSingleton, ApplicationRunner {

    static final int ORDER = 0;
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Centres centres;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Demo demo;
    private final FirstStartSettings settings;

    FirstStart(Centres centres, Accounts accounts, Passwords passwords, Demo demo, FirstStartSettings settings) {
        this.centres = centres;
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
        this.settings = settings;
    }

    /** What cannot work is told before the port is opened. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isNeeded()) {
            password(settings.admin().password());
            requireZone(settings.centre().zone());
            requireReadable(settings.centre().name());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isNeeded()) {
            admit(password(settings.admin().password()));
        }
    }

    private boolean isNeeded() {
        return !demo.isShown() && !accounts.anyExist();
    }

    private void admit(PlainPassword password) {
        CentreId centre =
                centres.list().stream().findFirst().map(CentreView::id).orElseGet(this::foundCentre);
        accounts.create(
                Caller.system(centre),
                new NewAccount(
                        settings.admin().login(),
                        "Администратор",
                        Role.ADMINISTRATOR,
                        Scope.wholeOf(centre),
                        password));
        log.info("Made the first administrator: login {}", settings.admin().login());
    }

    private CentreId foundCentre() {
        FirstStartSettings.Centre first = settings.centre();
        return centres.found(Actor.system(), new FoundCentre(first.name(), first.zone()));
    }

    /** In a locale without Cyrillic the environment's letters are lost, and a centre's name is for good. */
    private static void requireReadable(String name) {
        if (name.isBlank() || name.indexOf('\uFFFD') >= 0) {
            throw CannotStart.because("ADSDESK_CENTRE_NAME cannot be read in this locale: set LANG to C.UTF-8.");
        }
    }

    private static void requireZone(String zone) {
        try {
            Centres.requireZone(zone);
        } catch (Refused unknown) {
            throw CannotStart.because("ADSDESK_CENTRE_ZONE names no time zone: " + zone + ".");
        }
    }

    private PlainPassword password(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw CannotStart.because("The database is empty and nobody could log in:"
                    + " give the first administrator's password in ADSDESK_ADMIN_PASSWORD.");
        }
        try {
            return passwords.chosen("password", text);
        } catch (Refused unfit) {
            throw CannotStart.because("ADSDESK_ADMIN_PASSWORD is too short or longer than 72 bytes.");
        }
    }
}
