package ru.adsdesk.housing.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.later.LaterLines;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.NewLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The checked rows of an import, for kinds that write into tables of another module. */
@Component
public class KeptRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LaterLines later;

    KeptRows(JdbcClient jdbc, JsonMapper json, LaterLines later) {
        this.later = later;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A checked row.
     *
     * @param no its line in the file
     * @param target the id kept for what it brings
     * @param values what the kind read from it
     */
    public record KeptRow(int no, UUID target, Map<String, Object> values) {}

    /** Rows after a line of the file, in order, at most {@code limit}. */
    public List<KeptRow> listAfter(ImportJob job, int no, int limit) {
        return list(job, "", no, limit);
    }

    /** The same, only those that bring something new. */
    public List<KeptRow> listNewAfter(ImportJob job, int no, int limit) {
        return list(job, " and action = 'NEW'", no, limit);
    }

    private List<KeptRow> list(ImportJob job, String condition, int no, int limit) {
        return jdbc.sql("select no, target, data from housing.import_row where import = ? and no > ?" + condition
                        + " order by no limit ?")
                .params(job.id().value(), no, limit)
                .query((row, n) -> new KeptRow(
                        row.getInt("no"),
                        row.getObject("target", UUID.class),
                        json.readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {})))
                .list();
    }

    /** What becomes of a row. */
    public enum Action {
        /** It brings something new. */
        NEW,
        /** It changes what is known. */
        CHANGED,
        /** It brings nothing. */
        SAME
    }

    /** Notes a line that follows after the commit, in the current transaction. */
    public void owe(BookId book, NewLine line) {
        later.owe(book, line);
    }

    /** Notes what becomes of these rows. */
    public void mark(ImportJob job, Collection<Integer> rows, Action action) {
        jdbc.sql("update housing.import_row set action = :action where import = :import and no = any(:rows)")
                .param("action", action.name())
                .param("import", job.id().value())
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }
}
