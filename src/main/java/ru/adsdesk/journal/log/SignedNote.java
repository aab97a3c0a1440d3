package ru.adsdesk.journal.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with one or more signatures under it, in the public form C2SP signed-note.
 *
 * @param text what is signed, its last newline included
 * @param signatures at least one; two of the same key are refused
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MAX_SIGNATURES = 100;

    /** Refuses what would not read back as the same note. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.equals("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("a note's text ends in a newline and holds no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to 100 signatures, not " + signatures.size());
        }
        Set<String> keys = new HashSet<>();
        for (NoteSignature signature : signatures) {
            if (!keys.add(signature.key())) {
                throw new IllegalArgumentException("two signatures of the key " + signature.key());
            }
        }
    }

    /** Reads a note strictly: whatever is accepted is written back byte for byte by {@link #toBytes()}. */
    public static SignedNote parse(byte[] bytes) {
        String note = utf8(bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.length() == blank + 2) {
            throw new IllegalArgumentException("a note has a blank line before its signatures and ends in a newline");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** The note as it is kept, mailed and exported. */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as text, signatures and all. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a note is UTF-8", e);
        }
    }
}
