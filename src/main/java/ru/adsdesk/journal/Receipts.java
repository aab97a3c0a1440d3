package ru.adsdesk.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.log.Checkpoint;
import ru.adsdesk.journal.log.SignedNote;

/**
 * What somebody keeps as proof that a line was written: the line with its proof and the seal, in the export form, checked by the
 * same checker. No line is written for it.
 */
@Component
public class Receipts {

    private final Seals seals;
    private final Sealer sealer;
    private final Lines lines;
    private final Parts parts;

    Receipts(Seals seals, Sealer sealer, Lines lines, Parts parts) {
        this.seals = seals;
        this.sealer = sealer;
        this.lines = lines;
        this.parts = parts;
    }

    /**
     * The receipt of a line; the line is sealed now where it is not yet. Called outside a transaction. Refuses
     * {@code line.unknown}, {@code book.unknown}, {@code seal.key-missing}, {@code seal.key-foreign}.
     *
     * @param withOpenings whether the holder may see the line's personal values
     */
    public String of(BookId book, long lineNo, boolean withOpenings) {
        SignedNote seal = seals.latest(book);
        if (lineNo < 1 || lines.find(book, lineNo).isEmpty()) {
            throw JournalProblem.LINE_UNKNOWN.refused();
        }
        SignedNote over = Checkpoint.parse(seal.text()).size() >= lineNo ? seal : sealer.seal(book);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            parts.line(book, over, lineNo, withOpenings).writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }
}
