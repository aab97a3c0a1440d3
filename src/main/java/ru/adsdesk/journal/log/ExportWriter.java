package ru.adsdesk.journal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export line by line. The form, version 1: UTF-8, {@code \n} after every line, fields parted by one tab, one command a line.
 *
 * <pre>
 * book         origin, form version "1"
 * seal         base64 of the seal, a signed note
 * part         base64 of the part statement, a signed note        only in a part
 * consistency  older size, its base64 root, base64 hashes…        only in a part, any number, by rising size
 * line         number, exact hashed JSON
 * open         number, field, base64 salt, JSON value             after its line, by field; any or none of the line's fields
 * proof        number, base64 hashes…                             only in a part, after each line and its openings
 * tile         index, base64 leaf hashes…                         only in a whole book, after every 256 lines and after the last
 * sum          base64 SHA-256 of every byte before this command
 * part, seal   the same again
 * </pre>
 *
 * <p>A <em>whole book</em> shows lines 1 to the seal's size; the tiles hold the leaf hashes the book was sealed with, so the checker can name
 * the very line that was changed since. A <em>part</em> shows the lines of one {@link Selection}; what can be proved of its
 * completeness is said at {@link PartStatement}. The sum says nothing against a forger; it makes an accidental change, also of an
 * opening left out, show at once. What must not be forged hangs on the seal.
 */
public final class ExportWriter {

    private final DigestOutputStream out;
    private final SignedNote seal;
    private final @Nullable SignedNote part;

    private ExportWriter(OutputStream out, SignedNote seal, @Nullable SignedNote part) throws IOException {
        this.out = new DigestOutputStream(out, TreeHash.sha256());
        this.seal = seal;
        this.part = part;
        write(Command.BOOK, Checkpoint.parse(seal.text()).origin(), "1");
        write(Command.SEAL, Base64Text.encode(seal.toBytes()));
        if (part != null) {
            write(Command.PART, Base64Text.encode(part.toBytes()));
        }
    }

    /** Starts the export of a whole book under its seal. */
    public static ExportWriter whole(OutputStream out, SignedNote seal) throws IOException {
        return new ExportWriter(out, seal, null);
    }

    /** Starts the export of a part under a seal, with its signed {@link PartStatement}. */
    public static ExportWriter part(OutputStream out, SignedNote seal, SignedNote part) throws IOException {
        if (!PartStatement.parse(part.text()).seal().equals(Checkpoint.parse(seal.text()))) {
            throw new IllegalArgumentException("the part stands under another seal");
        }
        return new ExportWriter(out, seal, part);
    }

    /** Shows that an older seal with this root is the beginning of the book; only in a part, before its lines. */
    public void consistency(Digest olderRoot, ConsistencyProof proof) throws IOException {
        write(
                Command.CONSISTENCY,
                Stream.concat(
                        Stream.of(Long.toString(proof.from()), olderRoot.base64()),
                        proof.path().stream().map(Digest::base64)));
    }

    /** Writes a line by its exact hashed bytes. */
    public void line(long number, byte[] hashed) throws IOException {
        write(Command.LINE, Long.toString(number), new String(hashed, StandardCharsets.UTF_8));
    }

    /** Opens a personal field of the line just written; fields come sorted by name. */
    public void open(long number, String field, byte[] salt, byte[] value) throws IOException {
        write(
                Command.OPEN,
                Long.toString(number),
                field,
                Base64Text.encode(salt),
                new String(value, StandardCharsets.UTF_8));
    }

    /** Proves the line just written; only in a part. */
    public void proof(InclusionProof proof) throws IOException {
        write(
                Command.PROOF,
                Stream.concat(
                        Stream.of(Long.toString(proof.index() + 1)),
                        proof.path().stream().map(Digest::base64)));
    }

    /** Writes a level-0 tile as it was sealed, cut to the seal's size; only in a whole book, after its last line. */
    public void tile(long index, List<Digest> leaves) throws IOException {
        write(
                Command.TILE,
                Stream.concat(Stream.of(Long.toString(index)), leaves.stream().map(Digest::base64)));
    }

    /** Writes the sum and the closing seal and flushes; the stream stays open. A file without this end is refused. */
    public void finish() throws IOException {
        Digest sum = Digest.of(out.getMessageDigest().digest());
        write(Command.SUM, sum.base64());
        if (part != null) {
            write(Command.PART, Base64Text.encode(part.toBytes()));
        }
        write(Command.SEAL, Base64Text.encode(seal.toBytes()));
        out.flush();
    }

    private void write(String command, String... fields) throws IOException {
        write(command, Stream.of(fields));
    }

    private void write(String command, Stream<String> fields) throws IOException {
        StringBuilder line = new StringBuilder(command);
        fields.forEach(field -> line.append('\t').append(field));
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
