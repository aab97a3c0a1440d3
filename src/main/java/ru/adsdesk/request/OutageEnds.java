package ru.adsdesk.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries what became of an outage over to the requests tied to it, so that none of them stays open or overdue when the trouble
 * is over: each is localised and completed by a line of its own, in its own book, at the outage's time. At most a hundred a
 * transaction; whoever is killed in the middle goes on where a request still waits for it.
 */
@Component
class OutageEnds implements Follower {

    private static final int A_TRANSACTION = 100;
    private static final Map<String, OutageEnd.What> HEARD = Map.of(
            "outage.localised", OutageEnd.What.LOCALISED,
            "outage.restored", OutageEnd.What.RESTORED,
            "outage.voided", OutageEnd.What.VOIDED);

    private final OutageEnding ending;
    private final BookTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutageEnds(OutageEnding ending, BookTransactions transactions, JdbcClient jdbc, JsonMapper json) {
        this.ending = ending;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "request.outage-ends";
    }

    @Override
    public boolean hears(String code) {
        return HEARD.containsKey(code);
    }

    @Override
    public void hear(List<Line> lines) {
        lines.forEach(line -> carryOver(end(line)));
    }

    private OutageEnd end(Line line) {
        JsonNode facts = json.readTree(line.body()).path("facts");
        return new OutageEnd(
                OutageEnd.What.of(HEARD, line.code()),
                line.subject().id(),
                facts.path("run").asInt(Integer.MAX_VALUE),
                line.occurredAt());
    }

    /** Book by book, in the order of their ids. */
    private void carryOver(OutageEnd end) {
        Tied after = null;
        List<Tied> page = page(end, null);
        while (!page.isEmpty()) {
            BookId book = page.getFirst().book();
            List<Tied> batch =
                    page.stream().takeWhile(tied -> tied.book().equals(book)).toList();
            transactions.in(
                    book,
                    () -> ending.write(book, end, batch.stream().map(Tied::id).toList()));
            after = batch.getLast();
            page = page(end, after);
        }
    }

    private record Tied(BookId book, UUID id) {}

    /** Those that wait for this end, after the last one seen. */
    private List<Tied> page(OutageEnd end, @Nullable Tied after) {
        return jdbc.sql("select book, id from request.request where outage = :outage and outage_run < :run and status"
                        + " = any(:statuses) and (:book::uuid is null or (book, id) > (:book, :id::uuid)) order by"
                        + " book, id limit :limit")
                .param("outage", end.outage())
                .param("run", end.run())
                .param("statuses", names(end.what().from()))
                .param("book", after == null ? null : after.book().value())
                .param("id", after == null ? null : after.id())
                .param("limit", A_TRANSACTION)
                .query((row, n) ->
                        new Tied(BookId.of(row.getObject("book", UUID.class)), row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] names(Set<Status> statuses) {
        return statuses.stream().map(Status::name).sorted().toArray(String[]::new);
    }
}
