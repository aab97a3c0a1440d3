package ru.adsdesk.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder the desk keeps outside the database: its embedded server, passwords, the seal key and the file of seals.
 * One running desk at a time holds it.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private @Nullable FileChannel lockFile;

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The folder itself, absolute; made where it is missing, for its owner only. */
    public Path path() {
        try {
            return Files.isDirectory(path) ? path : Files.createDirectories(path, ownerOnly("rwx------"));
        } catch (IOException unusable) {
            throw CannotStart.because(
                    "The data folder " + path + " cannot be made: name another one in ADSDESK_DATABASE_FOLDER.");
        }
    }

    /** Keeps the folder for this process; the system lets go of it however the process ends. */
    void hold() {
        try {
            lockFile =
                    FileChannel.open(path().resolve("desk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw CannotStart.folderInUse(path);
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw CannotStart.folderInUse(path);
        } catch (IOException unusable) {
            throw CannotStart.because(
                    "The data folder " + path + " cannot be written to: " + unusable.getMessage() + ".");
        }
    }

    /** A random password kept in a file of this folder that only its owner may read; made at first use. */
    String password(String name) {
        Path file = path().resolve(name + ".password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw CannotStart.because("The password file " + file + " cannot be read: give it to the user the desk runs"
                    + " as, or name another folder in ADSDESK_DATABASE_FOLDER.");
        }
    }

    /** Writes a new file only its owner may read, whole or not at all; an existing one is left alone. */
    public static void writePrivately(Path file, String content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), ".new", "", ownerOnly("rw-------"));
        try {
            Files.writeString(draft, content + "\n", StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException alreadyGone) {
            lockFile = null;
        }
    }
}
