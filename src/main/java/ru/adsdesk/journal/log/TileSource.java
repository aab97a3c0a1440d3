package ru.adsdesk.journal.log;

/** Where the tiles of one book are read from: a table in the service, a map in tests. */
@FunctionalInterface
public interface TileSource {

    /** The tile with every hash known of it, possibly more than an older tree had. Throws where there is none. */
    Tile get(TileId id);
}
