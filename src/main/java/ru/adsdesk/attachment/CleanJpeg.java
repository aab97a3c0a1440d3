package ru.adsdesk.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG without anything but its picture (ITU-T T.81): where and when it was taken, by what, its thumbnail, its comments and
 * whatever follows its end are gone, the picture itself is bit by bit the same.
 */
final class CleanJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;

    private final byte[] source;
    private final Pixels pixels;
    private final ByteArrayOutputStream clean;
    private int orientation = Orientation.UPRIGHT;
    private boolean framed;
    private boolean oriented;
    private int at = 2;

    private CleanJpeg(byte[] source, Pixels pixels) {
        this.source = source;
        this.pixels = pixels;
        this.clean = new ByteArrayOutputStream(source.length);
    }

    /** Refuses {@code attachment.broken}, {@code attachment.too-many-pixels}. */
    static byte[] of(byte[] source, Pixels pixels) {
        return new CleanJpeg(source, pixels).clean();
    }

    private byte[] clean() {
        mark(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            int length = length();
            if (isPicture(marker)) {
                orient();
                look(marker);
                copy(marker, at, length);
            } else {
                side(marker, length);
            }
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
        if (!framed) {
            throw AttachmentProblem.BROKEN.refused();
        }
        mark(END);
        return clean.toByteArray();
    }

    /** The next marker, past fill bytes. */
    private int marker() {
        if (at + 1 >= source.length || (source[at] & 0xFF) != 0xFF) {
            throw AttachmentProblem.BROKEN.refused();
        }
        while (at < source.length && (source[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at >= source.length) {
            throw AttachmentProblem.BROKEN.refused();
        }
        return source[at++] & 0xFF;
    }

    private int length() {
        int length = at + 1 < source.length ? ((source[at] & 0xFF) << 8) | (source[at + 1] & 0xFF) : 0;
        if (length < 2 || at + length > source.length) {
            throw AttachmentProblem.BROKEN.refused();
        }
        return length;
    }

    private static boolean isPicture(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF) || (marker >= SCAN && marker <= 0xDF);
    }

    /** A frame header tells the size. */
    private void look(int marker) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            ByteBuffer header = ByteBuffer.wrap(source);
            if (length() < 8) {
                throw AttachmentProblem.BROKEN.refused();
            }
            pixels.check(header.getShort(at + 5) & 0xFFFF, header.getShort(at + 3) & 0xFFFF);
            framed = true;
        }
    }

    /** Of what stands beside the picture only what it needs to look right is kept. */
    private void side(int marker, int length) {
        if (marker == JFIF && begins("JFIF\0", length) && length >= 16) {
            mark(JFIF);
            clean.writeBytes(new byte[] {0, 16});
            clean.write(source, at + 2, 12);
            clean.writeBytes(new byte[] {0, 0});
        } else if (marker == EXIF && begins("Exif\0\0", length)) {
            orientation = Orientation.read(source, at + 8, length - 8);
        } else if ((marker == COLOURS && begins("ICC_PROFILE\0", length))
                || (marker == ADOBE && begins("Adobe", length))) {
            copy(marker, at, length);
        }
    }

    /** Before the first part of the picture. */
    private void orient() {
        if (!oriented && orientation != Orientation.UPRIGHT) {
            byte[] exif = Orientation.write(orientation);
            mark(EXIF);
            clean.writeBytes(new byte[] {0, (byte) (8 + exif.length)});
            clean.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
            clean.writeBytes(exif);
        }
        oriented = true;
    }

    /** The points themselves, up to the next marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        int from = at;
        while (at + 1 < source.length && !((source[at] & 0xFF) == 0xFF && isMarker(source[at + 1] & 0xFF))) {
            at++;
        }
        clean.write(source, from, at - from);
    }

    private static boolean isMarker(int second) {
        return second != 0 && second != 0xFF && !(second >= 0xD0 && second <= 0xD7);
    }

    private boolean begins(String word, int length) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int n = 0; n < bytes.length; n++) {
            if (length < 2 + bytes.length || source[at + 2 + n] != bytes[n]) {
                return false;
            }
        }
        return true;
    }

    private void copy(int marker, int from, int length) {
        mark(marker);
        clean.write(source, from, length);
    }

    private void mark(int marker) {
        clean.write(0xFF);
        clean.write(marker);
    }
}
