package ru.adsdesk.paper;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.request.RequestId;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was written of a form: its own line, and right before it the request's act that was drawn up with it. */
@Component
class DrawnLines {

    private final Lines lines;
    private final JsonMapper json;

    DrawnLines(Lines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
    }

    /** The number of the request's act that was written together with a form, as the line before the form's own. */
    long actOf(BookId book, RequestId request, PaperId paper) {
        return lines.listOfSubjects(book, List.of(request.value())).stream()
                .filter(line -> line.code().equals(PaperFacts.DRAWN) && isOf(line, paper))
                .mapToLong(Line::no)
                .findFirst()
                .orElseThrow()
                - 1;
    }

    private boolean isOf(Line line, PaperId paper) {
        return json.readTree(line.body()).path("facts").path("paper").asString("").equals(paper.toString());
    }
}
