package ru.adsdesk.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** An edition as a workbook: figures, the clocks behind them, the books they were read from, what differs. No cell is a formula. */
@Component
class EditionWorkbook {

    private final EditionWords words;

    EditionWorkbook(EditionWords words) {
        this.words = words;
    }

    byte[] write(EditionContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "ADS Desk", "1.0")) {
            figures(book.newWorksheet("Показатели"), content);
            clocks(book.newWorksheet("Сроки"), content);
            books(book.newWorksheet("Книги"), content);
            differences(book.newWorksheet("Отличия"), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes everything", impossible);
        }
        return out.toByteArray();
    }

    private void figures(Worksheet sheet, EditionContent content) {
        sheet.value(0, 0, EditionWords.safe(content.name()));
        sheet.value(1, 0, words.month(content.month()) + ", выпуск " + content.edition());
        sheet.value(
                2,
                0,
                "Сведения на "
                        + EditionWords.time(
                                content.figures().at(), content.figures().zone()));
        List<Object> head =
                new ArrayList<>(List.of(words.column("norm"), words.column("title"), words.column("point")));
        EditionWords.FIGURES.forEach(figure -> head.add(words.figure(figure)));
        Stream.of("timed", "median", "p95").forEach(column -> head.add(words.column(column)));
        head(sheet, 4, head);
        int row = 5;
        for (ComplianceSummary.OfNorm norm : content.figures().norms()) {
            List<Object> cells = new ArrayList<>(List.of(norm.norm(), norm.title(), norm.point()));
            EditionWords.FIGURES.forEach(figure -> cells.add(EditionWords.count(norm, figure)));
            cells.add(norm.timed());
            cells.add(EditionWords.length(norm.median()));
            cells.add(EditionWords.length(norm.p95()));
            row(sheet, row++, cells);
        }
        sheet.width(1, 50);
        sheet.width(2, 24);
        sheet.freezePane(2, 5);
    }

    private void clocks(Worksheet sheet, EditionContent content) {
        head(
                sheet,
                0,
                List.of(
                        "Норматив",
                        "Заявка",
                        "О чём",
                        "Книга",
                        "Запись №",
                        "Отсчёт от",
                        "Срок до",
                        "Исполнено",
                        "Итог",
                        "Причина нарушения",
                        "Проверить"));
        String zone = content.figures().zone();
        int row = 1;
        for (ClockedSubjectView clock : content.clocks()) {
            row(
                    sheet,
                    row++,
                    List.of(
                            clock.norm(),
                            clock.number() == null ? "" : clock.number(),
                            clock.subjectKind(),
                            clock.book().toString(),
                            clock.cycle(),
                            EditionWords.time(clock.origin(), zone),
                            EditionWords.time(clock.dueAt(), zone),
                            EditionWords.time(clock.endedAt(), zone),
                            words.state(clock),
                            words.reason(clock.reason()),
                            clock.clocks() == null ? "" : clock.clocks()));
        }
        if (content.untraced() > 0) {
            sheet.value(row, 0, "Показаны не все, ещё: " + content.untraced());
        }
        sheet.freezePane(0, 1);
    }

    private void books(Worksheet sheet, EditionContent content) {
        head(sheet, 0, List.of("Книга", "Записей под пломбой", "Пломба"));
        int row = 1;
        for (EditionContent.ReadBook book : content.books()) {
            row(sheet, row++, List.of(book.book().toString(), book.lines(), book.seal()));
        }
    }

    private void differences(Worksheet sheet, EditionContent content) {
        head(sheet, 0, List.of("Норматив", "Что требуется", "Показатель", "В прежнем выпуске", "В этом выпуске"));
        int row = 1;
        for (EditionDifference each : content.differences()) {
            row(
                    sheet,
                    row++,
                    List.of(each.norm(), each.title(), words.figure(each.figure()), each.before(), each.now()));
        }
    }

    private static void head(Worksheet sheet, int row, List<? extends Object> cells) {
        row(sheet, row, cells);
        sheet.range(row, 0, row, cells.size() - 1).style().bold().wrapText(true).set();
    }

    private static void row(Worksheet sheet, int row, List<? extends Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, EditionWords.safe(cells.get(column).toString()));
            }
        }
    }
}
