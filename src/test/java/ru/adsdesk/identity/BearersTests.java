package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

@DeskTest
class BearersTests {

    @Autowired
    private StoredTokens tokens;

    @Autowired
    private StoredKeys keys;

    @Autowired
    private Clock clock;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final AtomicLong nanos = new AtomicLong();
    private Bearers bearers;
    private Desk.Person person;

    @BeforeEach
    void logIn() {
        bearers = new Bearers(tokens, keys, clock, nanos::get);
        person = desk.person(Role.DISPATCHER, desk.centre());
    }

    @Test
    void saysWhoATokenStandsFor() {
        assertThat(bearers.judge(person.token()))
                .isInstanceOfSatisfying(
                        Bearer.Live.class, live -> assertThat(live.caller()).isEqualTo(person.caller()));
    }

    @Test
    void asksTheDatabaseOnceInFiveSeconds() {
        bearers.judge(person.token());
        revokeOnAnotherInstance();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(bearers.judge(person.token())).isInstanceOf(Bearer.Live.class);
    }

    @Test
    void learnsOfWhatAnotherInstanceRevokedWithinFiveSeconds() {
        bearers.judge(person.token());
        revokeOnAnotherInstance();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(bearers.judge(person.token())).isInstanceOf(Bearer.Unknown.class);
    }

    @Test
    void knowsNobodyByATextTooLongOrEmpty() {
        assertThat(bearers.judge("a".repeat(10_000))).isInstanceOf(Bearer.Unknown.class);
        assertThat(bearers.judge("")).isInstanceOf(Bearer.Unknown.class);
    }

    private void revokeOnAnotherInstance() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql("update identity.token set revoked_at = now() where hash = ?")
                        .param(OpaqueText.hash(person.token()))
                        .update());
    }
}
