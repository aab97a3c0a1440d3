package ru.adsdesk.journal.log;

import java.util.Optional;

/** Reads and judges the signed notes of an export. A file line of 0 stands for a seal from outside the file. */
final class Seals {

    private Seals() {}

    static SignedNote note(Command command) {
        byte[] bytes = command.bytes(0);
        try {
            return SignedNote.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw Refused.at(command.fileLine(), Finding.SEAL_FORM);
        }
    }

    static Checkpoint checkpoint(long fileLine, SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw Refused.at(fileLine, Finding.SEAL_FORM);
        }
    }

    /** The known key that signed; empty where no key is known at all. */
    static Optional<VerifierKey> signer(long fileLine, SignedNote note, KnownKeys keys) {
        try {
            Optional<VerifierKey> signer = keys.signerOf(note);
            if (signer.isEmpty() && !keys.keys().isEmpty()) {
                throw Refused.at(
                        fileLine, Finding.SEAL_KEY, note.signatures().getFirst().key());
            }
            return signer;
        } catch (KnownKeys.BrokenSignature e) {
            throw Refused.at(fileLine, Finding.SEAL_SIGNATURE, e.key().label());
        }
    }
}
