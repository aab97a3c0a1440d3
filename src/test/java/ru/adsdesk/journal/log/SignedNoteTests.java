package ru.adsdesk.journal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes and keys against the example in the documentation of Go's note package, and against everything that is no note. */
class SignedNoteTests {

    private static final String SIGNING_KEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void signsLikeTheReference() {
        NoteSigner signer = NoteSigner.parse(SIGNING_KEY);
        assertThat(signer.verifier()).hasToString(KEY);
        assertThat(signer.sign(TEXT)).hasToString(NOTE);
        assertThat(signer.text()).isEqualTo(SIGNING_KEY);
        assertThat(signer.toString()).doesNotContain("AYEKFALV");
    }

    @Test
    void knowsTheSignatureOfTheReference() {
        SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8));
        KnownKeys keys = new KnownKeys(List.of(VerifierKey.parse(KEY)));
        assertThat(keys.signerOf(note)).get().hasToString(KEY);
    }

    @Test
    void refusesASignatureOverAnotherText() {
        SignedNote note = SignedNote.parse(NOTE.replace("answer", "question").getBytes(UTF_8));
        KnownKeys keys = new KnownKeys(List.of(VerifierKey.parse(KEY)));
        assertThatExceptionOfType(KnownKeys.BrokenSignature.class).isThrownBy(() -> keys.signerOf(note));
    }

    @Test
    void ignoresSignaturesOfUnknownKeys() {
        NoteSigner witness = NoteSigner.generate("witness.example/one");
        NoteSigner log = NoteSigner.generate("desk.example/sosny");
        SignedNote signed = log.sign("text\n");
        SignedNote both = new SignedNote(
                "text\n",
                List.of(
                        witness.sign("text\n").signatures().getFirst(),
                        signed.signatures().getFirst()));
        SignedNote read = SignedNote.parse(both.toBytes());
        assertThat(new KnownKeys(List.of(log.verifier())).signerOf(read)).isPresent();
        assertThat(new KnownKeys(List.of()).signerOf(read)).isEmpty();
        NoteSigner sameName = NoteSigner.generate("desk.example/sosny");
        assertThat(new KnownKeys(List.of(sameName.verifier())).signerOf(read)).isEmpty();
    }

    @Test
    void knowsOldKeysAfterRotation() {
        NoteSigner old = NoteSigner.generate("desk.example/sosny");
        NoteSigner present = NoteSigner.generate("desk.example/sosny");
        KnownKeys keys = new KnownKeys(List.of(present.verifier(), old.verifier()));
        assertThat(keys.signerOf(old.sign("text\n")))
                .map(VerifierKey::label)
                .hasValue(old.verifier().label());
        assertThat(keys.signerOf(present.sign("text\n")))
                .map(VerifierKey::label)
                .hasValue(present.verifier().label());
    }

    @Test
    void sealsSeveralBooksWithOneKeyUnderTheirOwnNames() {
        NoteSigner one = NoteSigner.generate("desk.example/one");
        NoteSigner two = one.named("desk.example/two");
        assertThat(two.verifier().name()).isEqualTo("desk.example/two");
        assertThat(two.verifier().id()).isNotEqualTo(one.verifier().id());
        assertThat(new KnownKeys(List.of(two.verifier())).signerOf(two.sign("text\n")))
                .isPresent();
        assertThat(new KnownKeys(List.of(two.verifier())).signerOf(one.sign("text\n")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoNote() {
        String line = NOTE.substring(TEXT.length() + 1);
        for (String broken : List.of(
                "",
                "\n",
                TEXT,
                TEXT + "\n",
                NOTE.substring(0, NOTE.length() - 1),
                NOTE + "\n",
                NOTE + line,
                NOTE.replace("—", "-"),
                NOTE.replace("— Peter", "—  Peter"),
                NOTE.replace("PeterNeumann x", "Peter+Neumann x"),
                NOTE.replace("PeterNeumann x", "Peter\u00a0Neumann x"),
                NOTE.replace("JnAM=", "JnAN="),
                NOTE.replace("JnAM=", "JnAM"),
                NOTE.replace("you think", "you\tthink"),
                "\n\n" + line,
                TEXT + "\n— PeterNeumann x08goA=\n")) {
            assertThatIllegalArgumentException().as(broken).isThrownBy(() -> SignedNote.parse(broken.getBytes(UTF_8)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n'}));
    }

    @Test
    void refusesWhatIsNoKey() {
        for (String broken : List.of(
                "",
                "PeterNeumann",
                KEY.replace("c74f20a3", "c74f20a4"),
                KEY.replace("c74f20a3", "C74F20A3"),
                KEY.replace("Peter", "Pieter"),
                KEY.replace("+ARpc", "+AhpC"),
                KEY.replace("10TW", "10T"))) {
            assertThatIllegalArgumentException().as(broken).isThrownBy(() -> VerifierKey.parse(broken));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.parse(SIGNING_KEY.replace("AYEKF", "AYEKG")));
    }

    @Test
    void readsACheckpointStrictly() {
        Checkpoint checkpoint = new Checkpoint("desk.example/sosny", 0, TreeHash.emptyRoot());
        assertThat(checkpoint.text())
                .isEqualTo("desk.example/sosny\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        String text = checkpoint.text();
        for (String broken : List.of(
                text + "extension\n",
                text.replace("\n0\n", "\n00\n"),
                text.replace("\n0\n", "\n-1\n"),
                text.replace("\n0\n", "\n\n"),
                text.replace("FU=", "FV="),
                text.replace("desk.example/sosny", ""),
                text.replace("desk.example/", "desk example/"),
                text.substring(0, text.length() - 1))) {
            assertThatIllegalArgumentException().as(broken).isThrownBy(() -> Checkpoint.parse(broken));
        }
    }

    @Test
    void readsAPartStatementStrictly() {
        Checkpoint seal = new Checkpoint("desk.example/sosny", 9, TreeHash.emptyRoot());
        for (Selection selection :
                List.of(new Selection.House("h1"), new Selection.Subject("request", "r1"), new Selection.Line(1))) {
            PartStatement part = new PartStatement(seal, selection, 1);
            assertThat(PartStatement.parse(part.text())).isEqualTo(part);
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(part.text()));
            assertThatIllegalArgumentException().isThrownBy(() -> PartStatement.parse(part.text() + "more\n"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartStatement.parse(part.text().replace("last 1", "last 01")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartStatement.parse(part.text().replace("part 1", "part 2")));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Selection.House("two words"));
    }
}
