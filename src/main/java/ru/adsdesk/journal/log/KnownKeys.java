package ru.adsdesk.journal.log;

import java.util.List;
import java.util.Optional;

/**
 * The keys a checker trusts for one book: the present one and those before it. Signatures of other keys are ignored, as the
 * signed-note form demands.
 *
 * @param keys may be empty: then nothing is said about signatures
 */
public record KnownKeys(List<VerifierKey> keys) {

    /** Copies the keys. */
    public KnownKeys {
        keys = List.copyOf(keys);
    }

    /** The known key that signed this note, if any did. Throws {@link BrokenSignature} where one claims to and did not. */
    public Optional<VerifierKey> signerOf(SignedNote note) {
        Optional<VerifierKey> signer = Optional.empty();
        for (NoteSignature signature : note.signatures()) {
            for (VerifierKey key : keys) {
                if (key.claims(signature)) {
                    if (!key.verifies(note.text(), signature)) {
                        throw new BrokenSignature(key);
                    }
                    signer = Optional.of(key);
                }
            }
        }
        return signer;
    }

    /** A signature line names a known key and is not that key's signature. */
    public static final class BrokenSignature extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient VerifierKey key;

        private BrokenSignature(VerifierKey key) {
            super(key.label());
            this.key = key;
        }

        /** The key the signature line names. */
        public VerifierKey key() {
            return key;
        }
    }
}
