package ru.adsdesk.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the journal keeps outside the database. How often books are sealed is {@code adsdesk.journal.seal-every}, 3 s.
 *
 * @param keyFile the signing keys, one a line, the newest last; by default {@code journal.key} in the data folder. All
 *     instances need the same
 * @param sealsFile where every seal is appended; by default {@code seals.txt} in the data folder
 * @param erasuresFile where every erasure is noted by id; by default {@code erasures.txt} in the data folder
 */
@ConfigurationProperties("adsdesk.journal")
record JournalSettings(
        @Nullable Path keyFile,
        @Nullable Path sealsFile,
        @Nullable Path erasuresFile) {

    Path keyFile(Path folder) {
        return keyFile == null ? folder.resolve("journal.key") : keyFile;
    }

    Path sealsFile(Path folder) {
        return sealsFile == null ? folder.resolve("seals.txt") : sealsFile;
    }

    Path erasuresFile(Path folder) {
        return erasuresFile == null ? folder.resolve("erasures.txt") : erasuresFile;
    }
}
