package ru.adsdesk.request.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A triage question as the catalogue file writes it; without answers of its own it is answered yes or no. */
record QuestionRow(
        String code,
        String text,
        String en,
        @Nullable List<AnswerRow> answers,
        @Nullable List<String> raises) {

    TriageQuestion question() {
        var offered = answers == null
                ? List.of(new AnswerRow("yes", "да", "yes"), new AnswerRow("no", "нет", "no"))
                : answers;
        var raising = raises == null ? List.<String>of() : raises;
        var codes = offered.stream().map(AnswerRow::code).toList();
        if (!codes.containsAll(raising)) {
            throw CatalogueRefused.of("question " + code, "an answer that raises the urgency is not offered");
        }
        return new TriageQuestion(
                code,
                text,
                en,
                offered.stream()
                        .map(row -> new TriageQuestion.Answer(row.code, row.text, row.en, raising.contains(row.code)))
                        .toList());
    }

    /** One answer as the catalogue file writes it. */
    record AnswerRow(String code, String text, String en) {}
}
