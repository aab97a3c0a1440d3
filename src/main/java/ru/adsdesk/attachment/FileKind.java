package ru.adsdesk.attachment;

import java.util.List;

/** The kinds of file the desk keeps; whatever is none of them is refused. */
enum FileKind {
    /** A photo. */
    JPEG("image/jpeg", true, "jpg", "jpeg", "jpe", "jfif"),
    /** A screenshot or a drawn signature. */
    PNG("image/png", true, "png"),
    /** A photo of newer telephones. */
    WEBP("image/webp", true, "webp"),
    /** A scan or a printed form. */
    PDF("application/pdf", true, "pdf"),
    /** Words and tables of words. */
    TEXT("text/plain", false, "txt", "csv", "log", "md", "json"),
    /** A document without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    /** A workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    /** A document of the open form. */
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    /** A workbook of the open form. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    /** Sound. */
    MP3("audio/mpeg", false, "mp3"),
    /** Sound of a telephone's recorder. */
    M4A("audio/mp4", false, "m4a", "mp4"),
    /** Sound of a messenger. */
    OGG("audio/ogg", false, "ogg", "oga", "opus"),
    /** Plain sound. */
    WAV("audio/wav", false, "wav"),
    /** Sound of older telephones. */
    AMR("audio/amr", false, "amr"),
    /** A film. */
    MP4("video/mp4", false, "mp4", "m4v"),
    /** A film of an iPhone. */
    MOV("video/quicktime", false, "mov", "qt"),
    /** A film of an older telephone. */
    GP3("video/3gpp", false, "3gp"),
    /** A film recorded by a browser. */
    WEBM("video/webm", false, "webm");

    private final String mediaType;
    private final boolean shown;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    FileKind(String mediaType, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in a page of the desk rather than only store it. */
    boolean isShown() {
        return shown;
    }

    /** Whether a name with this ending is one of the kind. */
    boolean isCalled(String extension) {
        return extensions.contains(extension);
    }

    String extension() {
        return extensions.getFirst();
    }

    /** Whether files of a media type may be shown. */
    static boolean isShown(String mediaType) {
        for (FileKind kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return kind.shown;
            }
        }
        return false;
    }
}
