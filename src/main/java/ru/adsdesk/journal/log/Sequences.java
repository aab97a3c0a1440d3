package ru.adsdesk.journal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The last number of every house and subject of a whole book, in 12 to 24 bytes each: names are kept as 64 bits of their hash, so a
 * book of millions of requests fits beside the checker. Two names that share those bits (odds below one in a million for a book of five million)
 * would show as a wrong number.
 */
final class Sequences {

    private long[] names = new long[1024];
    private int[] lasts = new int[1024];
    private int size;

    /** Takes note of a number; false where it does not follow the one before it. */
    boolean follows(BookLine.Place place) {
        if (size * 2 > names.length) {
            grow();
        }
        int slot = slot(hash(place.sequence()));
        if (lasts[slot] == 0) {
            names[slot] = hash(place.sequence());
            size++;
        }
        lasts[slot]++;
        return lasts[slot] == place.seq();
    }

    private int slot(long name) {
        int slot = (int) (name & (names.length - 1));
        while (lasts[slot] != 0 && names[slot] != name) {
            slot = (slot + 1) & (names.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldLasts = lasts;
        names = new long[oldNames.length * 2];
        lasts = new int[oldLasts.length * 2];
        for (int old = 0; old < oldNames.length; old++) {
            if (oldLasts[old] != 0) {
                int slot = slot(oldNames[old]);
                names[slot] = oldNames[old];
                lasts[slot] = oldLasts[old];
            }
        }
    }

    private static long hash(String name) {
        return ByteBuffer.wrap(TreeHash.sha256().digest(name.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
