package ru.adsdesk.identity;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who looked at whose data (152-FZ): a dispatcher's ordinary reads, outside the books. Noting costs the reader nothing:
 * notes are written in batches twice a second, and before anyone reads the log. Only a kill of the process loses the
 * last ones. Where the database does not keep up, readers wait for it.
 */
@Component
public class AccessLog {

    private static final int WAITING = 10_000;
    private static final int BATCH = 500;

    /** A note that waits to be written. */
    record Note(
            Instant at,
            CentreId centre,
            Actor actor,
            String purpose,
            String subjectKind,
            @Nullable UUID subject) {}

    private final BlockingQueue<Note> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Note> batch = new ArrayList<>(BATCH);
    private final ReentrantLock writing = new ReentrantLock();
    private final AccessEntries entries;
    private final Clock clock;
    private final Duration kept;

    AccessLog(AccessEntries entries, SecuritySettings settings, Clock clock) {
        this.entries = entries;
        this.clock = clock;
        this.kept = settings.accessLogKept();
    }

    /**
     * Notes that somebody looked.
     *
     * @param caller who
     * @param purpose frozen code of what was done, such as {@code request.read}
     * @param subjectKind what was looked at: {@code request}, {@code resident}, {@code search}
     * @param subject its id; none for a search
     */
    public void note(Caller caller, String purpose, String subjectKind, @Nullable UUID subject) {
        Note note = new Note(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.scope().centre(),
                caller.actor(),
                purpose,
                subjectKind,
                subject);
        while (!waiting.offer(note)) {
            flush();
        }
    }

    /** The log of the caller's centre, newest first, before a given entry. */
    public List<AccessEntry> list(Caller by, @Nullable Long before, int limit) {
        flush();
        return entries.list(by.scope().centre(), before == null ? Long.MAX_VALUE : before, limit);
    }

    /** Writes what waits; a batch that could not be written is tried again next time. */
    @PreDestroy
    @Scheduled(fixedDelay = 500)
    void flush() {
        writing.lock();
        try {
            while (waiting.drainTo(batch, BATCH - batch.size()) > 0 || !batch.isEmpty()) {
                entries.add(batch);
                batch.clear();
            }
        } finally {
            writing.unlock();
        }
    }

    int purge() {
        return entries.purge(clock.instant().minus(kept));
    }
}
