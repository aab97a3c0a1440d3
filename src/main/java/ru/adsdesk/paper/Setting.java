package ru.adsdesk.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.paper.sheet.Sheet;

/** Sets a form as PDF: the same head and feet for all, the body of each. */
@Component
class Setting {

    byte[] pdf(DrawPaper order, Situation situation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = form(order).title() + " № " + situation.number();
        String foot = title + " · заявка № " + situation.request().number();
        try (Sheet sheet = Sheet.upright(out, title, foot)) {
            sheet.head(situation.house(), situation.contacts());
            switch (order) {
                case WorkAct act -> WorkSheet.set(sheet, act, situation);
                case DamageAct act -> DamageSheet.set(sheet, act, situation);
                case AccessAct act -> AccessSheet.set(sheet, act, situation);
                case QualityAct act -> QualitySheet.set(sheet, act, situation);
                case WrittenAnswer answer -> AnswerSheet.set(sheet, answer, situation);
            }
        }
        return out.toByteArray();
    }

    static PaperForm form(DrawPaper order) {
        return switch (order) {
            case WorkAct its -> PaperForm.WORK;
            case DamageAct its -> PaperForm.DAMAGE;
            case AccessAct its -> PaperForm.ACCESS;
            case QualityAct its -> PaperForm.QUALITY;
            case WrittenAnswer its -> PaperForm.ANSWER;
        };
    }

    /** The request an act belongs to, and where. */
    static void request(Sheet sheet, Situation situation) {
        sheet.field(
                "Заявка",
                "№ " + situation.request().number() + " от "
                        + situation.minute(situation.request().times().registeredAt()));
        sheet.field("Адрес", situation.address());
        sheet.field("Заявитель (потребитель)", situation.applicant());
        sheet.field("Содержание заявки", situation.request().description());
    }

    /** Members of a commission, or lines for three. */
    static void commission(Sheet sheet, List<Member> members, int least) {
        sheet.table(
                new float[] {1, 8, 9},
                List.of("№", "Фамилия, имя, отчество", "Должность, организация"),
                rows(members),
                least);
    }

    /** The places to sign of those who drew the form. */
    static void signatures(Sheet sheet, String whose, List<Member> members, String drawnBy) {
        if (members.isEmpty()) {
            sheet.signature(whose, null, drawnBy);
        }
        members.forEach(member -> sheet.signature(whose, null, member.name()));
    }

    /** The other side's signature, or its refusal with two witnesses. */
    static void otherSide(Sheet sheet, String whose, @Nullable Signing signing, Situation situation) {
        String name = signing == null || signing.name() == null ? situation.applicant() : signing.name();
        if (signing != null && signing.isRefused()) {
            sheet.text(whose + (name == null ? "" : " " + name)
                    + " от подписи отказался (отказалась), что удостоверяют два незаинтересованных лица:");
            signing.witnesses()
                    .forEach(witness -> sheet.signature(
                            witness.post() == null ? "Свидетель" : "Свидетель, " + witness.post(),
                            null,
                            witness.name()));
            return;
        }
        DrawnSignature drawn = situation.signature();
        sheet.signature(whose, drawn == null ? null : drawn.png(), name);
    }

    private static List<List<String>> rows(List<Member> members) {
        return java.util.stream.IntStream.range(0, members.size())
                .mapToObj(n -> List.of(
                        String.valueOf(n + 1),
                        members.get(n).name(),
                        members.get(n).post() == null
                                ? ""
                                : String.valueOf(members.get(n).post())))
                .toList();
    }
}
