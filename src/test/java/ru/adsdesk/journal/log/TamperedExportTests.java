package ru.adsdesk.journal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The checker names the harm and the line: it works on whole lines with all that hangs on them, as a forger would. */
class TamperedExportTests {

    private static final int SIZE = 300;
    private static final SampleBook BOOK = SampleBook.of(SIZE);
    private static final KnownKeys KEYS = new KnownKeys(List.of(SampleBook.SIGNER.verifier()));

    @Test
    void namesAChangedLineOfABook() {
        for (int number : List.of(1, 2, 137, 256, 257, SIZE)) {
            Verdict.Refusal refusal = refusal(change(BOOK.whole(), number));
            assertThat(refusal.finding()).isEqualTo(Finding.LINE_HASH);
            assertThat(refusal.bookLine()).isEqualTo(number);
            assertThat(BOOK.whole().lines().toList().get((int) refusal.fileLine() - 1))
                    .startsWith("line\t" + number + "\t");
        }
    }

    @Test
    void namesAChangedLineOfAPart() {
        for (String part : List.of(BOOK.house(1), BOOK.subject(1), BOOK.receipt(12))) {
            Verdict.Refusal refusal = refusal(change(part, 12));
            assertThat(refusal.finding()).isEqualTo(Finding.LINE_PROOF);
            assertThat(refusal.bookLine()).isEqualTo(12);
        }
    }

    @Test
    void namesAChangedPlaceOfALineInAPart() {
        assertThat(refusal(
                        BOOK.house(1).replace("\"house\":\"h1\",\"houseSeq\":3,", "\"house\":\"h2\",\"houseSeq\":3,")))
                .extracting(refusal -> refusal.finding().category())
                .isEqualTo(Category.CHANGED);
        assertThat(refusal(BOOK.house(1).replace("\"houseSeq\":3,", "\"houseSeq\":7,")))
                .extracting(refusal -> refusal.finding().category())
                .isEqualTo(Category.CHANGED);
    }

    @Test
    void namesALineMissingInTheMiddle() {
        for (int at = 0; at < SIZE - 1; at++) {
            int gone = at;
            Verdict.Refusal refusal = refusal(groups(BOOK.whole(), lines -> lines.remove(gone)));
            assertThat(refusal.finding()).isEqualTo(Finding.LINE_MISSING);
            assertThat(refusal.details()).startsWith(Integer.toString(at + 1));
        }
        int shown = (int) BOOK.last("h1");
        for (int at = 0; at < shown - 1; at++) {
            int gone = at;
            assertThat(category(groups(BOOK.house(1), lines -> lines.remove(gone))))
                    .isEqualTo(Category.MISSING);
        }
    }

    @Test
    void namesLinesLeftOutAtTheEnd() {
        for (String export : List.of(BOOK.whole(), BOOK.house(1), BOOK.subject(2))) {
            for (int count : List.of(1, 2, 40)) {
                assertThat(category(groups(
                                export,
                                lines -> lines.subList(lines.size() - count, lines.size())
                                        .clear())))
                        .isEqualTo(Category.LEFT_OUT);
            }
        }
        assertThat(category(groups(BOOK.receipt(7), List::clear))).isEqualTo(Category.LEFT_OUT);
    }

    @Test
    void namesSwappedLines() {
        for (String export : List.of(BOOK.whole(), BOOK.house(1), BOOK.subject(2))) {
            for (int at : List.of(0, 1, 30, 70)) {
                for (int other : List.of(at + 1, at + 2, at + 4)) {
                    assertThat(category(groups(export, lines -> Collections.swap(lines, at, other))))
                            .isEqualTo(Category.SWAPPED);
                }
            }
        }
        for (int at : List.of(254, 255, 256, SIZE - 2)) {
            assertThat(category(groups(BOOK.whole(), lines -> Collections.swap(lines, at, at + 1))))
                    .isEqualTo(Category.SWAPPED);
        }
    }

    @Test
    void namesALineThatStandsTwice() {
        for (int at : List.of(0, 100, 255, 256, SIZE - 1)) {
            assertThat(category(groups(BOOK.whole(), lines -> lines.add(at + 1, lines.get(at)))))
                    .isEqualTo(Category.ADDED);
        }
        for (int at : List.of(0, 5, (int) BOOK.last("h1") - 1)) {
            assertThat(category(groups(BOOK.house(1), lines -> lines.add(at + 1, lines.get(at)))))
                    .isEqualTo(Category.ADDED);
        }
    }

    @Test
    void namesALineAfterTheSeal() {
        String longer = SampleBook.of(SIZE + 1).whole();
        String extra = longer.lines()
                        .filter(line -> line.startsWith("line\t" + (SIZE + 1) + "\t"))
                        .findFirst()
                        .orElseThrow()
                + "\n";
        assertThat(refusal(groups(BOOK.whole(), lines -> lines.add(extra))).finding())
                .isEqualTo(Finding.LINE_BEYOND);
    }

    @Test
    void namesALineOfAnotherHouse() {
        String foreign =
                BOOK.part(new Selection.House("h1"), BOOK.last("h1"), n -> SampleBook.houseOf(n) == 1 || n == 4);
        assertThat(refusal(foreign).finding()).isEqualTo(Finding.LINE_OF_OTHER_PART);
    }

    @Test
    void refusesAChangedOrExtraOpening() {
        String export = BOOK.receipt(6);
        assertThat(refusal(export.replace("Зою", "Аню")).finding()).isEqualTo(Finding.OPENING_VALUE);
        assertThat(refusal(export.replace("Зою\"", "Зою\" ")).finding()).isEqualTo(Finding.OPENING_FORM);
        assertThat(refusal(export.replace("open\t6\tphone", "open\t6\temail")).finding())
                .isEqualTo(Finding.OPENING_UNKNOWN);
        String opening = export.lines()
                        .filter(line -> line.startsWith("open"))
                        .findFirst()
                        .orElseThrow()
                + "\n";
        assertThat(refusal(export.replace(opening, opening + opening)).finding())
                .isEqualTo(Finding.OPENING_UNKNOWN);
        assertThat(refusal(export.replace(opening, "")).finding()).isEqualTo(Finding.SUM);
    }

    @Test
    void refusesABookForgedAfterItsSeal() {
        SampleBook forged = SampleBook.of(100).append("forged");
        for (int i = 102; i <= SIZE; i++) {
            forged.append("plain");
        }
        String export = forged.whole().replace(seal(forged.whole()), seal(BOOK.whole()));
        assertThat(refusal(export).finding()).isEqualTo(Finding.ROOT);
    }

    private static String seal(String export) {
        return export.lines()
                .filter(line -> line.startsWith("seal"))
                .findFirst()
                .orElseThrow();
    }

    private static String change(String export, int number) {
        StringBuilder changed = new StringBuilder();
        export.lines()
                .map(line -> line.startsWith("line\t" + number + "\t") ? line.replace("plain", "plane") : line)
                .forEach(line -> changed.append(line).append('\n'));
        return changed.toString();
    }

    /** Edits the lines of a book, each with its openings and its proof; the tiles stay where they were counted to be. */
    private static String groups(String export, Consumer<List<String>> edit) {
        List<String> head = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<String> tiles = new ArrayList<>();
        List<String> tail = new ArrayList<>();
        UnaryOperator<String> word = line -> line.substring(0, line.indexOf('\t'));
        for (String line : export.lines().map(text -> text + "\n").toList()) {
            switch (word.apply(line)) {
                case "line" -> groups.add(line);
                case "open", "proof" -> groups.add(groups.removeLast() + line);
                case "tile" -> tiles.add(line);
                default -> (groups.isEmpty() ? head : tail).add(line);
            }
        }
        edit.accept(groups);
        if (!tiles.isEmpty()) {
            groups.add(Math.min(TileId.WIDTH, groups.size()), tiles.getFirst());
            groups.add(tiles.getLast());
        }
        return String.join("", head) + String.join("", groups) + String.join("", tail);
    }

    private static Category category(String export) {
        return refusal(export).finding().category();
    }

    private static Verdict.Refusal refusal(String export) {
        try {
            return (Verdict.Refusal)
                    new ExportChecker(KEYS, List.of()).check(new ByteArrayInputStream(export.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
