package ru.adsdesk.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The days entered, remembered: nothing may be asked of the database under a book's row. */
@Component
class CalendarTable implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private volatile Map<UUID, List<CalendarDay>> known = Map.of();

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    /** Those of a centre, in the order they were entered. */
    List<CalendarDay> of(UUID centre) {
        return known.getOrDefault(centre, List.of());
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void refresh() {
        known =
                jdbc
                        .sql("select * from sla.calendar_day order by known_from, id")
                        .query(CalendarTable::day)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(CalendarDay::centre));
    }

    void insert(CalendarDay day) {
        jdbc.sql("insert into sla.calendar_day (id, centre, day, worked, reason, known_from) values (?, ?, ?, ?, ?, ?)")
                .params(
                        day.id(),
                        day.centre(),
                        day.day(),
                        day.worked(),
                        day.reason(),
                        day.knownFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CalendarDay day(ResultSet row, int n) throws SQLException {
        Instant knownFrom = row.getObject("known_from", OffsetDateTime.class).toInstant();
        return new CalendarDay(
                row.getObject("id", UUID.class),
                row.getObject("centre", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getBoolean("worked"),
                row.getString("reason"),
                knownFrom);
    }
}
