package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import ru.adsdesk.journal.WrittenLine.Opening;
import ru.adsdesk.journal.log.ExportWriter;
import ru.adsdesk.journal.log.MerkleTree;
import ru.adsdesk.journal.log.SignedNote;

/** Some lines of a book, each proved under the seal, with the signed statement which they are. */
final class PartExport implements Export {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final BookId book;
    private final SignedNote seal;
    private final SignedNote statement;
    private final long size;
    private final boolean openings;
    private final MerkleTree tree;
    private final ExportTable table;
    private final Stretches stretches;

    /** Lines of the part after so many of them, in order; none at its end. */
    interface Stretches {
        List<ExportTable.Body> after(long seq);
    }

    PartExport(
            String name,
            BookId book,
            SignedNote seal,
            SignedNote statement,
            long size,
            boolean openings,
            MerkleTree tree,
            ExportTable table,
            Stretches stretches) {
        this.name = name;
        this.book = book;
        this.seal = seal;
        this.statement = statement;
        this.size = size;
        this.openings = openings;
        this.tree = tree;
        this.table = table;
        this.stretches = stretches;
    }

    @Override
    public String fileName() {
        return name + "-" + size + ".txt";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ExportWriter writer = ExportWriter.part(new BufferedOutputStream(out, BUFFER), seal, statement);
        long shown = 0;
        for (List<ExportTable.Body> lines = sealed(0); !lines.isEmpty(); lines = sealed(shown)) {
            write(writer, lines);
            shown += lines.size();
        }
        writer.finish();
    }

    private List<ExportTable.Body> sealed(long shown) {
        return stretches.after(shown).stream().filter(line -> line.no() <= size).toList();
    }

    private void write(ExportWriter writer, List<ExportTable.Body> lines) throws IOException {
        Map<Long, List<Opening>> opened = openings
                ? table.openingsOf(
                        book, lines.stream().map(ExportTable.Body::no).toList())
                : Map.of();
        for (ExportTable.Body line : lines) {
            writer.line(line.no(), line.text().getBytes(UTF_8));
            for (Opening opening : opened.getOrDefault(line.no(), List.of())) {
                writer.open(
                        line.no(),
                        opening.field(),
                        opening.salt(),
                        opening.value().getBytes(UTF_8));
            }
            writer.proof(tree.inclusion(line.no() - 1, size));
        }
    }
}
