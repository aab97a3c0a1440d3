package ru.adsdesk.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportKind;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.housing.imports.KeptRows;
import ru.adsdesk.housing.imports.KeptRows.Action;
import ru.adsdesk.housing.imports.KeptRows.KeptRow;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.KindKeeping.Change;
import ru.adsdesk.request.kind.KindRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kinds of the fault catalogue, each known by its code: new ones, changed ones, retired ones taken into use again. A kind
 * that is not in the file stays as it is.
 */
@Component
class KindImport implements ImportKind {

    private static final int PAGE = 500;
    private static final String FORM = "form";

    private final Columns columns = KindColumn.all();
    private final KindsInUse kinds;
    private final KindKeeping keeping;
    private final KindTable table;
    private final KeptRows rows;
    private final JsonMapper json;

    KindImport(KindsInUse kinds, KindKeeping keeping, KindTable table, KeptRows rows, JsonMapper json) {
        this.kinds = kinds;
        this.keeping = keeping;
        this.table = table;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String name() {
        return "kinds";
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public void check(Caller caller) {
        KindKeeping.requireKeeper(caller);
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        return row.require(KindColumn.CODE.column())
                .flatMap(text -> code(row, text))
                .flatMap(code -> new KindCells(row, known(job, code)).read(code))
                .filter(kind -> isSound(row, kind))
                .map(kind -> Map.of(
                        KEY,
                        kind.code().value(),
                        KEY_COLUMN,
                        row.header(KindColumn.CODE.column()),
                        FORM,
                        json.writeValueAsString(kind)));
    }

    private static Optional<KindCode> code(ImportedRow row, String text) {
        Optional<KindCode> code = KindCode.find(text);
        if (code.isEmpty()) {
            row.refuse(KindColumn.CODE.column(), RequestProblem.KIND_CODE_BAD);
        }
        return code;
    }

    private @Nullable KindRow known(ImportJob job, KindCode code) {
        return kinds.of(job.centre()).find(code).map(kinds::row).orElse(null);
    }

    private boolean isSound(ImportedRow row, KindRow kind) {
        kinds.faults(kind)
                .forEach(fault ->
                        row.refuse(fault.field(), fault.problem(), fault.args().toArray()));
        return !row.isRefused();
    }

    @Override
    public void review(ImportJob job) {
        List<Integer> fresh = new ArrayList<>();
        List<Integer> changed = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        each(job, row -> {
            Change change = change(row);
            Optional<KindEdition> now = kinds.findNow(job.centre(), change.row().code());
            boolean isSame =
                    now.filter(edition -> keeping.isSame(edition, change)).isPresent();
            (now.isEmpty() ? fresh : isSame ? same : changed).add(row.no());
        });
        keeping.refuseTooMany(job.centre(), fresh.size());
        rows.mark(job, fresh, Action.NEW);
        rows.mark(job, changed, Action.CHANGED);
        rows.mark(job, same, Action.SAME);
    }

    @Override
    public void write(ImportJob job) {
        table.lock(job.centre());
        each(
                job,
                row -> keeping.store(job.centre(), job.actor(), change(row))
                        .ifPresent(line -> rows.owe(BookId.of(job.centre()), line)));
    }

    @Override
    public void written(ImportJob job) {
        kinds.refresh();
    }

    private Change change(KeptRow row) {
        String form = Objects.requireNonNull(row.values().get(FORM)).toString();
        return new Change(json.readValue(form, KindRow.class), false);
    }

    private void each(ImportJob job, Consumer<KeptRow> work) {
        List<KeptRow> page = rows.listAfter(job, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(work);
            page = rows.listAfter(job, page.getLast().no(), PAGE);
        }
    }
}
