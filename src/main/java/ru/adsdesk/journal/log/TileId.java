package ru.adsdesk.journal.log;

/**
 * Where a tile stands, as in C2SP tlog-tiles: tile {@code index} of a {@code level} holds the hashes of 256 neighbouring
 * subtrees of {@code 256^level} lines each.
 */
public record TileId(int level, long index) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Refuses levels a 63-bit size cannot reach and negative indexes. */
    public TileId {
        if (level < 0 || level > 7 || index < 0) {
            throw new IllegalArgumentException("no such tile: level " + level + ", index " + index);
        }
    }
}
