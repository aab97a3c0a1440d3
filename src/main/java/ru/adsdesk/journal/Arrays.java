package ru.adsdesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds columns of rows as arrays, so that any number of rows is one statement and one plan. */
final class Arrays {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Arrays(PreparedStatement statement) throws SQLException {
        this.connection = statement.getConnection();
        this.statement = statement;
    }

    Arrays at(int parameter) {
        next = parameter;
        return this;
    }

    Arrays value(Object value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    <T> Arrays add(String type, List<T> rows, Function<T, @Nullable Object> column) throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(next++, connection.createArrayOf(type, values));
        return this;
    }

    <T> Arrays bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
        statement.setArray(next++, connection.createArrayOf("bytea", values));
        return this;
    }
}
