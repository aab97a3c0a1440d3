package ru.adsdesk.attachment;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a declared file name harmless: no folders, no invisible or reserved signs, the ending that fits the content. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String safe(@Nullable String declared, FileKind kind) {
        String name = Normalizer.normalize(declared == null ? "" : declared, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return kind.isCalled(extension)
                ? shortened(name.substring(0, dot), extension)
                : shortened(name, kind.extension());
    }

    private static String shortened(String stem, String extension) {
        int room = LONGEST - extension.length() - 1;
        int end = Math.min(stem.length(), room);
        if (end > 0 && end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return (end == 0 ? "file" : stem.substring(0, end)) + "." + extension;
    }
}
