package ru.adsdesk.dispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.dispatch.order.OrderActs.Asked;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.problem.Refused;

/** Keeps what was done offline and no longer fits: a row, a line, and the same answer however often it is sent again. */
@Component
class Conflicts {

    private final WorkOrders orders;
    private final OrderActs acts;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Clock clock;

    Conflicts(
            WorkOrders orders,
            OrderActs acts,
            JdbcClient jdbc,
            Journal journal,
            BookTransactions transactions,
            Clock clock) {
        this.orders = orders;
        this.acts = acts;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps it and tells how it is answered: {@code work-order.kept-as-conflict}. */
    Refused keep(Caller caller, WorkOrder seen, Asked asked, Refused why) {
        ConflictView kept = transactions.in(seen.book(), () -> {
            if (!acts.claim(caller, asked)) {
                return find(caller, seen, asked).orElseThrow(() -> why);
            }
            WorkOrder order = orders.lock(seen.orderId().value()).orElseThrow(DispatchProblem.ORDER_UNKNOWN::refused);
            ConflictView conflict = conflict(caller, asked, why);
            insert(order, asked, conflict);
            journal.append(order.book(), line(caller, order, asked, conflict));
            return conflict;
        });
        return answer(kept);
    }

    /** Where the very same call was kept before, its answer. */
    Optional<Refused> keptBefore(Caller caller, WorkOrder order, Asked asked) {
        return asked.isOffline() ? find(caller, order, asked).map(Conflicts::answer) : Optional.empty();
    }

    private static Refused answer(ConflictView kept) {
        return DispatchProblem.KEPT_AS_CONFLICT
                .refused(kept.act())
                .with("conflict", kept.id())
                .with("why", kept.code());
    }

    private ConflictView conflict(Caller caller, Asked asked, Refused why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ConflictView(
                TimeOrderedIds.next(),
                asked.command().act().path(),
                code(why),
                Objects.requireNonNull(asked.command().occurredAt()).truncatedTo(ChronoUnit.MILLIS),
                now,
                caller.actor().id());
    }

    /** Of a refusal of fields, what is wrong with the first. */
    private static String code(Refused why) {
        return why.fields().isEmpty()
                ? why.code().code()
                : why.fields().getFirst().code().code();
    }

    /** A time to come is told as said, and the line itself happened when it reached the desk. */
    private static NewLine line(Caller caller, WorkOrder order, Asked asked, ConflictView conflict) {
        Instant at =
                conflict.occurredAt().isAfter(conflict.recordedAt()) ? conflict.recordedAt() : conflict.occurredAt();
        return OrderLines.of(order)
                .saying("act", conflict.act())
                .saying("state", order.state())
                .saying("why", conflict.code())
                .saying("conflict", conflict.id())
                .saying("toldAt", conflict.occurredAt())
                .keeping("words", asked.command().words())
                .entered(at, conflict.recordedAt(), true)
                .line(caller, order, OrderFacts.CONFLICT, at);
    }

    private void insert(WorkOrder order, Asked asked, ConflictView conflict) {
        jdbc.sql("insert into dispatch.conflict (book, id, work_order, act, code, account, key, occurred_at,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(order.book().value())
                .param(conflict.id())
                .param(order.orderId().value())
                .param(conflict.act())
                .param(conflict.code())
                .param(conflict.account())
                .param(Objects.requireNonNull(asked.key()))
                .param(conflict.occurredAt().atOffset(ZoneOffset.UTC))
                .param(conflict.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<ConflictView> find(Caller caller, WorkOrder order, Asked asked) {
        return jdbc.sql("select * from dispatch.conflict where book = ? and work_order = ? and account = ? and key = ?")
                .params(
                        order.book().value(),
                        order.orderId().value(),
                        caller.actor().id(),
                        Objects.requireNonNull(asked.key()))
                .query(Conflicts::view)
                .optional();
    }

    /** Those of several orders, oldest first. */
    Map<UUID, List<ConflictView>> of(Collection<WorkOrder> several) {
        return jdbc
                .sql("select * from dispatch.conflict where book = any(:books) and work_order = any(:orders) order"
                        + " by id")
                .param(
                        "books",
                        several.stream()
                                .map(order -> order.book().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .param(
                        "orders",
                        several.stream().map(order -> order.orderId().value()).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("work_order", UUID.class), view(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ConflictView view(ResultSet row, int n) throws SQLException {
        return new ConflictView(
                row.getObject("id", UUID.class),
                row.getString("act"),
                row.getString("code"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class));
    }
}
