package ru.adsdesk.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.adsdesk.journal.log.Tile;
import ru.adsdesk.journal.log.TileId;
import ru.adsdesk.journal.log.TileSource;

/** The tiles of one book, a few of them at hand; for one reader. */
final class TileShelf implements TileSource {

    private static final int AT_HAND = 64;

    private final BookId book;
    private final SealTable table;
    private final Map<TileId, Tile> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, Tile> eldest) {
            return size() > AT_HAND;
        }
    };

    TileShelf(BookId book, SealTable table) {
        this.book = book;
        this.table = table;
    }

    @Override
    public Tile get(TileId id) {
        Tile tile = atHand.get(id);
        if (tile == null) {
            tile = table.tile(book, id);
            atHand.put(id, tile);
        }
        return tile;
    }
}
