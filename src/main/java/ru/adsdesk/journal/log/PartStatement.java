package ru.adsdesk.journal.log;

/**
 * What the exporter of a part asserts, signed with the book's key: under this seal the selection has exactly {@code last} lines.
 *
 * <p>What it proves. That no line is left out <em>between</em> the shown ones follows from the lines alone: each carries a gap-free
 * sequence number under the seal. That none is left out <em>after</em> the last one cannot follow from an RFC 6962 tree, which
 * has no index by house. It rests on this statement: whoever cuts the end off a file would have to sign anew. Should the holder of the key
 * himself state too small a {@code last}, then any later line of the selection (a receipt, the whole book) together with this signed
 * statement convicts him.
 *
 * <p>The text cannot be taken for a checkpoint: its second line is never a number.
 *
 * @param seal the seal the part stands under
 * @param selection which lines
 * @param last the last {@code houseSeq} or {@code subjectSeq} under that seal, 0 if there is none; 1 for a single line
 */
public record PartStatement(Checkpoint seal, Selection selection, long last) {

    private static final String TITLE = "ads-desk part 1";

    /** Refuses a negative last number and a single line that is not one. */
    public PartStatement {
        if (last < 0 || (selection instanceof Selection.Line line && (last != 1 || line.number() > seal.size()))) {
            throw new IllegalArgumentException("no such part: " + selection + " with last " + last);
        }
    }

    /** Reads the text of a note; refuses any spelling but {@link #text()}'s. */
    public static PartStatement parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 7) {
            throw new IllegalArgumentException("a part statement has six lines");
        }
        Checkpoint seal = new Checkpoint(
                after("origin ", lines[1]),
                Decimal.parse(after("size ", lines[2])),
                Digest.ofBase64(after("root ", lines[3])));
        PartStatement part = new PartStatement(
                seal, selection(after("part ", lines[4]).split(" ", -1)), Decimal.parse(after("last ", lines[5])));
        if (!part.text().equals(text)) {
            throw new IllegalArgumentException("a part statement in a spelling of its own");
        }
        return part;
    }

    /** The text that is signed. */
    public String text() {
        return TITLE + "\norigin " + seal.origin() + "\nsize " + seal.size() + "\nroot "
                + seal.root().base64() + "\npart " + words() + "\nlast " + last + "\n";
    }

    private String words() {
        return switch (selection) {
            case Selection.House house -> "house " + house.id();
            case Selection.Subject subject -> "subject " + subject.kind() + " " + subject.id();
            case Selection.Line line -> "line " + line.number();
        };
    }

    private static Selection selection(String[] words) {
        if (words.length == 2 && words[0].equals("house")) {
            return new Selection.House(words[1]);
        }
        if (words.length == 3 && words[0].equals("subject")) {
            return new Selection.Subject(words[1], words[2]);
        }
        if (words.length == 2 && words[0].equals("line")) {
            return new Selection.Line(Decimal.parse(words[1]));
        }
        throw new IllegalArgumentException("no such selection: " + String.join(" ", words));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("expected " + word.strip());
        }
        return line.substring(word.length());
    }
}
