package ru.adsdesk.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP without anything but its picture (RFC 9649): EXIF and XMP data and unknown parts are gone, how it is held is kept. */
final class CleanWebp {

    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final byte[] source;
    private final ByteBuffer buffer;
    private final ByteArrayOutputStream clean;
    private int flagsAt = -1;
    private int orientation = Orientation.UPRIGHT;
    private boolean sized;

    private CleanWebp(byte[] source) {
        this.source = source;
        this.buffer = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
        this.clean = new ByteArrayOutputStream(source.length);
    }

    /** Refuses {@code attachment.broken}, {@code attachment.too-many-pixels}. */
    static byte[] of(byte[] source, Pixels pixels) {
        return new CleanWebp(source).clean(pixels);
    }

    private byte[] clean(Pixels pixels) {
        long end = 8L + (buffer.getInt(4) & 0xFFFFFFFFL);
        if (end > source.length) {
            throw AttachmentProblem.BROKEN.refused();
        }
        clean.write(source, 0, 12);
        for (int at = 12; at + 8 <= end; ) {
            int length = buffer.getInt(at + 4);
            int whole = length + (length & 1);
            if (length < 0 || whole < 0 || whole > end - at - 8) {
                throw AttachmentProblem.BROKEN.refused();
            }
            chunk(new String(source, at, 4, StandardCharsets.ISO_8859_1), at, length, whole, pixels);
            at += whole + 8;
        }
        return finish();
    }

    private void chunk(String type, int at, int length, int whole, Pixels pixels) {
        if (!sized) {
            size(type, at + 8, length, pixels);
        }
        if (type.equals("EXIF")) {
            orientation = Orientation.read(source, at + 8, length);
        } else if (KEPT.contains(type)) {
            if (type.equals("VP8X")) {
                flagsAt = clean.size() + 8;
            }
            clean.write(source, at, whole + 8);
        }
    }

    private void size(String type, int at, int length, Pixels pixels) {
        if (length < 10) {
            throw AttachmentProblem.BROKEN.refused();
        }
        switch (type) {
            case "VP8X" -> pixels.check((buffer.getInt(at + 4) & 0xFFFFFF) + 1, (buffer.getInt(at + 6) >>> 8) + 1);
            case "VP8L" ->
                pixels.check((buffer.getInt(at + 1) & 0x3FFF) + 1, ((buffer.getInt(at + 1) >>> 14) & 0x3FFF) + 1);
            case "VP8 " -> pixels.check(buffer.getShort(at + 6) & 0x3FFF, buffer.getShort(at + 8) & 0x3FFF);
            default -> throw AttachmentProblem.BROKEN.refused();
        }
        sized = true;
    }

    private byte[] finish() {
        if (!sized) {
            throw AttachmentProblem.BROKEN.refused();
        }
        boolean turned = flagsAt >= 0 && orientation != Orientation.UPRIGHT;
        if (turned) {
            byte[] exif = Orientation.write(orientation);
            clean.writeBytes(new byte[] {'E', 'X', 'I', 'F', (byte) exif.length, 0, 0, 0});
            clean.writeBytes(exif);
        }
        byte[] bytes = clean.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (flagsAt >= 0) {
            int flags = bytes[flagsAt] & ~XMP_FLAG;
            bytes[flagsAt] = (byte) (turned ? flags | EXIF_FLAG : flags & ~EXIF_FLAG);
        }
        return bytes;
    }
}
