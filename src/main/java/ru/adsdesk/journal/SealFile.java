package ru.adsdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.journal.log.SignedNote;

/**
 * Where every seal goes before it counts: a file outside the database, one {@code seal} command of the export form a line,
 * so that the checker takes it as known seals. Whoever rewrites the database is held against this file.
 */
@Component
class SealFile {

    private final Path file;

    @Autowired
    SealFile(JournalSettings settings, DataFolder folder) {
        this(settings.sealsFile(folder.path()));
    }

    SealFile(Path file) {
        this.file = file;
    }

    synchronized void append(SignedNote seal) {
        String line = "seal\t" + Base64.getEncoder().encodeToString(seal.toBytes()) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
