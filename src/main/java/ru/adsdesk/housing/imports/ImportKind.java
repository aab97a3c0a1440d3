package ru.adsdesk.housing.imports;

import java.util.Map;
import java.util.Optional;
import ru.adsdesk.identity.Caller;

/** One sort of file the desk takes in: houses, residents, requests of another system. */
public interface ImportKind {

    /** What a row is known by within its file. */
    String KEY = "key";

    /** Header of the column that holds it. */
    String KEY_COLUMN = "keyColumn";

    /** Its name in the address {@code /api/{name}/import}. */
    String name();

    /** The columns it knows. */
    Columns columns();

    /** Refuses callers who may not import this. */
    void check(Caller caller);

    /**
     * Checks one row and gives the values to keep until all rows are written: texts, whole numbers, lists of texts. What
     * is wrong it tells the row; a refused row gives nothing. Rows with the same value {@link #KEY} repeat each other: all
     * but the first are refused, at the column {@link #KEY_COLUMN}.
     */
    Optional<Map<String, Object>> read(ImportedRow row, ImportJob job);

    /**
     * Looks at all kept rows together, in one transaction: finds what each changes and sets its
     * action to NEW, CHANGED or SAME.
     */
    void review(ImportJob job);

    /** Writes all kept rows in one transaction, in few statements, and notes the lines owed for them. */
    void write(ImportJob job);

    /**
     * Called after the commit: to forget what was remembered, to write what goes into books of its own step by step. Called
     * again from the beginning where a stop came in between, so it must know what it has done; the kept rows are still there.
     */
    default void written(ImportJob job) {}
}
