package ru.adsdesk.journal.log;

/**
 * What a seal asserts (C2SP tlog-checkpoint): this book had so many lines, and this is the root over all of them. Signed, it is
 * the electronic lacing, numbering and sealing of PP 416.
 *
 * @param origin the book's name for the world, a schema-less URL such as {@code desk.example/book}
 * @param size number of lines
 * @param root root of the Merkle tree over them
 */
public record Checkpoint(String origin, long size, Digest root) {

    /** Refuses an origin that cannot name a key and a negative size. */
    public Checkpoint {
        KeyName.checked(origin);
        if (size < 0) {
            throw new IllegalArgumentException("a book has no negative size");
        }
    }

    /** Reads the text of a note; extension lines are refused, because nobody could check what they say. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has three lines");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Digest.ofBase64(lines[2]));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
