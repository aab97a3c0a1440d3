package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.List;

/**
 * One tile of a book's tree: its first 1 to 256 hashes. A tile only ever grows at its end; at 256 it is full and final.
 *
 * @param id where it stands
 * @param hashes its hashes, the leftmost first
 */
public record Tile(TileId id, List<Digest> hashes) {

    /** Copies the hashes; refuses empty tiles and more than 256 hashes. */
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > TileId.WIDTH) {
            throw new IllegalArgumentException("a tile has 1 to 256 hashes, not " + hashes.size());
        }
    }

    /** Reads the stored form: the hashes one after another, 32 bytes each. */
    public static Tile ofBytes(TileId id, byte[] stored) {
        if (stored.length % Digest.LENGTH != 0) {
            throw new IllegalArgumentException("a tile is a multiple of 32 bytes, not " + stored.length);
        }
        List<Digest> hashes = new ArrayList<>(stored.length / Digest.LENGTH);
        for (int at = 0; at < stored.length; at += Digest.LENGTH) {
            hashes.add(Digest.of(stored, at, Digest.LENGTH));
        }
        return new Tile(id, hashes);
    }

    /** The stored form, as C2SP tlog-tiles serves it. */
    public byte[] toBytes() {
        byte[] stored = new byte[hashes.size() * Digest.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, stored, i * Digest.LENGTH, Digest.LENGTH);
        }
        return stored;
    }
}
