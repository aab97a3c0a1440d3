package ru.adsdesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.attachment.AttachmentFolder.Draft;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.TimeOrderedIds;

/**
 * Takes files in: told by their content, cleaned, on the disk before their row is. What is uploaded belongs to nothing until
 * an act names it.
 */
@Component
public class Uploading {

    /** Each holds its file in memory while it is cleaned. */
    private static final int AT_ONCE = 4;

    private static final String OPERATION = "attachment.upload";

    private final AttachmentSettings settings;
    private final AttachmentFolder folder;
    private final AttachmentTable table;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(AT_ONCE, true);

    Uploading(
            AttachmentSettings settings,
            AttachmentFolder folder,
            AttachmentTable table,
            Idempotency idempotency,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.table = table;
        this.idempotency = idempotency;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes a file in. Refuses {@code attachment.too-large}, {@code attachment.empty}, {@code attachment.type-refused},
     * {@code attachment.broken}, {@code attachment.too-many-pixels}, {@code attachment.too-many-loose}, {@code idempotency.*}.
     *
     * @param name what the caller calls it
     * @param bytes its length as far as it is known; what is read is bounded all the same
     * @param key the {@code Idempotency-Key}, required of integration keys
     */
    public AttachmentView upload(
            Caller caller, @Nullable String name, long bytes, InputStreamSource source, @Nullable String key) {
        requireSize(bytes);
        hands.acquireUninterruptibly();
        try {
            byte[] content = read(source);
            FileKind kind = FileKinds.of(content);
            String safe = FileNames.safe(name, kind);
            return keep(caller, safe, kind, Cleaning.clean(kind, content, new Pixels(settings.mostPixels())), key);
        } finally {
            hands.release();
        }
    }

    private AttachmentView keep(Caller caller, String name, FileKind kind, byte[] clean, @Nullable String key) {
        Draft draft = folder.write(clean);
        try {
            AttachmentView file = new AttachmentView(
                    AttachmentId.of(TimeOrderedIds.next()),
                    name,
                    kind.mediaType(),
                    draft.kept().bytes(),
                    draft.kept().sha256());
            return transaction.execute(status -> keepOnce(caller, file, draft, key));
        } finally {
            folder.drop(draft);
        }
    }

    private AttachmentView keepOnce(Caller caller, AttachmentView file, Draft draft, @Nullable String key) {
        Optional<UUID> before = idempotency.claim(
                caller,
                OPERATION,
                key,
                (file.name() + "\n" + file.sha256()).getBytes(StandardCharsets.UTF_8),
                file.id().value());
        if (before.isPresent()) {
            return table.find(AttachmentId.of(before.get()))
                    .map(StoredFile::view)
                    .orElseThrow(AttachmentProblem.UNKNOWN::refused);
        }
        if (table.loose(caller.actor(), settings.mostLoose()) >= settings.mostLoose()) {
            throw AttachmentProblem.TOO_MANY_LOOSE.refused();
        }
        table.lockContent(file.sha256());
        folder.settle(draft);
        table.insert(file, caller, clock.instant());
        return file;
    }

    private byte[] read(InputStreamSource source) {
        try (InputStream in = source.getInputStream()) {
            byte[] content = in.readNBytes((int) settings.limit().toBytes() + 1);
            requireSize(content.length);
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void requireSize(long bytes) {
        if (bytes == 0) {
            throw AttachmentProblem.EMPTY.refused();
        }
        if (bytes > settings.limit().toBytes()) {
            throw AttachmentProblem.TOO_LARGE.refused(settings.limit().toMegabytes());
        }
    }
}
