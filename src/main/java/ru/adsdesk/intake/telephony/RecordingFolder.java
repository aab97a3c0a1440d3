package ru.adsdesk.intake.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
        Path draft = draft(id);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Kept kept = new Kept(sha256(draft), Files.size(draft), contentType);
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(draft(id));
            Files.deleteIfExists(file(id));
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
