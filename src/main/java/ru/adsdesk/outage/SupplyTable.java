package ru.adsdesk.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockedSubjects;

/** The rows of houses' supply months, also for the watcher of their clocks. */
@Component
class SupplyTable implements ClockedSubjects {

    private final JdbcClient jdbc;

    SupplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month that is kept, and the book it is kept in. */
    record Kept(SupplyMonth month, BookId book, Instant endsAt, boolean ended) {}

    Optional<Kept> find(SupplyMonth month) {
        return jdbc.sql("select * from outage.supply_month where house = ? and utility = ? and month = ?")
                .params(
                        month.house().value(),
                        month.utility().name(),
                        month.month().atDay(1))
                .query(SupplyTable::kept)
                .optional();
    }

    /** Those of a house in a month. */
    List<Kept> list(HouseId house, YearMonth month) {
        return jdbc.sql("select * from outage.supply_month where house = ? and month = ? order by utility")
                .params(house.value(), month.atDay(1))
                .query(SupplyTable::kept)
                .list();
    }

    /** Months that are over and not yet ended, of any book. */
    List<Kept> listOver(Instant now, int limit) {
        return jdbc.sql("select * from outage.supply_month where ends_at <= ? and not ended order by ends_at, id limit"
                        + " ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query(SupplyTable::kept)
                .list();
    }

    /** Keeps the month where it is not kept yet. */
    void keep(BookId book, SupplyMonth month, Instant endsAt) {
        jdbc.sql("insert into outage.supply_month (book, id, house, utility, month, ends_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        book.value(),
                        month.id(),
                        month.house().value(),
                        month.utility().name(),
                        month.month().atDay(1),
                        endsAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The row, held against all other writers; empty where another book keeps it. */
    Optional<Kept> lock(BookId book, SupplyMonth month) {
        return jdbc.sql("select * from outage.supply_month where book = ? and id = ? for no key update")
                .params(book.value(), month.id())
                .query(SupplyTable::kept)
                .optional();
    }

    void end(BookId book, SupplyMonth month) {
        jdbc.sql("update outage.supply_month set ended = true where book = ? and id = ?")
                .params(book.value(), month.id())
                .update();
    }

    @Override
    public String kind() {
        return SupplyMonth.SUBJECT;
    }

    @Override
    public Set<UUID> lock(BookId book, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("select id from outage.supply_month where book = ? and id = any(?)"
                        + " order by id for no key update skip locked")
                .params(book.value(), subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                new SupplyMonth(
                        HouseId.of(row.getObject("house", UUID.class)),
                        OutageSystem.valueOf(row.getString("utility")),
                        YearMonth.from(row.getObject("month", LocalDate.class))),
                BookId.of(row.getObject("book", UUID.class)),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }
}
