package ru.adsdesk.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content alone; what it is called does not count. */
final class FileKinds {

    private static final int MOST_ENTRIES = 10_000;
    private static final Tika MAGIC = new Tika();

    private FileKinds() {}

    /** Refuses {@code attachment.type-refused}. */
    static FileKind of(byte[] content) {
        FileKind kind = switch (MAGIC.detect(content)) {
            case "image/jpeg" -> FileKind.JPEG;
            case "image/png" -> FileKind.PNG;
            case "image/webp" -> FileKind.WEBP;
            case "application/pdf" -> FileKind.PDF;
            case "text/plain", "text/csv" -> FileKind.TEXT;
            case "application/octet-stream" -> words(content);
            case "application/zip", "application/x-tika-ooxml" -> office(content);
            case "application/vnd.oasis.opendocument.text" -> FileKind.ODT;
            case "application/vnd.oasis.opendocument.spreadsheet" -> FileKind.ODS;
            case "audio/mpeg" -> FileKind.MP3;
            case "audio/mp4" -> FileKind.M4A;
            case "application/ogg", "audio/ogg", "audio/opus", "audio/vorbis" -> FileKind.OGG;
            case "audio/vnd.wave" -> FileKind.WAV;
            case "audio/amr" -> FileKind.AMR;
            case "video/mp4", "application/mp4", "video/x-m4v" -> FileKind.MP4;
            case "video/quicktime" -> isApple(content) ? FileKind.MOV : FileKind.MP4;
            case "video/3gpp" -> FileKind.GP3;
            case "application/x-matroska", "video/webm" -> browserFilm(content);
            default -> null;
        };
        if (kind == null) {
            throw AttachmentProblem.TYPE_REFUSED.refused();
        }
        return kind;
    }

    /** Letters of windows-1251 are no letters to the magic table; a text holds no control characters in any case. */
    private static @Nullable FileKind words(byte[] content) {
        for (byte sign : content) {
            if (sign >= 0 && sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
                return null;
            }
        }
        return FileKind.TEXT;
    }

    /** The common brand of MP4 files is told as QuickTime. */
    private static boolean isApple(byte[] content) {
        return !new String(content, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                || new String(content, 8, 2, StandardCharsets.ISO_8859_1).equals("qt");
    }

    private static @Nullable FileKind browserFilm(byte[] content) {
        String head = new String(content, 0, Math.min(64, content.length), StandardCharsets.ISO_8859_1);
        return head.contains("webm") ? FileKind.WEBM : null;
    }

    /** What the parts of an archive make it; one with macros or of another kind is refused. */
    private static @Nullable FileKind office(byte[] content) {
        Set<String> names = names(content);
        boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
        if (macros || !names.contains("[content_types].xml")) {
            return null;
        }
        return names.contains("word/document.xml")
                ? FileKind.DOCX
                : names.contains("xl/workbook.xml") ? FileKind.XLSX : null;
    }

    private static Set<String> names(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                if (names.size() > MOST_ENTRIES) {
                    throw AttachmentProblem.BROKEN.refused();
                }
            }
            return names;
        } catch (IOException | IllegalArgumentException broken) {
            throw AttachmentProblem.BROKEN.refused();
        }
    }
}
