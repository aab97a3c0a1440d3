package ru.adsdesk.intake.call;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** Searches the calls of a centre, newest first, a page at a time. */
@Component
class CallSearch {

    private static final int LEAST_DIGITS = 3;

    private final JdbcClient jdbc;

    CallSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredCall> list(BookId book, CallQuery query, int limit) {
        Conditions conditions = new Conditions();
        conditions.equal("state", query.state());
        conditions.equal("duty", query.duty());
        conditions.equal("outcome", query.outcome());
        conditions.equal("direction", query.direction());
        conditions.equal("operator", query.operator());
        if (query.outcomeDue()) {
            conditions.add("state = 'ENDED' and outcome is null and (direction = 'INCOMING' or for_duty is not null)");
        }
        number(query.number(), conditions);
        conditions.time("started_at >= :from", "from", query.from());
        conditions.time("started_at < :to", "to", query.to());
        after(query.after(), conditions);
        return jdbc.sql("select * from intake.call where book = :book" + conditions.sql()
                        + " order by started_at desc, id desc limit :limit")
                .param("book", book.value())
                .param("limit", limit)
                .params(conditions.params())
                .query(CallTable::call)
                .list();
    }

    private static void number(@Nullable String asked, Conditions conditions) {
        if (asked == null) {
            return;
        }
        String digits = asked.replaceAll("\\D", "");
        Optional<String> whole =
                CallerNumber.of(asked).filter(number -> number.startsWith("+") || digits.length() < LEAST_DIGITS);
        if (whole.isPresent()) {
            conditions.add("number = :number", "number", whole.get());
        } else if (digits.length() >= LEAST_DIGITS) {
            conditions.add("reverse(number) like :ending", "ending", new StringBuilder(digits).reverse() + "%");
        } else {
            throw new Refused(BodyProblem.BAD_PARAMETER, "number");
        }
    }

    private static void after(@Nullable String cursor, Conditions conditions) {
        if (cursor == null) {
            return;
        }
        int cut = cursor.indexOf('_');
        try {
            conditions.time("(started_at, id) < (:at, :id)", "at", Instant.parse(cursor.substring(0, cut)));
            conditions.put("id", UUID.fromString(cursor.substring(cut + 1)));
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
    }

    static String cursor(CallView last) {
        return last.startedAt() + "_" + last.id();
    }

    /** Conditions gathered for one query. */
    private static final class Conditions {

        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        void equal(String column, @Nullable Object value) {
            if (value != null) {
                add(column + " = :" + column, column, value.toString());
            }
        }

        void time(String condition, String name, @Nullable Instant at) {
            if (at != null) {
                sql.add(condition);
                params.put(name, at.atOffset(java.time.ZoneOffset.UTC));
            }
        }

        void add(String condition, String name, Object value) {
            sql.add(condition);
            params.put(name, value);
        }

        void add(String condition) {
            sql.add(condition);
        }

        void put(String name, Object value) {
            params.put(name, value);
        }

        String sql() {
            StringBuilder all = new StringBuilder();
            sql.forEach(each -> all.append(" and ").append(each));
            return all.toString();
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
