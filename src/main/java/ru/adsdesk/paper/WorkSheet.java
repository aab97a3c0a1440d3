package ru.adsdesk.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.paper.sheet.Sheet;

/** The act of work done. */
final class WorkSheet {

    private static final float[] WIDTHS = {1, 11, 3, 3};

    private WorkSheet() {}

    static void set(Sheet sheet, WorkAct act, Situation situation) {
        sheet.title("АКТ № " + situation.number(), "выполненных работ по заявке")
                .ends("", situation.day(situation.at()));
        Setting.request(sheet, situation);
        sheet.field("Работы выполнили", Situation.joined(act.workers()))
                .field("Начало работ", situation.minute(act.startedAt()))
                .field("Окончание работ", situation.minute(act.finishedAt()))
                .field("Затрачено времени", spent(act.startedAt(), act.finishedAt()))
                .heading("Выполненные работы")
                .table(WIDTHS, head("Наименование работ"), rows(act.works()), 3)
                .heading("Израсходованные материалы")
                .table(WIDTHS, head("Наименование материала"), rows(act.materials()), 3)
                .area("Замечания потребителя", act.remarks(), 2)
                .text("Работы выполнены, результат предъявлен потребителю. Качество и объём работ проверены при"
                        + " подписании акта.");
        Setting.signatures(sheet, "Исполнитель", members(act.workers()), situation.drawnBy());
        Setting.otherSide(sheet, "Потребитель", act.signing(), situation);
        sheet.note("Акт составлен в двух экземплярах, по одному для каждой из сторон.");
    }

    private static List<String> head(String what) {
        return List.of("№", what, "Ед. изм.", "Количество");
    }

    private static List<List<String>> rows(List<Item> items) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), item.name(), orBlank(item.unit()), orBlank(item.quantity())));
        }
        return rows;
    }

    static List<Member> members(List<String> names) {
        return names.stream().map(name -> new Member(name, null)).toList();
    }

    private static @Nullable String spent(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return null;
        }
        Duration spent = Duration.between(from, to);
        return spent.toHours() + " ч " + spent.toMinutesPart() + " мин";
    }

    static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
