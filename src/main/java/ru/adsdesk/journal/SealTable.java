package ru.adsdesk.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.Tile;
import ru.adsdesk.journal.log.TileId;

/** Seals and tiles as they are stored. */
@Component
class SealTable {

    private static final String UNSEALED = """
            select b.id from journal.book b
             where not exists (select 1 from journal.seal s where s.book = b.id and s.size = b.last_line)
             order by b.id
            """;
    private static final String PUT_TILE = """
            insert into journal.tile (book, level, index, hashes) values (?, ?, ?, ?)
            on conflict (book, level, index) do update set hashes = excluded.hashes
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SealTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A seal of some book. */
    record OfBook(String origin, SignedNote note) {}

    /** Books with lines that no seal covers, or without any seal. */
    List<BookId> unsealed() {
        return jdbc.sql(UNSEALED).query(UUID.class).list().stream()
                .map(BookId::of)
                .toList();
    }

    /** Makes this transaction the one that seals the book; false where another one is and this one shall not wait. */
    boolean claim(BookId book, boolean wait) {
        String claim = wait
                ? "select pg_advisory_xact_lock(hashtextextended(?, 0)) is not null"
                : "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
        return jdbc.sql(claim)
                .param("journal.seal " + book)
                .query(Boolean.class)
                .single();
    }

    /** The newest seal of a book. */
    Optional<SignedNote> latest(BookId book) {
        return jdbc.sql("select note from journal.seal where book = ? order by size desc limit 1")
                .param(book.value())
                .query(String.class)
                .optional()
                .map(SealTable::note);
    }

    /** Some seal of some book, if anything was ever sealed. */
    Optional<OfBook> any() {
        return jdbc.sql("select b.origin, s.note from journal.seal s join journal.book b on b.id = s.book limit 1")
                .query((row, n) -> new OfBook(row.getString("origin"), note(row.getString("note"))))
                .optional();
    }

    /** Leaf hashes of the lines after a number; a plain read, no lock. Throws where one is missing. */
    List<Digest> leaves(BookId book, long after, int limit) {
        List<Digest> leaves = new ArrayList<>();
        jdbc.sql("select no, leaf from journal.line where book = ? and no > ? order by no limit ?")
                .params(book.value(), after, limit)
                .query(row -> {
                    if (row.getLong("no") != after + leaves.size() + 1) {
                        throw new IllegalStateException(
                                "line " + (after + leaves.size() + 1) + " of the book " + book + " is missing");
                    }
                    leaves.add(Digest.of(row.getBytes("leaf")));
                });
        return leaves;
    }

    /** A tile that must be there. */
    Tile tile(BookId book, TileId id) {
        return jdbc.sql("select hashes from journal.tile where book = ? and level = ? and index = ?")
                .params(book.value(), id.level(), id.index())
                .query((row, n) -> Tile.ofBytes(id, row.getBytes("hashes")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the book " + book + " has lost its " + id));
    }

    /** Leaf tiles from one index on, in order. */
    List<Tile> leafTiles(BookId book, long from, int limit) {
        return jdbc.sql("select index, hashes from journal.tile where book = ? and level = 0 and index >= ?"
                        + " order by index limit ?")
                .params(book.value(), from, limit)
                .query((row, n) -> Tile.ofBytes(new TileId(0, row.getLong("index")), row.getBytes("hashes")))
                .list();
    }

    void putTiles(BookId book, List<Tile> tiles) {
        batches.batchUpdate(PUT_TILE, tiles, Math.max(1, tiles.size()), (put, tile) -> {
            put.setObject(1, book.value());
            put.setInt(2, tile.id().level());
            put.setLong(3, tile.id().index());
            put.setBytes(4, tile.toBytes());
        });
    }

    void putSeal(BookId book, Checkpoint checkpoint, SignedNote note, Instant at) {
        jdbc.sql("insert into journal.seal (book, size, note, sealed_at) values (?, ?, ?, ?)")
                .params(book.value(), checkpoint.size(), note.toString(), Timestamp.from(at))
                .update();
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
