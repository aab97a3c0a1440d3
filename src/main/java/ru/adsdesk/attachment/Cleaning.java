package ru.adsdesk.attachment;

/** Takes out of a file what it says beside its picture: above all where it was taken. */
final class Cleaning {

    private Cleaning() {}

    /** The bytes to keep. Refuses {@code attachment.broken}, {@code attachment.too-many-pixels}. */
    static byte[] clean(FileKind kind, byte[] content, Pixels pixels) {
        try {
            return switch (kind) {
                case JPEG -> CleanJpeg.of(content, pixels);
                case PNG -> CleanPng.of(content, pixels);
                case WEBP -> CleanWebp.of(content, pixels);
                case MP4, MOV, GP3, M4A -> CleanFilm.of(content);
                case PDF, TEXT, DOCX, XLSX, ODT, ODS, MP3, OGG, WAV, AMR, WEBM -> content;
            };
        } catch (IndexOutOfBoundsException shorter) {
            throw AttachmentProblem.BROKEN.refused();
        }
    }
}
