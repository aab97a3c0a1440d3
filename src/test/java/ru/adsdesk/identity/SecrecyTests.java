package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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
    private Idempotency idempotency;

    @Autowired
    private TransactionTemplate transaction;

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
                .isThrownBy(() -> door(DemoMode.OFF).sendCode(app.caller(), Phone.parse("+79000009001"), "one"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(IdentityProblem.CODES_UNAVAILABLE));
    }

    @Test
    void printsCodesWithoutPhonesInADemonstration(CapturedOutput output) {
        Desk.Key app = desk.key(Channel.MOBILE_APP, desk.centre());
        door(DemoMode.ON).sendCode(app.caller(), Phone.parse("+79000009002"), "one");
        assertThat(output).containsPattern("code for .* is [0-9]{6}").doesNotContain("9000009002");
    }

    private ResidentDoor door(DemoMode mode) {
        return door(mode, new StaticListableBeanFactory().getBeanProvider(CodeSender.class));
    }

    private ResidentDoor door(DemoMode mode, ObjectProvider<CodeSender> senders) {
        FirstStartSettings start = new FirstStartSettings(
                mode,
                new FirstStartSettings.Admin("admin", null),
                new FirstStartSettings.Centre("Пример", "Europe/Moscow"));
        return new ResidentDoor(
                codes,
                tokens,
                bearers,
                hash,
                senders,
                new Demo(start, DatabaseOrigin.NAMED),
                idempotency,
                transaction,
                settings,
                clock);
    }

    @Test
    void letsACodeThatCouldNotBeSentBeAskedForAgain() {
        Desk.Key app = desk.key(Channel.MOBILE_APP, desk.centre());
        Phone phone = Phone.parse("+79000009003");
        List<String> sent = new ArrayList<>();
        StaticListableBeanFactory senders = new StaticListableBeanFactory();
        senders.addBean("sender", (CodeSender) (centre, to, code) -> {
            sent.add(code);
            if (sent.size() == 1) {
                throw new IllegalStateException("the gateway is down");
            }
        });
        ResidentDoor door = door(DemoMode.OFF, senders.getBeanProvider(CodeSender.class));
        assertThatThrownBy(() -> door.sendCode(app.caller(), phone, "again")).hasMessage("the gateway is down");
        door.sendCode(app.caller(), phone, "again");
        door.sendCode(app.caller(), phone, "again");
        assertThat(sent).hasSize(2);
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
