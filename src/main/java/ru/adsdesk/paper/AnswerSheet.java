package ru.adsdesk.paper;

import java.time.Instant;
import ru.adsdesk.paper.sheet.Sheet;

/** The written answer to an enquiry, with its number and the day it was due (416 p.36, 354 p.31). */
final class AnswerSheet {

    private AnswerSheet() {}

    static void set(Sheet sheet, WrittenAnswer answer, Situation situation) {
        String to = answer.addressee() == null ? situation.applicant() : answer.addressee();
        String where = answer.address() == null ? situation.address() : answer.address();
        sheet.ends(
                        "Исх. № " + situation.number() + "\nот " + situation.day(situation.at()) + "\nна обращение № "
                                + situation.request().number() + "\nот "
                                + situation.day(situation.request().times().registeredAt()),
                        "Кому: " + WorkSheet.orBlank(to) + "\n" + WorkSheet.orBlank(where))
                .title("Ответ на обращение", answer.about() == null ? null : "«" + answer.about() + "»");
        for (String paragraph : answer.text().split("\\n\\s*\\n|\\r?\\n", 0)) {
            sheet.text(paragraph);
        }
        Member signer = answer.signer();
        sheet.signature(
                signer == null || signer.post() == null ? "Ответственное лицо" : signer.post(),
                null,
                signer == null ? null : signer.name());
        sheet.note("Исполнитель: " + (answer.performer() == null ? situation.drawnBy() : answer.performer()));
        Instant due = situation.dueAt();
        if (due != null) {
            sheet.note(
                    "Срок ответа по обращению № " + situation.request().number() + ": " + situation.minute(due) + ".");
        }
    }
}
