package ru.adsdesk.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without anything but its picture: texts, dates, EXIF data and whatever follows its end are gone. */
final class CleanPng {

    private static final int HEAD = 8;
    private static final int FRAME = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD");

    private CleanPng() {}

    /** Refuses {@code attachment.broken}, {@code attachment.too-many-pixels}. */
    static byte[] of(byte[] source, Pixels pixels) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(source.length);
        ByteBuffer buffer = ByteBuffer.wrap(source);
        clean.write(source, 0, HEAD);
        for (int at = HEAD; at + FRAME <= source.length; ) {
            int length = buffer.getInt(at);
            if (length < 0 || length > source.length - FRAME - at) {
                throw AttachmentProblem.BROKEN.refused();
            }
            String type = new String(source, at + 4, 4, StandardCharsets.ISO_8859_1);
            check(type, at, length, buffer, pixels);
            if (KEPT.contains(type)) {
                clean.write(source, at, length + FRAME);
            }
            if (type.equals("IEND")) {
                return clean.toByteArray();
            }
            at += length + FRAME;
        }
        throw AttachmentProblem.BROKEN.refused();
    }

    private static void check(String type, int at, int length, ByteBuffer buffer, Pixels pixels) {
        if (at == HEAD) {
            if (!type.equals("IHDR") || length != 13) {
                throw AttachmentProblem.BROKEN.refused();
            }
            pixels.check(buffer.getInt(at + 8), buffer.getInt(at + 12));
        }
    }
}
