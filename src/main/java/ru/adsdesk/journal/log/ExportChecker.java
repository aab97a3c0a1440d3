package ru.adsdesk.journal.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Checks an export without the service, in one pass and flat memory. Replaying the file is verifying it: it stops at the first thing
 * that is wrong and says what and where. The form it reads is described at {@link ExportWriter}.
 */
public final class ExportChecker {

    private final KnownKeys keys;
    private final List<SignedNote> known;

    /**
     * A checker that trusts these keys.
     *
     * @param keys without any, signatures are not checked and {@link Verdict.Accepted#signer()} stays empty
     * @param known older seals the book must begin with
     */
    public ExportChecker(KnownKeys keys, List<SignedNote> known) {
        this.keys = keys;
        this.known = List.copyOf(known);
    }

    /** Reads the file to its end or to the first thing that is wrong. Throws only where reading itself fails. */
    public Verdict check(InputStream file) throws IOException {
        try {
            return read(new ExportReader(file));
        } catch (Refused refused) {
            return refused.refusal();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Verdict read(ExportReader file) {
        Head head = Head.read(file, keys);
        KnownSeals seals = new KnownSeals(known, head.seal(), keys);
        Lines lines = new Lines(file, head);
        Optional<PartStatement> part = head.part();
        if (part.isPresent()) {
            new BookPart(file, head, part.get(), lines, seals).check();
        } else {
            new WholeBook(file, head, lines, seals).check();
        }
        seals.close();
        head.close(file);
        return new Verdict.Accepted(head.seal(), part, lines.count(), lines.openings(), head.signer(), seals.count());
    }
}
