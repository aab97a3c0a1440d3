package ru.adsdesk.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement in their order; columns of rows go as arrays, so that any number of rows is one plan. */
public final class Parameters {

    private final List<Parameter> all = new ArrayList<>();

    Parameters() {}

    /** One parameter, wherever in the text it comes to stand. */
    @FunctionalInterface
    private interface Parameter {
        void set(PreparedStatement statement, int at) throws SQLException;
    }

    /** The next parameters; instants go as the driver takes them. */
    public Parameters add(@Nullable Object... values) {
        for (Object value : values) {
            Object taken = inDriversTerms(value);
            all.add((statement, at) -> statement.setObject(at, taken));
        }
        return this;
    }

    /**
     * The next parameters, each taken for what its column is. For rows where many a value may be absent: the driver prepares a
     * statement anew whenever another of them has a type, and an absent one has none.
     */
    public Parameters inColumnsTypes(@Nullable Object... values) {
        for (Object value : values) {
            Object taken = inDriversTerms(value);
            all.add((statement, at) -> statement.setObject(at, taken, Types.OTHER));
        }
        return this;
    }

    /** A column of rows as an array of this type. */
    public <T> Parameters column(String type, List<T> rows, Function<T, @Nullable Object> of) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inDriversTerms(of.apply(rows.get(i)));
        }
        return array(type, values);
    }

    /** So many rows of so many parameters each, as {@code values} has them. */
    public static String rows(int columns, int rows) {
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        return row + (", " + row).repeat(rows - 1);
    }

    private Parameters array(String type, @Nullable Object[] values) {
        all.add((statement, at) ->
                statement.setArray(at, statement.getConnection().createArrayOf(type, values)));
        return this;
    }

    /** Sets them from this place on; the place after them. */
    int set(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Parameter each : all) {
            each.set(statement, at++);
        }
        return at;
    }

    private static @Nullable Object inDriversTerms(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
