package ru.adsdesk.housing.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a CSV or XLSX file, one at a time, whatever its charset and separator. */
final class Rows implements AutoCloseable {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** One row. */
    record Raw(int no, List<String> fields) {}

    private final Stream<Raw> rows;
    private final AutoCloseable source;

    private Rows(Stream<Raw> rows, AutoCloseable source) {
        this.rows = rows;
        this.source = source;
    }

    static Rows of(Path file) throws IOException {
        return startsWith(file, ZIP) ? workbook(file) : text(file);
    }

    /** All rows, the header first; once only. */
    Stream<Raw> stream() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }

    private static Rows text(Path file) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : CYRILLIC;
        Reader reader = new BufferedReader(new InputStreamReader(withoutMark(file), charset));
        var csv = CsvReader.builder()
                .fieldSeparator(separator(file, charset))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        return new Rows(
                csv.stream().map(line -> new Raw(Math.toIntExact(line.getStartingLineNumber()), line.getFields())),
                csv);
    }

    private static Rows workbook(Path file) throws IOException {
        ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        return new Rows(workbook.getFirstSheet().openStream().map(Rows::raw), workbook);
    }

    private static Raw raw(Row row) {
        List<String> fields = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            fields.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
        }
        return new Raw(row.getRowNum(), fields);
    }

    /** The separator that parts the header into most columns. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(withoutMark(file), charset))) {
            String header = String.valueOf(reader.readLine());
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(header, candidate) > count(header, best) ? candidate : best;
            }
            return best;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static boolean isUtf8(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 16);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, wholeCharacters(head)));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** A character cut at the end of the sample is no sign of another charset. */
    private static int wholeCharacters(byte[] head) {
        int end = head.length;
        int back = 0;
        while (end > 0 && back < 3 && (head[end - 1] & 0xC0) == 0x80) {
            end--;
            back++;
        }
        return end > 0 && (head[end - 1] & 0xC0) == 0xC0 ? end - 1 : head.length;
    }

    private static InputStream withoutMark(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        boolean isMark = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!isMark) {
            in.reset();
        }
        return in;
    }

    private static boolean startsWith(Path file, byte[] signature) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(signature.length), signature);
        }
    }
}
