package ru.adsdesk.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import ru.adsdesk.identity.TimeOrderedIds;

/**
 * The same rows in bare SQL: JDBC, prepared, one statement a row, one transaction a registration, the book's row last.
 *
 * @param numbering who gives the numbers
 * @param counter the client's own counter
 */
record SqlSide(
        String url,
        String user,
        String password,
        UUID book,
        UUID actor,
        Rows rows,
        Numbering numbering,
        AtomicLong counter)
        implements Side {

    private static final String DEADLOCK = "40P01";

    /** Who gives the numbers. */
    enum Numbering {
        /**
         * The client counts in its memory and the book's row is the last statement before the commit: the fastest there
         * can be, and no desk at all, since a failed registration leaves a hole and a second instance cannot count.
         */
        CLIENT("update journal.book set last_recorded_at = now(), number_year = 2026,"
                + " last_number = last_number + 1 where id = ? returning last_line, last_number"),
        /** The book's row, taken after all that needs no number, as a journal without gaps has to. */
        BOOK("update journal.book set last_line = last_line + 1, last_recorded_at = now(), number_year = 2026,"
                + " last_number = last_number + 1 where id = ? returning last_line, last_number");

        private final String take;

        Numbering(String take) {
            this.take = take;
        }
    }

    @Override
    public Client open(int number) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", user);
        how.setProperty("password", password);
        how.setProperty("prepareThreshold", "1");
        Connection connection = DriverManager.getConnection(url, how);
        connection.setAutoCommit(false);
        return new Writer(connection, number);
    }

    private final class Writer implements Client {

        private final Connection connection;
        private final PreparedStatement claim;
        private final PreparedStatement request;
        private final PreparedStatement take;
        private final PreparedStatement head;
        private final PreparedStatement line;
        private final PreparedStatement opening;
        private final PreparedStatement given;
        private final PreparedStatement clock;
        private int next;

        Writer(Connection connection, int number) throws SQLException {
            this.connection = connection;
            next = number * 37;
            claim = connection.prepareStatement("insert into identity.idempotency (actor_id, operation, key, body_mac,"
                    + " result_id, claimed_at) values (?, 'request.register', ?, ?, ?, now())");
            request = connection.prepareStatement("insert into request.request (book, id, "
                    + String.join(", ", Rows.REQUEST) + ") values (?, ?" + ", ?".repeat(Rows.REQUEST.size()) + ")");
            take = connection.prepareStatement(numbering.take);
            head = connection.prepareStatement(
                    "insert into journal.head as h (book, axis, counted, seq)"
                            + " values (?, ?, ?, 1) on conflict (book, counted, axis) do update set seq = h.seq + 1 returning seq");
            line = connection.prepareStatement("insert into journal.line (book, no, code, subject_kind, subject,"
                    + " subject_seq, house, house_seq, occurred_at, recorded_at, leaf, body)"
                    + " values (?, ?, 'request.registered', 'request', ?, ?, ?, ?, ?, now(), ?, ?)");
            opening = connection.prepareStatement(
                    "insert into journal.opening (book, no, field, salt, value) values (?, ?, ?, ?, ?)");
            given = connection.prepareStatement(
                    "insert into journal.number (book, year, seq, subject, no) values (?, 2026, ?, ?, ?)");
            clock = connection.prepareStatement("insert into sla.clock (book, subject, " + String.join(", ", Rows.CLOCK)
                    + ") values (?, ?" + ", ?".repeat(Rows.CLOCK.size()) + ")");
        }

        /** A call of the other side that is still being answered may cross; the desk tries again as well. */
        @Override
        public void register() throws SQLException {
            try {
                write();
            } catch (SQLException crossed) {
                connection.rollback();
                if (!DEADLOCK.equals(crossed.getSQLState())) {
                    throw crossed;
                }
                write();
            }
        }

        private void write() throws SQLException {
            Rows.Registration row =
                    rows.registrations().get(next++ % rows.registrations().size());
            UUID id = TimeOrderedIds.next();
            claim(id, row);
            insert(request, request(id, row));
            if (numbering == Numbering.BOOK) {
                long[] numbers = take();
                lines(id, row, numbers[0], numbers[1]);
            } else {
                long no = counter.incrementAndGet();
                lines(id, row, no, no);
                take();
            }
            connection.commit();
        }

        private void claim(UUID id, Rows.Registration row) throws SQLException {
            insert(claim, List.of(actor, UUID.randomUUID().toString(), row.leaf(), id));
        }

        private List<Object> request(UUID id, Rows.Registration row) {
            List<Object> values = new ArrayList<>(row.request());
            values.addFirst(id);
            values.addFirst(book);
            return values;
        }

        private void lines(UUID id, Rows.Registration row, long no, long number) throws SQLException {
            long houseSeq = head("HOUSE", row.house());
            long subjectSeq = head("SUBJECT", id);
            insert(
                    line,
                    List.of(book, no, id, subjectSeq, row.house(), houseSeq, row.occurredAt(), row.leaf(), row.body()));
            for (Rows.Opening each : row.openings()) {
                insert(opening, List.of(book, no, each.field(), each.salt(), each.value()));
            }
            insert(given, List.of(book, number, id, no));
            for (List<Object> each : row.clocks()) {
                insert(clock, clock(id, each));
            }
        }

        private List<Object> clock(UUID id, List<Object> row) {
            List<Object> values = new ArrayList<>(row);
            values.addFirst(id);
            values.addFirst(book);
            return values;
        }

        private long head(String axis, UUID counted) throws SQLException {
            bind(head, List.of(book, axis, counted));
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        private long[] take() throws SQLException {
            take.setObject(1, book);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }

        private static void insert(PreparedStatement statement, List<Object> values) throws SQLException {
            bind(statement, values);
            statement.executeUpdate();
        }

        private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
