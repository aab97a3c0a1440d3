package ru.adsdesk.intake.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.NewLine;

/** Requests being registered in calls, until the call's line says so. */
@Component
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request on its way to its call's line.
     *
     * @param id its id
     * @param book the centre's book
     * @param callId the exchange's id of the call
     * @param actor who registers
     * @param cameTo what the call comes to
     * @param request the request, once it is registered
     * @param notedAt when registering began
     */
    record Link(
            UUID id,
            BookId book,
            String callId,
            Actor actor,
            CameTo cameTo,
            @Nullable UUID request,
            Instant notedAt) {}

    @Transactional
    void add(Link link) {
        jdbc.sql("insert into intake.call_link (id, book, call_id, actor_kind, actor, outcome, directed_to, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(link.id())
                .param(link.book().value())
                .param(link.callId())
                .param(link.actor().kind().name())
                .param(link.actor().id())
                .param(link.cameTo().outcome().name())
                .param(CallTable.name(link.cameTo().directedTo()))
                .param(CallTable.utc(link.notedAt()))
                .update();
    }

    void registered(UUID id, UUID request) {
        jdbc.sql("update intake.call_link set request = ? where id = ?")
                .params(request, id)
                .update();
    }

    /** False where somebody else was first. */
    @Transactional
    boolean remove(UUID id) {
        return jdbc.sql("delete from intake.call_link where id = ?").param(id).update() == 1;
    }

    /** Requests registered in a call the exchange had not told of yet. */
    List<Link> listRegistered(BookId book, String callId) {
        return jdbc.sql("select * from intake.call_link where book = ? and call_id = ? and request is not null"
                        + " order by id")
                .params(book.value(), callId)
                .query(LinkTable::link)
                .list();
    }

    List<Link> listBefore(Instant instant) {
        return jdbc.sql("select * from intake.call_link where noted_at < ? order by id limit 500")
                .param(CallTable.utc(instant))
                .query(LinkTable::link)
                .list();
    }

    NewLine line(StoredCall call, Link link, Instant at) {
        return NewLine.of(call.subject(), CallFact.HANDLED, at, link.actor())
                .saying(Said.that("outcome", link.cameTo().outcome())
                        .and("directedTo", link.cameTo().directedTo())
                        .and("request", link.request())
                        .map());
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                BookId.of(row.getObject("book", UUID.class)),
                row.getString("call_id"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor", UUID.class)),
                new CameTo(
                        CallOutcome.valueOf(row.getString("outcome")),
                        CallTable.word(row, "directed_to", DirectedTo.class)),
                row.getObject("request", UUID.class),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }
}
