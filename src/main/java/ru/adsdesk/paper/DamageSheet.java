package ru.adsdesk.paper;

import java.util.ArrayList;
import java.util.List;
import ru.adsdesk.paper.sheet.Sheet;

/** The act of damage to a resident's property (354 p.152). */
final class DamageSheet {

    private DamageSheet() {}

    static void set(Sheet sheet, DamageAct act, Situation situation) {
        sheet.title("АКТ № " + situation.number(), "осмотра помещения и имущества, которым причинён ущерб")
                .ends("", situation.day(situation.at()));
        Setting.request(sheet, situation);
        sheet.field("Осмотр проведён", situation.minute(situation.at())).heading("Осмотр провели");
        Setting.commission(sheet, act.commission(), 2);
        sheet.area("Обстоятельства, при которых причинён ущерб", act.circumstances(), 3)
                .heading("Повреждения жизни, здоровью и имуществу, установленные осмотром")
                .table(
                        new float[] {1, 4, 5, 8},
                        List.of("№", "Место", "Что повреждено", "Описание и размер повреждения"),
                        rows(act.damages()),
                        4)
                .area("Причина ущерба", act.cause(), 2)
                .area("Объяснения и замечания потребителя", act.ownersWords(), 2);
        Setting.signatures(sheet, "Представитель исполнителя", act.commission(), situation.drawnBy());
        Setting.otherSide(sheet, "Потребитель", act.signing(), situation);
        sheet.note("Акт составляется и подписывается не позднее 12 часов с момента обращения потребителя в"
                + " аварийно-диспетчерскую службу (п. 152 Правил, утверждённых постановлением Правительства РФ от"
                + " 06.05.2011 № 354). Если потребитель отсутствует или отказывается от подписи, акт подписывают, кроме"
                + " исполнителя, два незаинтересованных лица. Акт составлен в двух экземплярах, один из которых передан"
                + " потребителю.");
    }

    private static List<List<String>> rows(List<DamageAct.Damage> damages) {
        List<List<String>> rows = new ArrayList<>();
        for (DamageAct.Damage damage : damages) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    damage.place(),
                    damage.what(),
                    WorkSheet.orBlank(damage.extent())));
        }
        return rows;
    }
}
