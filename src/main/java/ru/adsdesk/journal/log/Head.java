package ru.adsdesk.journal.log;

import java.util.Optional;

/**
 * The opening commands of an export, read and judged: whose book, under which seal, which part.
 *
 * @param sealText the seal's field, which the file must close with again
 * @param partText the part's field, likewise; empty for a whole book
 * @param signer the known key that signed the seal; empty where no key is known
 */
record Head(
        Checkpoint seal, String sealText, Optional<PartStatement> part, String partText, Optional<VerifierKey> signer) {

    private static final String FORM_VERSION = "1";

    static Head read(ExportReader file, KnownKeys keys) {
        if (file.peek().isEmpty()) {
            throw Refused.at(1, Finding.EMPTY);
        }
        Command book = file.take(Command.BOOK).of(2);
        if (!book.text(1).equals(FORM_VERSION)) {
            throw Refused.at(book.fileLine(), Finding.FORM_VERSION, FORM_VERSION);
        }
        Command sealed = file.take(Command.SEAL).of(1);
        SignedNote note = Seals.note(sealed);
        Checkpoint seal = Seals.checkpoint(sealed.fileLine(), note);
        if (!seal.origin().equals(book.text(0))) {
            throw Refused.at(sealed.fileLine(), Finding.SEAL_BOOK, seal.origin());
        }
        Optional<VerifierKey> signer = Seals.signer(sealed.fileLine(), note, keys);
        if (!file.sees(Command.PART)) {
            return new Head(seal, sealed.text(0), Optional.empty(), "", signer);
        }
        Command part = file.take(Command.PART).of(1);
        return new Head(seal, sealed.text(0), Optional.of(part(part, seal, keys)), part.text(0), signer);
    }

    /** Whether a line's {@code book} is this one: the origin is the book's own name or ends in it. */
    boolean names(String book) {
        return seal.origin().equals(book) || seal.origin().endsWith("/" + book);
    }

    /** Reads the closing commands: the sum of all bytes before, and the same part and seal again. */
    void close(ExportReader file) {
        Command sum = file.take(Command.SUM).of(1);
        if (!sum.digest(0).equals(file.sum())) {
            throw Refused.at(sum.fileLine(), Finding.SUM);
        }
        if (part.isPresent()) {
            same(file.take(Command.PART), partText);
        }
        same(file.take(Command.SEAL), sealText);
        if (file.peek().isPresent()) {
            throw Refused.at(file.fileLine(), Finding.TRAILING_DATA);
        }
    }

    private static void same(Command closing, String opening) {
        if (!closing.of(1).text(0).equals(opening)) {
            throw Refused.at(closing.fileLine(), Finding.SEALS_DIFFER);
        }
    }

    private static PartStatement part(Command command, Checkpoint seal, KnownKeys keys) {
        SignedNote note = Seals.note(command);
        Seals.signer(command.fileLine(), note, keys);
        try {
            PartStatement part = PartStatement.parse(note.text());
            if (part.seal().equals(seal)) {
                return part;
            }
        } catch (IllegalArgumentException e) {
            throw Refused.at(command.fileLine(), Finding.SEAL_FORM);
        }
        throw Refused.at(command.fileLine(), Finding.PART_SEAL);
    }
}
