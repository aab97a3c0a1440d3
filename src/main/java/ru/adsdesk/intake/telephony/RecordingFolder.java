package ru.adsdesk.intake.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.KeptFile;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.intake.telephony.RecordingTable.Kept;

/** The folder recordings are kept in, one file each, named by its id. */
@Component
class RecordingFolder {

    private final TelephonySettings settings;
    private final DataFolder data;

    RecordingFolder(TelephonySettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    Path file(UUID id) {
        return folder().resolve(id.toString());
    }

    /** A file to fetch into; beside the others, so that it can be moved at once. */
    Path draft(UUID id) {
        return folder().resolve(id + ".part");
    }

    private Path folder() {
        Path folder = settings.recordings() == null ? data.path().resolve("recordings") : settings.recordings();
        try {
            return Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Makes a fetched draft the recording, on the disk for good. */
    Kept keep(UUID id, String contentType) throws IOException {
        KeptFile measured = KeptFile.measure(draft(id));
        KeptFile.settle(draft(id), file(id));
        return new Kept(measured.sha256(), measured.bytes(), contentType);
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(draft(id));
            Files.deleteIfExists(file(id));
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
