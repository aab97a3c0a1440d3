package ru.adsdesk.housing.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.HousingFacts;
import ru.adsdesk.housing.later.LaterLines;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.problem.Refused;

/**
 * Runs one import: checks every row and keeps the good ones aside, reviews them together, writes them all in one
 * transaction with one line in the centre's book, then writes the lines of the single rows into their books.
 */
@Component
class ImportRun {

    /** What one transaction writes within its five seconds. */
    static final int MOST_ROWS = 50_000;

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int BATCH = 500;

    private final ImportTable table;
    private final LaterLines later;
    private final Journal journal;
    private final BookTransactions books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRun(
            ImportTable table,
            LaterLines later,
            Journal journal,
            BookTransactions books,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.later = later;
        this.journal = journal;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What goes wrong is told by the import's state. False where it is written, but not all of it told. */
    boolean run(ImportJob job, Path file) {
        try {
            check(job, file);
            log.info("Import {} of {}: all rows checked", job.id(), job.kind().name());
            in(() -> {
                table.refuseRepeated(job.id());
                job.kind().review(job);
                table.count(job.id());
            });
            if (job.dryRun()) {
                in(() -> table.finish(job.id()));
                return true;
            }
            write(job);
            log.info("Import {} of {}: all rows written", job.id(), job.kind().name());
        } catch (Refused refused) {
            List<String> args = refused.args().stream().map(Object::toString).toList();
            return fail(job, refused.code().code(), args) || tell(job);
        } catch (IOException | RuntimeException failed) {
            log.error("Import {} failed", job.id(), failed);
            return fail(job, ImportProblem.FAILED.code(), List.of()) || tell(job);
        }
        return tell(job);
    }

    /**
     * Does what is left once the rows are written: the steps of its kind, then the lines of single rows. May be done anew
     * after a stop anywhere in it. Never throws; false where it has to be tried again.
     */
    boolean tell(ImportJob job) {
        try {
            job.kind().written(job);
            later.write();
            in(() -> table.finish(job.id()));
            log.info("Import {} of {}: done", job.id(), job.kind().name());
            return true;
        } catch (RuntimeException failed) {
            log.error("Import {} is written, but not all of it told; it is tried again", job.id(), failed);
            return false;
        }
    }

    private boolean fail(ImportJob job, String code, List<String> args) {
        return Boolean.TRUE.equals(transaction.execute(status -> table.fail(job.id(), code, args)));
    }

    private void check(ImportJob job, Path file) throws IOException {
        int total = count(file);
        try (Rows rows = Rows.of(file)) {
            Iterator<Rows.Raw> lines = rows.stream().iterator();
            List<String> header = lines.next().fields();
            List<Optional<String>> columns = columns(job, header);
            in(() -> table.total(job.id(), total, ignored(header, columns)));
            int processed = 0;
            while (lines.hasNext()) {
                processed += checkSome(job, header, columns, lines, processed);
            }
        }
    }

    /** Reads the file once to know how long it is, and whether it can be read at all. */
    private static int count(Path file) throws IOException {
        long rows;
        try (Rows all = Rows.of(file)) {
            rows = all.stream().count() - 1;
        } catch (IOException | RuntimeException broken) {
            throw ImportProblem.UNREADABLE.refused();
        }
        if (rows < 1) {
            throw ImportProblem.EMPTY.refused();
        }
        if (rows > MOST_ROWS) {
            throw ImportProblem.TOO_LONG.refused(MOST_ROWS);
        }
        return Math.toIntExact(rows);
    }

    private static List<Optional<String>> columns(ImportJob job, List<String> header) {
        List<Optional<String>> columns = job.kind().columns().match(header);
        List<String> missing = job.kind().columns().missing(columns);
        if (!missing.isEmpty()) {
            throw ImportProblem.COLUMN_MISSING.refused(String.join(", ", missing));
        }
        return columns;
    }

    private static List<String> ignored(List<String> header, List<Optional<String>> columns) {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (columns.get(i).isEmpty() && !header.get(i).isBlank()) {
                ignored.add(header.get(i));
            }
        }
        return ignored;
    }

    private int checkSome(
            ImportJob job, List<String> header, List<Optional<String>> columns, Iterator<Rows.Raw> lines, int before) {
        List<ImportTable.Kept> kept = new ArrayList<>();
        List<ImportIssue> issues = new ArrayList<>();
        int count = 0;
        while (lines.hasNext() && count < BATCH) {
            Rows.Raw raw = lines.next();
            ImportedRow row = new ImportedRow(raw.no(), columns, header, raw.fields());
            Optional<Map<String, Object>> values = job.kind().read(row, job);
            if (values.isPresent() && !row.isRefused()) {
                kept.add(new ImportTable.Kept(row.no(), values.get()));
            }
            issues.addAll(row.issues());
            count++;
        }
        int processed = before + count;
        in(() -> table.keep(job.id(), kept, issues, processed));
        return count;
    }

    private void write(ImportJob job) {
        in(() -> table.stage(job.id(), "WRITING"));
        BookId book = BookId.of(job.centre());
        books.in(book, () -> {
            job.kind().write(job);
            table.stage(job.id(), "TELLING");
            return journal.append(book, line(job));
        });
    }

    private NewLine line(ImportJob job) {
        ImportView view = table.find(job.centre(), job.id()).orElseThrow();
        return NewLine.of(
                        Subject.of("import", job.id().value()),
                        HousingFacts.IMPORT_WRITTEN,
                        clock.instant(),
                        job.actor())
                .saying(Map.of(
                        "kind", view.kind(),
                        "rows", view.total(),
                        "added", view.added(),
                        "changed", view.changed(),
                        "unchanged", view.unchanged(),
                        "refused", view.refused()));
    }

    private void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
