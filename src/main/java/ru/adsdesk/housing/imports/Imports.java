package ru.adsdesk.housing.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.later.LaterLines;
import ru.adsdesk.identity.Caller;

/**
 * Takes files in. Imports run one after another, beside the calls that sent them; how far one is can be seen while it runs.
 * An import cut off before its rows were written counts as failed and left nothing; one cut off after that is finished at
 * the next start.
 */
@Service
public class Imports {

    private final Map<String, ImportKind> kinds;
    private final ImportTable table;
    private final ImportRun run;
    private final LaterLines later;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());

    Imports(
            List<ImportKind> kinds,
            ImportTable table,
            ImportRun run,
            LaterLines later,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        this.table = table;
        this.run = run;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a copy of a file and checks and writes it later. */
    public interface Copier {

        /** Writes the file that was sent to this path. */
        void copyTo(Path target) throws IOException;
    }

    /**
     * Starts an import. Refuses {@code import.kind-unknown}, {@code auth.forbidden}; all else is told by its state.
     *
     * @param caller who sent it
     * @param kindName such as {@code houses}
     * @param dryRun whether only to check
     * @param zone time zone of rows that tell none
     * @param file gives the file
     */
    public ImportId start(Caller caller, String kindName, boolean dryRun, @Nullable String zone, Copier file) {
        ImportKind kind = kinds.get(kindName);
        if (kind == null) {
            throw ImportProblem.KIND_UNKNOWN.refused();
        }
        kind.check(caller);
        Path copy = copy(file);
        ImportJob job = new ImportJob(
                ImportId.next(),
                kind,
                caller.scope().centre(),
                caller.actor(),
                dryRun,
                zone == null || zone.isBlank() ? null : zone.strip(),
                clock.instant());
        transaction.executeWithoutResult(status -> table.insert(job));
        queue.execute(() -> {
            try {
                run.run(job, copy);
            } finally {
                delete(copy);
            }
        });
        return job.id();
    }

    /** How far an import of the caller's centre is. Refuses {@code import.unknown}. */
    public ImportView get(Caller caller, ImportId id) {
        return table.find(caller.scope().centre(), id).orElseThrow(ImportProblem.UNKNOWN::refused);
    }

    /** Called at every start. */
    @EventListener(ApplicationReadyEvent.class)
    public void pickUpWhatARestartLeft() {
        transaction.executeWithoutResult(status ->
                table.running(false).forEach(id -> table.fail(id, ImportProblem.INTERRUPTED.code(), List.of())));
        queue.execute(() -> {
            later.write();
            transaction.executeWithoutResult(status -> table.running(true).forEach(table::finish));
        });
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }

    private static Path copy(Copier file) {
        try {
            Path copy = Files.createTempFile("adsdesk-import", ".tmp");
            file.copyTo(copy);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
