package ru.adsdesk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement in their order; columns of rows go as arrays, so that any number of rows is one plan. */
public final class Parameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) throws SQLException {
        this.connection = statement.getConnection();
        this.statement = statement;
    }

    /** The next parameters; instants go as the driver takes them. */
    public Parameters add(@Nullable Object... values) throws SQLException {
        for (Object value : values) {
            statement.setObject(next++, inDriversTerms(value));
        }
        return this;
    }

    /** A column of rows as an array of this type. */
    public <T> Parameters column(String type, List<T> rows, Function<T, @Nullable Object> of) throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inDriversTerms(of.apply(rows.get(i)));
        }
        statement.setArray(next++, connection.createArrayOf(type, values));
        return this;
    }

    /** A column of bytes as an array. */
    public <T> Parameters bytes(List<T> rows, Function<T, byte[]> of) throws SQLException {
        byte[][] values = rows.stream().map(of).toArray(byte[][]::new);
        statement.setArray(next++, connection.createArrayOf("bytea", values));
        return this;
    }

    private static @Nullable Object inDriversTerms(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
