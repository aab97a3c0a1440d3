package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A book's tree as RFC 6962 defines it, read from tiles at any size up to the stored one. A proof in a book of 12 million lines
 * reads at most a handful of tiles, each once.
 */
public final class MerkleTree {

    private final TileSource tiles;

    /** The tree whose tiles this source holds. */
    public MerkleTree(TileSource tiles) {
        this.tiles = tiles;
    }

    /** Root over the first {@code size} lines. */
    public Digest root(long size) {
        return size == 0 ? TreeHash.emptyRoot() : new Reading(tiles).range(0, size);
    }

    /** Proof that leaf {@code index} (line number less one) is in the tree of {@code size} lines. Refuses an index outside it. */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Digest> path = new ArrayList<>();
        new Reading(tiles).path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** Proof that the tree of {@code from} lines is the beginning of the tree of {@code to} lines. Refuses a longer one. */
    public ConsistencyProof consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + from + " is no beginning of a tree of " + to);
        }
        List<Digest> path = new ArrayList<>();
        if (from > 0) {
            new Reading(tiles).subproof(from, 0, to, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    /** Lines left of the split of a tree of {@code size} lines: the largest power of two below it. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** One answer being computed; remembers the tiles it has read. */
    private record Reading(TileSource tiles, Map<TileId, Tile> seen) {

        Reading(TileSource tiles) {
            this(tiles, new HashMap<>());
        }

        void path(long index, long low, long high, List<Digest> path) {
            if (high - low == 1) {
                return;
            }
            long middle = low + split(high - low);
            if (index < middle) {
                path(index, low, middle, path);
                path.add(range(middle, high));
            } else {
                path(index, middle, high, path);
                path.add(range(low, middle));
            }
        }

        void subproof(long from, long low, long high, boolean known, List<Digest> path) {
            if (from == high) {
                if (!known) {
                    path.add(range(low, high));
                }
                return;
            }
            long middle = low + split(high - low);
            if (from <= middle) {
                subproof(from, low, middle, known, path);
                path.add(range(middle, high));
            } else {
                subproof(from, middle, high, false, path);
                path.add(range(low, middle));
            }
        }

        Digest range(long low, long high) {
            long size = high - low;
            if (Long.bitCount(size) == 1) {
                return perfect(low, Long.numberOfTrailingZeros(size));
            }
            long middle = low + split(size);
            return TreeHash.node(range(low, middle), range(middle, high));
        }

        /** Hash of the perfect subtree of 2^height lines from {@code low} on, out of the one tile that covers it. */
        private Digest perfect(long low, int height) {
            int level = height / 8;
            long first = low >>> (8 * level);
            int offset = (int) (first % TileId.WIDTH);
            List<Digest> hashes = tile(new TileId(level, first / TileId.WIDTH)).hashes();
            return TreeHash.perfect(hashes.subList(offset, offset + (1 << (height % 8))));
        }

        private Tile tile(TileId id) {
            return seen.computeIfAbsent(id, tiles::get);
        }
    }
}
