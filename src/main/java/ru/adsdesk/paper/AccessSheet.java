package ru.adsdesk.paper;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.paper.sheet.Sheet;

/** The act of no access to a flat. */
final class AccessSheet {

    private AccessSheet() {}

    static void set(Sheet sheet, AccessAct act, Situation situation) {
        boolean refused = act.reason() == AccessAct.Reason.REFUSED;
        sheet.title(
                        "АКТ № " + situation.number(),
                        refused ? "об отказе в допуске в помещение" : "о недопуске в помещение: никого нет дома")
                .ends("", situation.day(situation.at()));
        Setting.request(sheet, situation);
        sheet.field("Работники прибыли", situation.minute(act.cameAt()))
                .field("Работники ушли", situation.minute(act.leftAt()))
                .field("Кто прибыл", Situation.joined(act.workers()))
                .area("Для чего требовался доступ", act.purpose(), 2)
                .text(
                        refused
                                ? "Потребитель или проживающее с ним лицо в помещение работников не допустили."
                                : "На звонки и стук дверь не открыли, связаться с потребителем по известному телефону"
                                        + " не удалось; в помещение попасть не представилось возможным.")
                .area(refused ? "Объяснения потребителя" : "Примечания", act.explanation(), 2)
                .field("Следующее время, предложенное потребителю", next(act, situation));
        Setting.signatures(sheet, "Исполнитель", WorkSheet.members(act.workers()), situation.drawnBy());
        if (refused) {
            Setting.otherSide(sheet, "Потребитель", act.signing(), situation);
        } else {
            witnesses(sheet, act.signing());
        }
        sheet.note("Составление акта не приостанавливает сроков, установленных пунктом 13 Правил, утверждённых"
                + " постановлением Правительства РФ от 15.05.2013 № 416; потребитель обязан допускать работников для"
                + " устранения аварий в любое время (п. 34 Правил, утверждённых постановлением Правительства РФ от"
                + " 06.05.2011 № 354).");
    }

    private static void witnesses(Sheet sheet, @Nullable Signing signing) {
        if (signing == null || signing.witnesses().isEmpty()) {
            sheet.signature("Свидетель", null, null).signature("Свидетель", null, null);
            return;
        }
        signing.witnesses()
                .forEach(witness -> sheet.signature(
                        witness.post() == null ? "Свидетель" : "Свидетель, " + witness.post(), null, witness.name()));
    }

    private static @Nullable String next(AccessAct act, Situation situation) {
        String from = situation.minute(act.nextFrom());
        String to = situation.minute(act.nextTo());
        return from == null ? null : to == null ? "с " + from : "с " + from + " до " + to;
    }
}
