package ru.adsdesk.journal.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** A small invented book: houses h1 to h3, requests r1 and on, one personal field in every second line. */
final class SampleBook {

    static final String ORIGIN = "desk.example/sosny";
    static final NoteSigner SIGNER = NoteSigner.generate(ORIGIN);

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final long HOUSES = 3;
    private static final long REQUESTS = 4;

    final Map<TileId, Tile> tiles = new HashMap<>();
    final MerkleTree tree = new MerkleTree(tiles::get);
    final List<byte[]> lines = new ArrayList<>();
    private final Map<String, Integer> sequences = new HashMap<>();

    static SampleBook of(int size) {
        SampleBook book = new SampleBook();
        for (int i = 0; i < size; i++) {
            book.append("plain");
        }
        return book;
    }

    SampleBook append(String note) {
        long number = lines.size() + 1;
        byte[] line = json(number, note).getBytes(UTF_8);
        TileAppender appender = new TileAppender(tiles::get, lines.size());
        appender.append(TreeHash.leaf(line));
        appender.changed().forEach(tile -> tiles.put(tile.id(), tile));
        lines.add(line);
        return this;
    }

    Checkpoint checkpoint() {
        return new Checkpoint(ORIGIN, lines.size(), tree.root(lines.size()));
    }

    SignedNote seal() {
        return SIGNER.sign(checkpoint().text());
    }

    String whole() {
        return write(out -> {
            ExportWriter writer = ExportWriter.whole(out, seal());
            for (int number = 1; number <= lines.size(); number++) {
                line(writer, number);
                if (number % TileId.WIDTH == 0 || number == lines.size()) {
                    TileId id = new TileId(0, (number - 1) / TileId.WIDTH);
                    writer.tile(id.index(), tiles.get(id).hashes());
                }
            }
            writer.finish();
        });
    }

    String house(long house) {
        return part(new Selection.House("h" + house), last("h" + house), number -> houseOf(number) == house);
    }

    String subject(long request) {
        return part(
                new Selection.Subject("request", "r" + request),
                last("r" + request),
                number -> requestOf(number) == request);
    }

    String receipt(long line) {
        return part(new Selection.Line(line), 1, number -> number == line);
    }

    String part(Selection selection, long last, LongPredicate shown, long... older) {
        SignedNote statement = SIGNER.sign(new PartStatement(checkpoint(), selection, last).text());
        return write(out -> {
            ExportWriter writer = ExportWriter.part(out, seal(), statement);
            for (long size : older) {
                writer.consistency(tree.root(size), tree.consistency(size, lines.size()));
            }
            for (int number = 1; number <= lines.size(); number++) {
                if (shown.test(number)) {
                    line(writer, number);
                    writer.proof(tree.inclusion(number - 1, lines.size()));
                }
            }
            writer.finish();
        });
    }

    long last(String sequence) {
        return sequences.getOrDefault(sequence, 0);
    }

    static long houseOf(long number) {
        return number % HOUSES + 1;
    }

    static long requestOf(long number) {
        return number % REQUESTS + 1;
    }

    private static void line(ExportWriter writer, int number, byte[] line) throws IOException {
        writer.line(number, line);
        if (number % 2 == 0) {
            writer.open(number, "phone", salt(number), phone(number));
        }
    }

    private void line(ExportWriter writer, int number) throws IOException {
        line(writer, number, lines.get(number - 1));
    }

    private String json(long number, String note) {
        String at = START.plusMillis(number * 1000 + 7).toString();
        String house = "h" + houseOf(number);
        String request = "r" + requestOf(number);
        return """
            {"actor":{"id":"a1","kind":"ACCOUNT"},"book":"sosny","channel":"PHONE","code":"request.noted",\
            "facts":{"note":"%s","place":"«Сосны»","steps":[1,true]},"form":1,"hash":"SHA-256","house":"%s","houseSeq":%d,"no":%d,\
            "occurredAt":"%s","recordedAt":"%s",%s"subject":{"id":"%s","kind":"request"},"subjectSeq":%d}""".formatted(note, house, next(house), number, at, at, secret(number), request, next(request));
    }

    private int next(String sequence) {
        return sequences.merge(sequence, 1, Integer::sum);
    }

    private static String secret(long number) {
        if (number % 2 != 0) {
            return "";
        }
        byte[] salted = new byte[32 + phone(number).length];
        System.arraycopy(salt(number), 0, salted, 0, 32);
        System.arraycopy(phone(number), 0, salted, 32, phone(number).length);
        return "\"secret\":{\"phone\":\"" + Base64Text.encode(TreeHash.sha256().digest(salted)) + "\"},";
    }

    private static byte[] salt(long number) {
        return TreeHash.leaf(("salt " + number).getBytes(UTF_8)).bytes();
    }

    private static byte[] phone(long number) {
        return "\"+7900000%04d, спросить Зою\"".formatted(number).getBytes(UTF_8);
    }

    private interface Body {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static String write(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
