package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.database.DatabaseOrigin;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTests {

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResidentCodes codes;

    @Autowired
    private StoredTokens tokens;

    @Autowired
    private Bearers bearers;

    @Autowired
    private KeyedHash hash;

    @Autowired
    private SecuritySettings settings;

    @Autowired
    private java.time.Clock clock;

    @Test
    void keepsNeitherTokensNorPasswordsNorKeysInTheDatabase() {
        CentreId centre = desk.centre();
        Desk.Person person = desk.person(Role.DISPATCHER, centre);
        Desk.Key key = desk.key(Channel.WEBSITE, centre);
        assertThat(dump("identity.token", "identity.account", "identity.integration_key", "journal.line"))
                .doesNotContain(person.token())
                .doesNotContain(key.key())
                .doesNotContain(Desk.PASSWORD);
        assertThat(dump("journal.line")).doesNotContain(person.login()).doesNotContain("Примеров");
    }

    @Test
    void logsNeitherTokensNorPasswords(CapturedOutput output) {
        Desk.Person person = desk.person(Role.DISPATCHER, desk.centre());
        assertThat(output)
                .doesNotContain(person.token())
                .doesNotContain(Desk.PASSWORD)
                .doesNotContain("Примеров");
    }

    @Test
    void refusesToSendCodesWhereNothingSendsThem() {
        Desk.Key app = desk.key(Channel.MOBILE_APP, desk.centre());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> door(DemoMode.OFF).sendCode(app.caller(), Phone.parse("+79000009001")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(IdentityProblem.CODES_UNAVAILABLE));
    }

    @Test
    void printsCodesWithoutPhonesInADemonstration(CapturedOutput output) {
        Desk.Key app = desk.key(Channel.MOBILE_APP, desk.centre());
        door(DemoMode.ON).sendCode(app.caller(), Phone.parse("+79000009002"));
        assertThat(output).containsPattern("code for .* is [0-9]{6}").doesNotContain("9000009002");
    }

    private ResidentDoor door(DemoMode mode) {
        ObjectProvider<CodeSender> none = new StaticListableBeanFactory().getBeanProvider(CodeSender.class);
        FirstStartSettings start = new FirstStartSettings(
                mode,
                new FirstStartSettings.Admin("admin", null),
                new FirstStartSettings.Centre("Пример", "Europe/Moscow"));
        return new ResidentDoor(
                codes, tokens, bearers, hash, none, new Demo(start, DatabaseOrigin.NAMED), settings, clock);
    }

    private String dump(String... tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            jdbc.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
