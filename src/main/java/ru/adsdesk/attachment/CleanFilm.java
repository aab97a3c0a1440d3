package ru.adsdesk.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A film or sound in boxes (ISO/IEC 14496-12) without what telephones write beside it: place, maker, time. These boxes become
 * free space of the same length, so that every place within the file stays where the others look for it.
 */
final class CleanFilm {

    private static final Set<String> BESIDE = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDERS = Set.of("moov", "trak", "mdia");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_BOXES = 100_000;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private int boxes;

    private CleanFilm(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    /** Refuses {@code attachment.broken}. */
    static byte[] of(byte[] source) {
        CleanFilm film = new CleanFilm(source.clone());
        film.clean(0, source.length);
        return film.bytes;
    }

    private void clean(int from, int end) {
        for (int at = from; at + 8 <= end; ) {
            int head = buffer.getInt(at) == 1 ? 16 : 8;
            int next = next(at, end, head);
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (BESIDE.contains(type)) {
                System.arraycopy(FREE, 0, bytes, at + 4, FREE.length);
                Arrays.fill(bytes, at + head, next, (byte) 0);
            } else if (HOLDERS.contains(type)) {
                clean(at + head, next);
            }
            at = next;
        }
    }

    /** Where the box ends: its length is 0 for "to the end", 1 for a longer number behind its type. */
    private int next(int at, int end, int head) {
        long length = buffer.getInt(at) & 0xFFFFFFFFL;
        if (length == 1) {
            length = at + 16 <= end ? buffer.getLong(at + 8) : -1;
        } else if (length == 0) {
            length = (long) end - at;
        }
        if (length < head || length > end - at || ++boxes > MOST_BOXES) {
            throw AttachmentProblem.BROKEN.refused();
        }
        return (int) (at + length);
    }
}
