package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.adsdesk.journal.WrittenLine.Opening;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.Digest;
import ru.adsdesk.journal.log.ExportWriter;
import ru.adsdesk.journal.log.SignedNote;
import ru.adsdesk.journal.log.TileId;

/** Every line of a book up to a seal, with the leaf hashes it was sealed with. */
final class WholeExport implements Export {

    private static final int TILES = 16;
    private static final int BUFFER = 1 << 16;

    private final BookId book;
    private final SignedNote seal;
    private final boolean openings;
    private final ExportTable table;
    private final SealTable seals;
    private final long size;

    WholeExport(BookId book, SignedNote seal, boolean openings, ExportTable table, SealTable seals) {
        this.book = book;
        this.seal = seal;
        this.openings = openings;
        this.table = table;
        this.seals = seals;
        this.size = Checkpoint.parse(seal.text()).size();
    }

    @Override
    public String fileName() {
        return "book-" + book + "-" + size + ".txt";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ExportWriter writer = ExportWriter.whole(new BufferedOutputStream(out, BUFFER), seal);
        for (long tile = 0; tile * TileId.WIDTH < size; tile += TILES) {
            stretch(writer, tile);
        }
        writer.finish();
    }

    private void stretch(ExportWriter writer, long firstTile) throws IOException {
        long after = firstTile * TileId.WIDTH;
        long to = Math.min(size, after + TILES * TileId.WIDTH);
        Map<Long, List<Digest>> leaves = new HashMap<>();
        seals.leafTiles(book, firstTile, TILES)
                .forEach(tile -> leaves.put(tile.id().index(), tile.hashes()));
        Map<Long, List<Opening>> opened = openings ? table.openingsBetween(book, after, to) : Map.of();
        for (ExportTable.Body line : table.between(book, after, to)) {
            writer.line(line.no(), line.text().getBytes(UTF_8));
            for (Opening opening : opened.getOrDefault(line.no(), List.of())) {
                writer.open(
                        line.no(),
                        opening.field(),
                        opening.salt(),
                        opening.value().getBytes(UTF_8));
            }
            if (line.no() % TileId.WIDTH == 0 || line.no() == size) {
                long index = (line.no() - 1) / TileId.WIDTH;
                writer.tile(index, cut(leaves.getOrDefault(index, List.of()), index));
            }
        }
    }

    /** A tile may have grown past the seal since. */
    private List<Digest> cut(List<Digest> hashes, long index) {
        return hashes.subList(0, (int) Math.min(hashes.size(), size - index * TileId.WIDTH));
    }
}
