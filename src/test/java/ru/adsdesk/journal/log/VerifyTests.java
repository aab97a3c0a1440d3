package ru.adsdesk.journal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector sees on the command line. */
class VerifyTests {

    private static final SampleBook BOOK = SampleBook.of(5);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path export;
    private Path key;

    @BeforeEach
    void writeFiles() throws Exception {
        export = Files.writeString(folder.resolve("book.txt"), BOOK.whole());
        key = Files.writeString(folder.resolve("key.txt"), SampleBook.SIGNER.verifier() + "\n");
    }

    @Test
    void acceptsInOneLine() {
        assertThat(run("", "verify", export.toString(), "--key", key.toString(), "--lang", "en"))
                .isZero();
        assertThat(said()).contains(SampleBook.ORIGIN).contains("5");
    }

    @Test
    void readsTheFileFromStandardInput() {
        assertThat(run(
                        BOOK.receipt(2),
                        "verify",
                        "-",
                        "--key",
                        SampleBook.SIGNER.verifier().toString()))
                .isZero();
    }

    @Test
    void refusesInOneLineAndNamesTheLine() {
        String changed = BOOK.whole().replace("line\t3\t{", "line\t3\t{ ");
        assertThat(run(changed, "verify", "-", "--lang", "en")).isEqualTo(1);
        assertThat(said()).contains("line 3");
    }

    @Test
    void refusesAForeignKey() {
        String foreign = NoteSigner.generate(SampleBook.ORIGIN).verifier().toString();
        assertThat(run("", "verify", export.toString(), "--key", foreign)).isEqualTo(1);
    }

    @Test
    void refusesABookThatDoesNotBeginWithAKnownSeal() throws Exception {
        Path seal = Files.write(
                folder.resolve("seal.txt"),
                SampleBook.of(3).append("other").seal().toBytes());
        assertThat(run("", "verify", export.toString(), "--known", seal.toString()))
                .isEqualTo(1);
        Path own =
                Files.write(folder.resolve("own.txt"), SampleBook.of(3).seal().toBytes());
        assertThat(run("", "verify", export.toString(), "--known", own.toString()))
                .isZero();
    }

    @Test
    void takesTheSealsOfThisBookFromAListOfMany() throws Exception {
        String other = "desk.example/other";
        SignedNote foreign = NoteSigner.generate(other).sign(new Checkpoint(other, 9, TreeHash.emptyRoot()).text());
        Path list = Files.writeString(
                folder.resolve("seals.txt"),
                seal(foreign) + seal(SampleBook.of(3).seal()) + seal(BOOK.seal()));
        assertThat(run("", "verify", export.toString(), "--key", key.toString(), "--known", list.toString()))
                .isZero();
        Path rewritten = Files.writeString(
                folder.resolve("more.txt"),
                seal(foreign) + seal(SampleBook.of(3).append("other").seal()));
        assertThat(run(BOOK.whole(), "verify", "-", "--known", rewritten.toString()))
                .isEqualTo(1);
        Path foreignOnly = Files.writeString(folder.resolve("foreign.txt"), seal(foreign));
        assertThat(run("", "verify", export.toString(), "--known", foreignOnly.toString()))
                .isEqualTo(1);
    }

    private static String seal(SignedNote note) {
        return "seal\t" + Base64Text.encode(note.toBytes()) + "\n";
    }

    @Test
    void saysWhenItCannotCheck() {
        for (List<String> args : List.of(
                List.<String>of(),
                List.of("verify"),
                List.of("check", export.toString()),
                List.of("verify", folder.resolve("none").toString()),
                List.of("verify", export.toString(), "--key"),
                List.of("verify", export.toString(), "--key", "nonsense"))) {
            assertThat(run("", args.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(err.toString(UTF_8)).isNotBlank();
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private int run(String in, String... args) {
        return new Verify(
                        new ByteArrayInputStream(in.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(List.of(args));
    }

    private String said() {
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
        return out.toString(UTF_8);
    }
}
