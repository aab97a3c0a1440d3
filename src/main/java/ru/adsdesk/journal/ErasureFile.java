package ru.adsdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;

/** Erasures by id, outside the database: a backup that is put back does not know them. One a line, tab-separated. */
@Component
class ErasureFile {

    private final Path file;

    @Autowired
    ErasureFile(JournalSettings settings, DataFolder folder) {
        this(settings.erasuresFile(folder.path()));
    }

    ErasureFile(Path file) {
        this.file = file;
    }

    /** An erasure that was ordered. */
    record Erasure(BookId book, Subject subject, Erasing why) {

        private String text() {
            return String.join(
                    "\t", book.toString(), subject.kind(), subject.id().toString(), why.name());
        }

        private static Erasure parse(String text) {
            String[] words = text.split("\t", -1);
            return new Erasure(
                    BookId.valueOf(words[0]),
                    Subject.of(words[1], UUID.fromString(words[2])),
                    Erasing.valueOf(words[3]));
        }
    }

    synchronized void append(Erasure erasure) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((erasure.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    List<Erasure> list() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .map(Erasure::parse)
                            .distinct()
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
