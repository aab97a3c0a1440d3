package ru.adsdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.RoundTrips;
import ru.adsdesk.testing.Turns;

/** What one registration asks the database, by name and in order; {@code begin} rides along with the first statement. */
@DeskTest
@Import(Scene.class)
class RegistrationRoundTripsTests {

    @Autowired
    private Scene scene;

    @Autowired
    private RoundTrips trips;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Town town;

    @BeforeEach
    void settle() {
        town = scene.town();
        register();
    }

    @Test
    void registersInTwoRoundTrips() {
        assertThat(trips.of(this::register))
                .containsExactly(
                        "insert into identity.idempotency; select housing.house; select request.request;"
                                + " select journal.book",
                        "insert into journal.line; insert into journal.opening; insert into journal.number;"
                                + " update journal.book; insert into sla.clock; commit");
    }

    /** A column of unknown size would make the driver wait for all that went before it, and nobody would notice. */
    @Test
    void turnsToTheDatabaseNoOftener() {
        for (int i = 0; i < 5; i++) {
            register();
        }
        assertThat(Turns.of(this::register)).isEqualTo(2);
    }

    @Test
    void failsATransactionThatTouchesAnotherTableAfterTheBooksRow() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    takeTheBook();
                    jdbc.queryForObject("select count(*) from request.request", Long.class);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("request.request");
        assertThat(transaction.<Long>execute(
                        status -> jdbc.queryForObject("select count(*) from request.request", Long.class)))
                .as("the next transaction starts clean")
                .isNotNull();
    }

    @Test
    void letsAReadingGoBeforeTheBooksRow() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select count(*) from request.request", Long.class);
            takeTheBook();
            assertThat(jdbc.queryForObject("select count(*) from journal.line where book = ?", Long.class, book()))
                    .isEqualTo(scene.lines(town.mine()));
        });
    }

    private void takeTheBook() {
        assertThat(jdbc.update("update journal.book set last_line = last_line where id = ?", book()))
                .isEqualTo(1);
    }

    private UUID book() {
        return town.mine().value();
    }

    private void register() {
        assertThat(scene.register(
                        town.dispatcher().bearer(), UUID.randomUUID().toString(), Scene.leak(town, "89000000001")))
                .hasStatus(201);
    }
}
