package ru.adsdesk.request;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.kind.KindRow;

/** The fault catalogue as a table that can be edited and imported again. */
@Component
public class KindSheet {

    private final KindsInUse kinds;

    KindSheet(KindsInUse kinds) {
        this.kinds = kinds;
    }

    /** All kinds in use as CSV, separated by semicolons, as tables in Russia are. */
    public String csv(Caller caller, boolean english) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(Stream.of(KindColumn.values())
                    .map(column -> english ? column.column() : column.header())
                    .toList());
            kinds.of(caller.scope().centre()).list().stream()
                    .filter(edition -> !edition.retired())
                    .map(edition -> kinds.row(edition.kind()))
                    .forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(KindRow row) {
        return Stream.of(KindColumn.values()).map(column -> column.cell(row)).toList();
    }
}
