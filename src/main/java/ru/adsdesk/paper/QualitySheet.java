package ru.adsdesk.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.paper.sheet.Sheet;

/** The act of a check of a utility's quality on the spot (354 p.109, p.110). */
final class QualitySheet {

    private QualitySheet() {}

    static void set(Sheet sheet, QualityAct act, Situation situation) {
        sheet.title(
                        "АКТ № " + situation.number(),
                        "проверки факта нарушения качества коммунальной услуги: "
                                + act.utility().words())
                .ends("", situation.day(situation.at()));
        Setting.request(sheet, situation);
        sheet.field("Проверка проведена", situation.minute(situation.at()))
                .field("Средство измерения", act.instrument())
                .heading("Участники проверки");
        Setting.commission(sheet, act.commission(), 2);
        sheet.heading("Выявленные параметры качества")
                .table(
                        new float[] {1, 8, 5, 4},
                        List.of("№", "Показатель и место измерения", "Норматив", "Измерено"),
                        rows(act.readings()),
                        3)
                .field("Факт нарушения качества", verdict(act.violated()))
                .field("Дата и время начала нарушения", situation.minute(act.violatedSince()))
                .area("Причина нарушения", act.cause(), 2)
                .area("Возражения участников", act.objections(), 2);
        Setting.signatures(sheet, "Участник проверки", act.commission(), situation.drawnBy());
        Setting.otherSide(sheet, "Потребитель", act.signing(), situation);
        sheet.note(
                "Акт составлен по окончании проверки в присутствии участников; экземпляров столько, сколько участников"
                        + " (пп. 106–110 Правил, утверждённых постановлением Правительства РФ от 06.05.2011 № 354). При"
                        + " споре о факте нарушения акт подписывается и назначается экспертиза качества.");
    }

    private static @Nullable String verdict(@Nullable Boolean violated) {
        return violated == null ? null : violated ? "подтверждён" : "не подтверждён";
    }

    private static List<List<String>> rows(List<QualityAct.Reading> readings) {
        List<List<String>> rows = new ArrayList<>();
        for (QualityAct.Reading reading : readings) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    reading.what(),
                    WorkSheet.orBlank(reading.norm()),
                    WorkSheet.orBlank(reading.measured())));
        }
        return rows;
    }
}
