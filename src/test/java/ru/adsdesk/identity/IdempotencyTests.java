package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

@DeskTest
class IdempotencyTests {

    private static final byte[] BODY = "{\"description\":\"течёт кран\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"description\":\"нет света\"}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    private Caller caller;
    private Caller channel;

    @BeforeEach
    void newCallers() {
        Scope scope = Scope.wholeOf(CentreId.next());
        caller = new Caller(Actor.account(AccountId.next()), Role.DISPATCHER, scope, null, null, "Иван Примеров");
        channel = new Caller(Actor.key(KeyId.next()), Role.CHANNEL, scope, Channel.WEBSITE, null, "Сайт");
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void requiresANameOfChannelsOnly() {
        assertThat(claim(caller, null, BODY, UUID.randomUUID())).isEmpty();
        assertRefused("idempotency.required", channel, null, BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ключ", "a\tb"})
    void refusesNamesOfABadForm(String name) {
        assertRefused("idempotency.bad-key", caller, name, BODY);
    }

    @Test
    void refusesANameTooLong() {
        assertThat(claim(caller, "a".repeat(128), BODY, UUID.randomUUID())).isEmpty();
        assertRefused("idempotency.bad-key", caller, "a".repeat(129), BODY);
    }

    @Test
    void givesBackWhatTheSameCallCreated() {
        UUID first = UUID.randomUUID();
        assertThat(claim(caller, "one", BODY, first)).isEmpty();
        assertThat(claim(caller, "one", BODY, UUID.randomUUID())).contains(first);
    }

    @Test
    void refusesTheSameNameWithAnotherBody() {
        claim(caller, "one", BODY, UUID.randomUUID());
        assertRefused("idempotency.reused", caller, "one", OTHER);
    }

    @Test
    void keepsCallersAndOperationsApart() {
        claim(caller, "one", BODY, UUID.randomUUID());
        assertThat(claim(channel, "one", OTHER, UUID.randomUUID())).isEmpty();
        assertThat(inTransaction(() -> idempotency.claim(caller, "other", "one", OTHER, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            idempotency.claim(caller, "test", "one", BODY, UUID.randomUUID());
            status.setRollbackOnly();
        });
        assertThat(claim(caller, "one", OTHER, UUID.randomUUID())).isEmpty();
    }

    @Test
    void forgetsAfterADayWhetherPurgedOrNot() {
        clock.step(Duration.ZERO);
        UUID first = UUID.randomUUID();
        claim(caller, "one", BODY, first);
        clock.step(Idempotency.REMEMBERED.minusMillis(1));
        assertThat(claim(caller, "one", BODY, UUID.randomUUID())).contains(first);
        clock.step(Duration.ofMillis(1));
        assertThat(claim(caller, "one", OTHER, UUID.randomUUID())).isEmpty();
        clock.step(Idempotency.REMEMBERED);
        idempotency.purge();
        assertThat(jdbc.sql("select count(*) from identity.idempotency where actor_id = ?")
                        .param(caller.actor().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNoCopyOfTheBody() {
        claim(caller, "one", BODY, UUID.randomUUID());
        byte[] kept = jdbc.sql("select body_mac from identity.idempotency where actor_id = ?")
                .param(caller.actor().id())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(32).isNotEqualTo(OpaqueText.hash(new String(BODY, StandardCharsets.UTF_8)));
    }

    @Test
    void createsOnceWhenManyArriveAtOnce() throws Exception {
        int many = 16;
        CountDownLatch start = new CountDownLatch(1);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(many).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<UUID>> answers = ids.stream()
                    .map(id -> threads.submit((Callable<UUID>) () -> {
                        start.await();
                        return claim(caller, "at once", BODY, id).orElse(id);
                    }))
                    .toList();
            start.countDown();
            Set<UUID> created = answers.stream().map(IdempotencyTests::get).collect(Collectors.toSet());
            assertThat(created).hasSize(1);
            assertThat(ids).containsAll(created);
        }
    }

    private static UUID get(Future<UUID> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void assertRefused(String code, Caller by, String name, byte[] body) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> claim(by, name, body, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.code().code()).isEqualTo(code));
    }

    private Optional<UUID> claim(Caller by, String name, byte[] body, UUID id) {
        return inTransaction(() -> idempotency.claim(by, "test", name, body, id));
    }

    private Optional<UUID> inTransaction(java.util.function.Supplier<Optional<UUID>> step) {
        return new TransactionTemplate(transactions).execute(status -> step.get());
    }
}
