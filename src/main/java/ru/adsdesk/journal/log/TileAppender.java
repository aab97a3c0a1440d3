package ru.adsdesk.journal.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Appends leaf hashes to the right edge of a book's tree and hands over the tiles that changed, for the sealer to store in one
 * statement. Reads at most one stored tile a level.
 */
public final class TileAppender {

    private final TileSource stored;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Tile> filled = new ArrayList<>();
    private long size;

    /** Continues a tree of {@code size} lines whose tiles are already stored; size 0 starts a new one. */
    public TileAppender(TileSource stored, long size) {
        this.stored = stored;
        this.size = size;
    }

    /** Adds the next line's leaf hash. */
    public void append(Digest leaf) {
        add(0, leaf);
        size++;
    }

    /** Lines in the tree now. */
    public long size() {
        return size;
    }

    /** The tiles that were added or grew since this appender was made, full ones first. */
    public List<Tile> changed() {
        List<Tile> changed = new ArrayList<>(filled);
        for (Edge edge : edges) {
            if (edge.grew && !edge.hashes.isEmpty()) {
                changed.add(edge.tile());
            }
        }
        return changed;
    }

    private void add(int level, Digest hash) {
        Edge edge = edge(level);
        edge.hashes.add(hash);
        edge.grew = true;
        if (edge.hashes.size() == TileId.WIDTH) {
            Tile full = edge.tile();
            filled.add(full);
            edge.startNext();
            add(level + 1, TreeHash.perfect(full.hashes()));
        }
    }

    private Edge edge(int level) {
        if (level == edges.size()) {
            edges.add(load(level));
        }
        return edges.get(level);
    }

    private Edge load(int level) {
        long hashesBefore = size >>> (8 * level);
        TileId id = new TileId(level, hashesBefore / TileId.WIDTH);
        int width = (int) (hashesBefore % TileId.WIDTH);
        return new Edge(id, width == 0 ? List.of() : stored.get(id).hashes().subList(0, width));
    }

    /** The rightmost, still growing tile of a level. */
    private static final class Edge {

        private TileId id;
        private final List<Digest> hashes;
        private boolean grew;

        Edge(TileId id, List<Digest> hashes) {
            this.id = id;
            this.hashes = new ArrayList<>(hashes);
        }

        Tile tile() {
            return new Tile(id, hashes);
        }

        void startNext() {
            id = new TileId(id.level(), id.index() + 1);
            hashes.clear();
            grew = false;
        }
    }
}
