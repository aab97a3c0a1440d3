package ru.adsdesk.housing.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.later.LaterLines;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;

/**
 * Takes files in. Imports run one after another, beside the calls that sent them; how far one is can be seen while it runs.
 * An import cut off before its rows were written counts as failed and left nothing; one cut off after that is finished at
 * the next start, or half a minute later where the desk still runs.
 */
@Service
public class Imports {

    private static final int AGAIN_AFTER_SECONDS = 30;

    private final Map<String, ImportKind> kinds;
    private final ImportTable table;
    private final ImportRun run;
    private final LaterLines later;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService queue = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("imports").daemon().factory(), new DiscardPolicy());

    Imports(
            List<ImportKind> kinds,
            ImportTable table,
            ImportRun run,
            LaterLines later,
            Idempotency idempotency,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        this.table = table;
        this.run = run;
        this.later = later;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a copy of a file and checks and writes it later. */
    public interface Copier {

        /** Writes the file that was sent to this path. */
        void copyTo(Path target) throws IOException;
    }

    /** Starts an import that has no {@code Idempotency-Key}. */
    public ImportId start(Caller caller, String kindName, boolean dryRun, @Nullable String zone, Copier file) {
        return start(caller, kindName, dryRun, zone, null, file);
    }

    /**
     * Starts an import; repeated under one {@code Idempotency-Key} with the same file it is one import. Refuses
     * {@code import.kind-unknown}, {@code auth.forbidden}, {@code idempotency.*}; all else is told by its state.
     *
     * @param caller who sent it
     * @param kindName such as {@code houses}
     * @param dryRun whether only to check
     * @param zone time zone of rows that tell none
     * @param key the {@code Idempotency-Key}
     * @param file gives the file
     */
    public ImportId start(
            Caller caller, String kindName, boolean dryRun, @Nullable String zone, @Nullable String key, Copier file) {
        ImportKind kind = kinds.get(kindName);
        if (kind == null) {
            throw ImportProblem.KIND_UNKNOWN.refused();
        }
        kind.check(caller);
        SentFile copy = SentFile.copied(file);
        ImportJob job = new ImportJob(
                ImportId.next(),
                kind,
                caller.scope().centre(),
                caller.actor(),
                dryRun,
                zone == null || zone.isBlank() ? null : zone.strip(),
                clock.instant());
        Optional<ImportId> before = begin(caller, job, key, copy);
        if (before.isEmpty()) {
            queue.execute(() -> run(job, copy));
        } else {
            copy.delete();
        }
        return before.orElse(job.id());
    }

    private Optional<ImportId> begin(Caller caller, ImportJob job, @Nullable String key, SentFile copy) {
        String asked = job.kind().name() + "\n" + job.dryRun() + "\n" + job.zone();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<ImportId> before = idempotency
                        .claim(
                                caller,
                                "import.start",
                                key,
                                copy.digest(asked),
                                job.id().value())
                        .map(ImportId::of);
                if (before.isEmpty()) {
                    table.insert(job);
                }
                return before;
            }));
        } catch (RuntimeException refused) {
            copy.delete();
            throw refused;
        }
    }

    private void run(ImportJob job, SentFile copy) {
        try {
            if (!run.run(job, copy.path())) {
                tellAgain(job);
            }
        } finally {
            copy.delete();
        }
    }

    private void tell(ImportJob job) {
        if (!run.tell(job)) {
            tellAgain(job);
        }
    }

    private void tellAgain(ImportJob job) {
        var _ = queue.schedule(() -> tell(job), AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    /** How far an import of the caller's centre is. Refuses {@code import.unknown}. */
    public ImportView get(Caller caller, ImportId id) {
        return table.find(caller.scope().centre(), id).orElseThrow(ImportProblem.UNKNOWN::refused);
    }

    /** Called at every start. */
    @EventListener(ApplicationReadyEvent.class)
    public void pickUpWhatARestartLeft() {
        transaction.executeWithoutResult(status ->
                table.listUnwritten().forEach(id -> table.fail(id, ImportProblem.INTERRUPTED.code(), List.of())));
        queue.execute(() -> {
            later.write();
            table.listWritten(kinds).forEach(this::tell);
        });
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }
}
