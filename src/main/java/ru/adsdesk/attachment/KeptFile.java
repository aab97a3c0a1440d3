package ru.adsdesk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is kept for good: on the disk before anything in the database speaks of it, and there whole or not at all.
 *
 * @param sha256 its SHA-256 in hexadecimal
 * @param bytes its length
 */
public record KeptFile(String sha256, long bytes) {

    /** Writes what the system still holds of a draft to the disk, and measures it. */
    public static KeptFile measure(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return of(draft);
    }

    /** Measures a file. */
    public static KeptFile of(Path file) throws IOException {
        MessageDigest digest = digest();
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                length += read;
            }
        }
        return new KeptFile(HexFormat.of().formatHex(digest.digest()), length);
    }

    /** Puts a measured draft in its place at once, for good; a file that is there is replaced. */
    public static void settle(Path draft, Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolveSibling("").toAbsolutePath());
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** The name in its folder, too, is on the disk; where a system opens no folders, it keeps names by itself. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
