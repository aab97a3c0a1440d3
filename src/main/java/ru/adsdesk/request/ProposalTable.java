package ru.adsdesk.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageSystem;

/** The rows of proposed accidents. */
@Component
class ProposalTable {

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is open for a system at any of these houses. */
    Optional<ProposalView> findOpen(CentreId centre, OutageSystem system, List<UUID> houses) {
        return jdbc.sql("select * from request.outage_proposal where centre = ? and state = 'OPEN' and system = ?"
                        + " and houses && ? order by id limit 1")
                .params(centre.value(), system.name(), houses.toArray(UUID[]::new))
                .query(ProposalTable::view)
                .optional();
    }

    /** Whether somebody said not long ago that such a one is none. */
    boolean isQuiet(CentreId centre, OutageSystem system, List<UUID> houses, Instant since) {
        return jdbc.sql("select exists (select 1 from request.outage_proposal where centre = ? and state = 'DISMISSED'"
                        + " and decided_at > ? and system = ? and houses && ?)")
                .params(centre.value(), since.atOffset(ZoneOffset.UTC), system.name(), houses.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    void insert(CentreId centre, BookId book, ProposalId id, OutageSystem system, Storm storm, Instant now) {
        jdbc.sql("insert into request.outage_proposal (book, id, centre, system, reach, houses, riser,"
                        + " requests, callers, minutes, usual, state, made_at, grown_at) values (:book, :id,"
                        + " :centre, :system, :reach, :houses, :riser, :requests, :callers, :minutes, :usual,"
                        + " 'OPEN', :now, :now)")
                .param("book", book.value())
                .param("id", id.value())
                .param("centre", centre.value())
                .param("system", system.name())
                .param("reach", storm.reach().name())
                .param("houses", storm.houses().toArray(UUID[]::new))
                .param("riser", storm.riser())
                .param("requests", storm.requests().toArray(UUID[]::new))
                .param("callers", storm.callers())
                .param("minutes", storm.minutes())
                .param("usual", usual(storm))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void grow(ProposalView open, Storm storm, List<UUID> requests, Instant now) {
        jdbc.sql("update request.outage_proposal set reach = :reach, houses = :houses, riser = :riser, requests"
                        + " = :requests, callers = greatest(callers, :callers), minutes = greatest(minutes,"
                        + " :minutes), usual = :usual, grown_at = :now where book = :book and id = :id")
                .param("reach", storm.reach().name())
                .param("houses", storm.houses().toArray(UUID[]::new))
                .param("riser", storm.riser())
                .param("requests", requests.toArray(UUID[]::new))
                .param("callers", storm.callers())
                .param("minutes", storm.minutes())
                .param("usual", usual(storm))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("book", open.book().value())
                .param("id", open.id().value())
                .update();
    }

    private static BigDecimal usual(Storm storm) {
        return BigDecimal.valueOf(storm.usual()).setScale(2, RoundingMode.HALF_UP);
    }

    /** Held against all other writers. */
    Optional<ProposalView> lock(BookId book, ProposalId id) {
        return jdbc.sql("select * from request.outage_proposal where book = ? and id = ? for no key update")
                .params(book.value(), id.value())
                .query(ProposalTable::view)
                .optional();
    }

    Optional<ProposalView> find(CentreId centre, ProposalId id) {
        return jdbc.sql("select * from request.outage_proposal where id = ? and centre = ?")
                .params(id.value(), centre.value())
                .query(ProposalTable::view)
                .optional();
    }

    void confirm(ProposalView proposal, UUID outage, Instant now) {
        jdbc.sql("update request.outage_proposal set state = 'CONFIRMED', outage = ?, decided_at = ?"
                        + " where book = ? and id = ?")
                .params(
                        outage,
                        now.atOffset(ZoneOffset.UTC),
                        proposal.book().value(),
                        proposal.id().value())
                .update();
    }

    void dismiss(ProposalView proposal, DismissReason reason, Instant now) {
        jdbc.sql("update request.outage_proposal set state = 'DISMISSED', reason = ?, decided_at = ?"
                        + " where book = ? and id = ?")
                .params(
                        reason.name(),
                        now.atOffset(ZoneOffset.UTC),
                        proposal.book().value(),
                        proposal.id().value())
                .update();
    }

    /** Newest first, of these books; those of a state where one is named. */
    List<ProposalView> list(CentreId centre, UUID[] books, @Nullable String state, @Nullable UUID after, int limit) {
        return jdbc.sql("select * from request.outage_proposal where centre = :centre and book = any(:books)"
                        + " and (:state::text is null or state = :state) and (:after::uuid is null or id < :after)"
                        + " order by id desc limit :limit")
                .param("centre", centre.value())
                .param("books", books)
                .param("state", state)
                .param("after", after)
                .param("limit", limit)
                .query(ProposalTable::view)
                .list();
    }

    private static ProposalView view(ResultSet row, int n) throws SQLException {
        UUID riser = row.getObject("riser", UUID.class);
        UUID outage = row.getObject("outage", UUID.class);
        String reason = row.getString("reason");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ProposalView(
                ProposalId.of(row.getObject("id", UUID.class)),
                BookId.of(row.getObject("book", UUID.class)),
                OutageSystem.valueOf(row.getString("system")),
                row.getString("reach"),
                ids(row, "houses").map(HouseId::of).toList(),
                riser == null ? null : RiserId.of(riser),
                ids(row, "requests").map(RequestId::of).toList(),
                row.getInt("callers"),
                row.getInt("minutes"),
                row.getBigDecimal("usual"),
                row.getString("state"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("grown_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                outage == null ? null : OutageId.of(outage),
                reason == null ? null : DismissReason.valueOf(reason));
    }

    private static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray());
    }
}
