package ru.adsdesk.outage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;

/** What links to outages holds them here first: the outage's row before the linking thing's own (its end waits for the link). */
@Component
public class OutageLinks {

    private final JdbcClient jdbc;

    OutageLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds an outage of a centre until the transaction ends; many may hold it at once, nobody may change it meanwhile. Refuses
     * {@code outage.unknown}, {@code outage.voided-no-links} and, unless it is meant, {@code outage.ended}.
     *
     * @param deliberate whether an ended one is meant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutageLink hold(CentreId centre, OutageId id, boolean deliberate) {
        OutageLink link = jdbc.sql("select book, state, runs, expected_end_at, localised_at from outage.outage"
                        + " where id = ? and centre = ? for share")
                .params(id.value(), centre.value())
                .query((row, n) -> new OutageLink(
                        id.value(),
                        BookId.of(row.getObject("book", UUID.class)),
                        OutageState.valueOf(row.getString("state")),
                        row.getInt("runs"),
                        instant(row.getObject("expected_end_at", OffsetDateTime.class)),
                        instant(row.getObject("localised_at", OffsetDateTime.class))))
                .optional()
                .orElseThrow(OutageProblem.UNKNOWN::refused);
        if (link.state() == OutageState.VOIDED) {
            throw OutageProblem.VOIDED.refused();
        }
        if (link.state() == OutageState.ENDED && !deliberate) {
            throw OutageProblem.ENDED.refused();
        }
        return link;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
