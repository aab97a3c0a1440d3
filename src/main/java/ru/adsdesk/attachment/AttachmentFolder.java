package ru.adsdesk.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;

/** The folder files are kept in under their hash, two levels deep: {@code ab/cd/abcd…}. The same content lies there once. */
@Component
class AttachmentFolder {

    private final AttachmentSettings settings;
    private final DataFolder data;

    AttachmentFolder(AttachmentSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    /** A file written beside the others, so that it can be put in its place at once. */
    record Draft(Path path, KeptFile kept) {}

    Draft write(byte[] content) {
        try {
            Path drafts = Files.createDirectories(folder().resolve("drafts"));
            Path draft = Files.createTempFile(drafts, "", ".part");
            Files.write(draft, content);
            return new Draft(draft, KeptFile.measure(draft));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void settle(Draft draft) {
        try {
            KeptFile.settle(draft.path(), file(draft.kept().sha256()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Throws a draft away that came to nothing. */
    void drop(Draft draft) {
        delete(draft.path());
    }

    void remove(String sha256) {
        delete(file(sha256));
    }

    /** The file, checked against its hash. Refuses {@code attachment.lost}, {@code attachment.changed}. */
    Path checked(String sha256) {
        Path file = file(sha256);
        if (!Files.isRegularFile(file)) {
            throw AttachmentProblem.LOST.refused();
        }
        try {
            if (!KeptFile.of(file).sha256().equals(sha256)) {
                throw AttachmentProblem.CHANGED.refused();
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path file(String sha256) {
        return folder().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Path folder() {
        return settings.folder() == null ? data.path().resolve("attachments") : settings.folder();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
