package ru.adsdesk.intake.history;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rewrites another system's CSV (UTF-8) into the desk's own columns, row for row, streaming. */
public final class HistoryFile {

    private HistoryFile() {}

    /** Reads, translates and writes; throws {@link IllegalArgumentException} naming a header the file lacks. */
    public static void translate(Path theirs, HistoryMapping mapping, Path ours) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(theirs);
                CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(ours, StandardCharsets.UTF_8))) {
            out.writeRecord(mapping.columns().keySet());
            for (NamedCsvRecord row : rows) {
                List<String> missing = mapping.headers().stream()
                        .filter(header -> !row.getHeader().contains(header))
                        .toList();
                if (!missing.isEmpty()) {
                    throw new IllegalArgumentException(missing.getFirst());
                }
                out.writeRecord(mapping.columns().values().stream()
                        .map(source -> source.translate(row.getField(source.column())))
                        .toList());
            }
        }
    }
}
