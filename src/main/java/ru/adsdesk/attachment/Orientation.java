package ru.adsdesk.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a photo is held: the one thing of its EXIF data that is kept, because without it the photo lies on its side.
 *
 * <p>1 is upright, 2 to 8 are turned or mirrored (EXIF 2.32, tag 0x0112).
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int MOST_ENTRIES = 1000;

    private Orientation() {}

    /** Reads it from EXIF data; whatever cannot be read is upright. */
    static int read(byte[] exif, int from, int length) {
        if (length < 14) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif, from, length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > length - 2) {
            return UPRIGHT;
        }
        int entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (int n = 0, at = directory + 2; n < entries && at + 12 <= length; n++, at += 12) {
            if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** EXIF data that says nothing else. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
