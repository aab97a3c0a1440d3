package ru.adsdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.NoteSigner;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.VerifierKey;

/**
 * The signing keys, one a line of a file only its owner may read: the newest, which signs, is the last; those before it
 * stay valid for their seals. A key is made only where nothing was ever sealed.
 */
@Component
class SealKeys {

    private final Path file;
    private final String name;
    private final SealTable seals;
    private @Nullable FileTime readAt;
    private List<NoteSigner> keys = List.of();

    @Autowired
    SealKeys(
            JournalSettings settings,
            DataFolder folder,
            @Value("${adsdesk.journal.origin:ads-desk}") String name,
            SealTable seals) {
        this(settings.keyFile(folder.path()), name, seals);
    }

    SealKeys(Path file, String name, SealTable seals) {
        this.file = file;
        this.name = name;
        this.seals = seals;
    }

    /** The newest key under the book's name. Refuses {@code seal.key-missing}, {@code seal.key-foreign}. */
    NoteSigner signer(Book book, @Nullable SignedNote lastSeal) {
        NoteSigner newest = all().getLast().named(book.origin());
        if (lastSeal == null) {
            seals.any().ifPresent(other -> refuseForeign(other.origin(), other.note()));
        } else {
            refuseForeign(book.origin(), lastSeal);
        }
        return newest;
    }

    /** The public halves under the book's name, the newest first. Refuses {@code seal.key-missing}. */
    List<VerifierKey> verifiers(Book book) {
        return verifiers(book.origin());
    }

    private List<VerifierKey> verifiers(String origin) {
        return all().reversed().stream()
                .map(key -> key.named(origin).verifier())
                .toList();
    }

    private void refuseForeign(String origin, SignedNote seal) {
        if (new KnownKeys(verifiers(origin)).signerOf(seal).isEmpty()) {
            throw JournalProblem.KEY_FOREIGN.refused();
        }
    }

    private synchronized List<NoteSigner> all() {
        try {
            if (!Files.exists(file)) {
                makeFirst();
            }
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                keys = read();
                readAt = changed;
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void makeFirst() throws IOException {
        if (seals.any().isPresent()) {
            throw JournalProblem.KEY_MISSING.refused();
        }
        DataFolder.writePrivately(file, NoteSigner.generate(name).text());
    }

    private List<NoteSigner> read() throws IOException {
        List<NoteSigner> found = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                found.add(NoteSigner.parse(line.strip()));
            }
        }
        if (found.isEmpty()) {
            throw JournalProblem.KEY_MISSING.refused();
        }
        return List.copyOf(found);
    }
}
