package ru.adsdesk.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Statements of a transaction that travel to the server together: each waits until somebody needs an answer, then all that
 * wait go in one round trip, in their order, unless one gives back a column of unknown size: the driver then sends what went
 * before and waits for it. While they wait, no other way to the database sees what they do, so they are for the hot path
 * only. What still waits at the commit goes before it; outside a transaction nothing waits.
 */
@Component
public class Statements {

    /** The driver sees that the transaction is over and sends no commit of its own. */
    private static final String COMMIT = ";\ncommit";

    private final JdbcTemplate jdbc;

    Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells the parameters of one statement, in their order; asked at once, before the statement goes its way. */
    @FunctionalInterface
    public interface Binder {
        /** Adds each parameter once. */
        void bind(Parameters parameters);
    }

    /** Reads the rows of one statement; they are before the first. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads all that is needed of them. */
        T read(ResultSet rows) throws SQLException;
    }

    /** What a statement came to; asking for it sends what waits. */
    @FunctionalInterface
    public interface Answer<T> {
        /** Refuses like any statement where this one, or one before it, failed. */
        T get();
    }

    /** A statement that changes rows; its answer is how many. */
    public Answer<Integer> change(String sql, Binder binder) {
        return add(new Waiting<>(this, sql, binder, statement -> statement.getUpdateCount()));
    }

    /** A statement that gives rows. */
    public <T> Answer<T> query(String sql, Binder binder, Reader<T> reader) {
        return add(new Waiting<>(this, sql, binder, statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                return reader.read(rows);
            }
        }));
    }

    private <T> Answer<T> add(Waiting<T> statement) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting().statements.add(statement);
        } else {
            send(List.of(statement), "");
        }
        return statement;
    }

    /** Whether statements of the current transaction wait, which nothing else may overtake. */
    public boolean isWaiting() {
        return TransactionSynchronizationManager.getResource(this) instanceof Queue queue
                && !queue.statements.isEmpty();
    }

    /**
     * Lets what waits go together with the commit, in one round trip: the transaction asks nothing of the database after this
     * but what it adds here.
     */
    public void goWithCommit() {
        waiting().last = true;
    }

    /** Sends what waits in the current transaction. */
    public void send() {
        send("");
    }

    private void send(String after) {
        List<Waiting<?>> all = waiting().statements;
        if (!all.isEmpty()) {
            List<Waiting<?>> now = List.copyOf(all);
            all.clear();
            send(now, after);
        }
    }

    private void send(List<Waiting<?>> statements, String after) {
        String sql = statements.stream().map(each -> each.sql).collect(Collectors.joining(";\n", "", after));
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            int next = 1;
            for (Waiting<?> each : statements) {
                next = each.parameters.set(statement, next);
            }
            statement.execute();
            for (Waiting<?> each : statements) {
                each.answered(statement);
                statement.getMoreResults();
            }
            return true;
        });
    }

    private Queue waiting() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Queue known) {
            return known;
        }
        Queue none = new Queue();
        TransactionSynchronizationManager.bindResource(this, none);
        TransactionSynchronizationManager.registerSynchronization(new WithTheTransaction());
        return none;
    }

    /** What waits in a transaction, and whether it is the last of it. */
    private static final class Queue {

        private final List<Waiting<?>> statements = new ArrayList<>();
        private boolean last;
    }

    private final class WithTheTransaction implements TransactionSynchronization {

        private @Nullable Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(Statements.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Statements.this, Objects.requireNonNull(suspended));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            send(waiting().last ? COMMIT : "");
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Statements.this);
        }
    }

    /** Takes the answer of one statement, where the driver stands at its results. */
    @FunctionalInterface
    private interface Taking<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private static final class Waiting<T> implements Answer<T> {

        private final Statements sender;
        private final String sql;
        private final Parameters parameters = new Parameters();
        private final Taking<T> taking;
        private boolean sent;
        private @Nullable T answer;

        Waiting(Statements sender, String sql, Binder binder, Taking<T> taking) {
            this.sender = sender;
            this.sql = sql;
            binder.bind(parameters);
            this.taking = taking;
        }

        void answered(PreparedStatement statement) throws SQLException {
            answer = taking.take(statement);
            sent = true;
        }

        @Override
        public T get() {
            if (!sent) {
                sender.send();
            }
            if (!sent) {
                throw new IllegalStateException("its transaction is over, or it failed before: " + sql);
            }
            return Objects.requireNonNull(answer);
        }
    }
}
