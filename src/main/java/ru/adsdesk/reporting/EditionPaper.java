package ru.adsdesk.reporting;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.adsdesk.paper.sheet.LongTable;
import ru.adsdesk.paper.sheet.Sheet;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.clock.ClockState;

/** An edition on paper, to be signed and handed over: figures, every breach, what differs, and how to check. */
@Component
class EditionPaper {

    private static final int MOST_BREACHES = 500;
    private static final Set<ClockState> BROKEN = Set.of(ClockState.LATE, ClockState.BREACHED);

    private final EditionWords words;

    EditionPaper(EditionWords words) {
        this.words = words;
    }

    byte[] write(EditionContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = "Отчёт о соблюдении сроков, " + words.month(content.month());
        try (Sheet sheet = Sheet.wide(out, title, title + ", выпуск " + content.edition())) {
            sheet.head(content.name(), "аварийно-диспетчерское обслуживание")
                    .title(
                            "ОТЧЁТ О СОБЛЮДЕНИИ СРОКОВ",
                            "за " + words.month(content.month()) + ", выпуск № " + content.edition());
            figures(sheet, content);
            breaches(sheet, content);
            if (!content.differences().isEmpty()) {
                differences(sheet, content);
            }
            proof(sheet, content);
        }
        return out.toByteArray();
    }

    private void figures(Sheet sheet, EditionContent content) {
        try (LongTable table = sheet.longTable(
                new float[] {14, 7, 4, 4, 4, 5, 5, 4, 4, 4},
                List.of(
                        "Что требуется",
                        "Пункт",
                        "Всего",
                        "В срок",
                        "С опозда-\nнием",
                        "Просрочено",
                        "Прочее",
                        "В срок, %",
                        "Медиана",
                        "95 из 100"))) {
            for (ComplianceSummary.OfNorm norm : content.figures().norms()) {
                table.row(row(norm));
            }
        }
    }

    private static List<String> row(ComplianceSummary.OfNorm norm) {
        long all = EditionWords.count(norm, ClockFigure.ALL);
        long inTime = EditionWords.count(norm, ClockFigure.IN_TIME);
        long late = EditionWords.count(norm, ClockFigure.LATE);
        long broken = EditionWords.count(norm, ClockFigure.BREACHED);
        long judged = inTime + late + broken;
        return List.of(
                norm.title(),
                norm.point(),
                String.valueOf(all),
                String.valueOf(inTime),
                String.valueOf(late),
                String.valueOf(broken),
                String.valueOf(all - judged),
                judged == 0 ? "" : String.format(Locale.ROOT, "%d", inTime * 100 / judged),
                EditionWords.length(norm.median()),
                EditionWords.length(norm.p95()));
    }

    private void breaches(Sheet sheet, EditionContent content) {
        List<ClockedSubjectView> broken = content.clocks().stream()
                .filter(clock -> BROKEN.contains(clock.state()))
                .toList();
        sheet.heading("Нарушения сроков: " + broken.size());
        if (broken.isEmpty()) {
            return;
        }
        String zone = content.figures().zone();
        Map<String, String> titles = content.figures().norms().stream()
                .collect(Collectors.toMap(ComplianceSummary.OfNorm::norm, ComplianceSummary.OfNorm::title));
        try (LongTable table = sheet.longTable(
                new float[] {11, 6, 5, 7, 7, 7, 7},
                List.of("Что требуется", "Заявка", "Запись №", "Отсчёт от", "Срок до", "Исполнено", "Причина"))) {
            broken.stream()
                    .limit(MOST_BREACHES)
                    .forEach(clock -> table.row(List.of(
                            titles.getOrDefault(clock.norm(), clock.norm()),
                            clock.number() == null ? clock.subjectKind() : clock.number(),
                            String.valueOf(clock.cycle()),
                            EditionWords.time(clock.origin(), zone),
                            EditionWords.time(clock.dueAt(), zone),
                            EditionWords.time(clock.endedAt(), zone),
                            words.reason(clock.reason()))));
        }
        if (broken.size() > MOST_BREACHES) {
            sheet.note("Показаны первые " + MOST_BREACHES + "; все — в файлах XLSX и JSON этого выпуска.");
        }
    }

    private void differences(Sheet sheet, EditionContent content) {
        sheet.heading("Отличия от предыдущего выпуска");
        try (LongTable table =
                sheet.longTable(new float[] {14, 8, 4, 4}, List.of("Что требуется", "Показатель", "Было", "Стало"))) {
            content.differences()
                    .forEach(each -> table.row(List.of(
                            each.title(),
                            words.figure(each.figure()),
                            String.valueOf(each.before()),
                            String.valueOf(each.now()))));
        }
    }

    private static void proof(Sheet sheet, EditionContent content) {
        String zone = content.figures().zone();
        sheet.note("Сведения на " + EditionWords.time(content.figures().at(), zone) + " (" + zone + "). Показатели"
                + " получены из"
                + " записей журнала;"
                + " перечень сроков"
                + " с номерами"
                + " записей — в"
                + " файлах XLSX и"
                + " JSON этого"
                + " выпуска, хеши"
                + " файлов SHA-256 —"
                + " в записи книги."
                + " Проверить:"
                + " выгрузка книги"
                + " против пломбы,"
                + " ниже — пломба"
                + " первой из книг,"
                + " всего"
                + " книг:"
                + " " + content.books().size() + ".");
        if (!content.books().isEmpty()) {
            sheet.code(content.books().getFirst().seal());
        }
        sheet.signature("Ответственное лицо", null, null);
    }
}
