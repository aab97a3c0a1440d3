package ru.adsdesk.identity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.problem.Refused;

/** The dispatch centres of this installation (416 p.9). Each has a book of its own from its first moment. */
@Service
public class Centres {

    private static final String SELECT = "select id, name, zone, founded_at from identity.centre ";

    private final JdbcClient jdbc;
    private final Witness witness;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Centres(JdbcClient jdbc, Witness witness, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.witness = witness;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sets up a centre: opens its book, then writes {@code centre.founded} as its first line. Two transactions, so it
     * must be called outside of one. Refuses {@code zone.unknown}.
     */
    public CentreId found(Actor by, FoundCentre command) {
        requireZone(command.zone());
        CentreId id = CentreId.next();
        transaction.executeWithoutResult(opening -> witness.openBook(id, command.zone()));
        transaction.executeWithoutResult(founding -> {
            insert(id, command);
            witness.record(
                    id,
                    by,
                    IdentityFacts.CENTRE_FOUNDED,
                    "centre",
                    id.value(),
                    Map.of("name", command.name(), "zone", command.zone()),
                    Map.of());
        });
        return id;
    }

    private void insert(CentreId id, FoundCentre command) {
        jdbc.sql("insert into identity.centre (id, name, zone, founded_at) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        command.name(),
                        command.zone(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A centre that is known to exist. Refuses {@code centre.unknown}. */
    public CentreView get(CentreId id) {
        return find(id).orElseThrow(() -> IdentityProblem.CENTRE_UNKNOWN.refused());
    }

    /** A centre, where it exists. */
    public Optional<CentreView> find(CentreId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Centres::view)
                .optional();
    }

    /** All centres, oldest first. */
    public List<CentreView> list() {
        return jdbc.sql(SELECT + "order by id").query(Centres::view).list();
    }

    private static CentreView view(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        Instant founded =
                row.getObject("founded_at", java.time.OffsetDateTime.class).toInstant();
        return new CentreView(
                CentreId.of(row.getObject("id", UUID.class)), row.getString("name"), row.getString("zone"), founded);
    }

    static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException none) {
            throw Refused.field("zone", IdentityProblem.ZONE_UNKNOWN, zone);
        }
    }
}
