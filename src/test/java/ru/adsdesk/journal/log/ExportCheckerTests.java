package ru.adsdesk.journal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to an export, the checker refuses it, by name where it can. */
class ExportCheckerTests {

    private static final KnownKeys KEYS = new KnownKeys(List.of(SampleBook.SIGNER.verifier()));
    private static final KnownKeys NO_KEYS = new KnownKeys(List.of());

    private static final String NONSENSE = "\t\n{}[]\",:0-\\u+=azZ\u00ff";

    static Stream<String> exports() {
        SampleBook book = SampleBook.of(5);
        return Stream.of(
                book.whole(),
                book.house(2),
                book.subject(3),
                book.receipt(4),
                book.part(new Selection.House("h2"), book.last("h2"), n -> SampleBook.houseOf(n) == 2, 2, 3));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void acceptsEveryKindOfExport(String export) {
        assertThat(check(export))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.signer()).isPresent());
    }

    @Test
    void acceptsBooksOfEverySize() {
        SampleBook book = new SampleBook();
        for (int size = 0; size < 20; size++) {
            assertThat(check(book.whole())).isInstanceOf(Verdict.Accepted.class);
            book.append("plain");
        }
        for (int size : List.of(255, 256, 257, 511, 512, 700)) {
            assertThat(check(SampleBook.of(size).whole())).isInstanceOf(Verdict.Accepted.class);
        }
    }

    @Test
    void saysWhatItSaw() {
        SampleBook book = SampleBook.of(13);
        Verdict.Accepted whole = (Verdict.Accepted) check(book.whole());
        assertThat(whole.seal()).isEqualTo(book.checkpoint());
        assertThat(whole.lines()).isEqualTo(13);
        assertThat(whole.openings()).isEqualTo(6);
        assertThat(whole.part()).isEmpty();
        Verdict.Accepted house = (Verdict.Accepted) check(book.house(1));
        assertThat(house.part()).map(PartStatement::selection).hasValue(new Selection.House("h1"));
        assertThat(house.lines()).isEqualTo(book.last("h1"));
    }

    @Test
    void acceptsAPartWithoutLines() {
        SampleBook book = SampleBook.of(3);
        assertThat(check(book.part(new Selection.House("none"), 0, n -> false))).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void refusesEveryChangedByte(String export) {
        byte[] bytes = export.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int flip : new int[] {0x01, 0x80}) {
                bytes[at] ^= (byte) flip;
                assertThat(check(bytes, NO_KEYS)).as("byte %d", at).isInstanceOf(Verdict.Refusal.class);
                bytes[at] ^= (byte) flip;
            }
        }
    }

    @Test
    void refusesEveryChangedByteOfAReceiptUnderAKey() {
        byte[] bytes = SampleBook.of(2).receipt(2).getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 0x01;
            assertThat(check(bytes, KEYS)).as("byte %d", at).isInstanceOf(Verdict.Refusal.class);
            bytes[at] ^= 0x01;
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void refusesEveryByteLeftOutOrCutOff(String export) {
        for (int at = 0; at < export.length(); at++) {
            assertThat(checkUnkeyed(export.substring(0, at) + export.substring(at + 1)))
                    .isInstanceOf(Verdict.Refusal.class);
            assertThat(checkUnkeyed(export.substring(0, at))).isInstanceOf(Verdict.Refusal.class);
            assertThat(checkUnkeyed(export.substring(0, at) + "\t" + export.substring(at)))
                    .isInstanceOf(Verdict.Refusal.class);
        }
        assertThat(check(export + "\n")).isInstanceOf(Verdict.Refusal.class);
        assertThat(check(export + export)).isInstanceOf(Verdict.Refusal.class);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void refusesEveryFileLineLeftOutDoubledOrMoved(String export) {
        List<String> lines = export.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            List<String> without = new ArrayList<>(lines);
            String line = without.remove(at);
            assertThat(check(without)).isInstanceOf(Verdict.Refusal.class);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(at, line);
            assertThat(check(doubled)).isInstanceOf(Verdict.Refusal.class);
            for (int to = 0; to < lines.size(); to++) {
                if (to != at) {
                    List<String> moved = new ArrayList<>(without);
                    moved.add(to, line);
                    assertThat(check(moved)).isInstanceOf(Verdict.Refusal.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void survivesNonsense(String export) {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = export.getBytes(UTF_8);
            int from = random.nextInt(bytes.length - NONSENSE.length());
            for (int at = from; at < from + NONSENSE.length(); at++) {
                bytes[at] = (byte) NONSENSE.charAt(random.nextInt(NONSENSE.length()));
            }
            assertThat(check(bytes, NO_KEYS)).isInstanceOf(Verdict.Refusal.class);
        }
    }

    @Test
    void refusesAFileWithoutAnything() {
        assertThat(refusal("").finding()).isEqualTo(Finding.EMPTY);
    }

    @Test
    void refusesEveryCommandItDoesNotKnow() {
        String export = SampleBook.of(3).whole();
        assertThat(refusal(export.replace("tile\t", "note\there\ntile\t")).finding())
                .isEqualTo(Finding.UNKNOWN_COMMAND);
        assertThat(refusal(export.replace("\t1\nseal", "\t2\nseal")).finding()).isEqualTo(Finding.FORM_VERSION);
        assertThat(refusal(export + "line\t4\t{}\n").finding()).isEqualTo(Finding.TRAILING_DATA);
        assertThat(refusal(export.substring(0, export.length() - 1)).finding()).isEqualTo(Finding.NO_FINAL_NEWLINE);
        assertThat(refusal(export.replace("\n", "\r\n"))).isInstanceOf(Verdict.Refusal.class);
    }

    private static Verdict.Refusal refusal(String export) {
        return (Verdict.Refusal) check(export);
    }

    private static Verdict check(List<String> lines) {
        return check(String.join("\n", lines) + "\n");
    }

    private static Verdict check(String export) {
        return check(export.getBytes(UTF_8), KEYS);
    }

    private static Verdict checkUnkeyed(String export) {
        return check(export.getBytes(UTF_8), NO_KEYS);
    }

    private static Verdict check(byte[] export, KnownKeys keys) {
        try {
            return new ExportChecker(keys, List.of()).check(new ByteArrayInputStream(export));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
