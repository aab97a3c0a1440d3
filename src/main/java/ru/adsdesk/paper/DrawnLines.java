package ru.adsdesk.paper;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.request.BoundActs;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.act.Act;
import tools.jackson.databind.json.JsonMapper;

/** Finds what was written of a form: its own line, and right before it the request's act that was drawn up with it. */
@Component
class DrawnLines implements BoundActs {

    private static final Set<String> ACTS = Set.of(Act.DRAW_ACT.fact(), Act.ANSWER.fact());

    private final Lines lines;
    private final JsonMapper json;

    DrawnLines(Lines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
    }

    /** The number of the request's act that was written together with a form, as the line before the form's own. */
    OptionalLong actOf(BookId book, RequestId request, PaperId paper) {
        List<Line> written = lines.listOfSubjects(book, List.of(request.value()));
        return IntStream.range(1, written.size())
                .filter(n -> written.get(n).code().equals(PaperFacts.DRAWN) && isOf(written.get(n), paper))
                .mapToObj(n -> written.get(n - 1))
                .filter(line -> ACTS.contains(line.code()))
                .mapToLong(Line::no)
                .findFirst();
    }

    /** An act written with a form is taken back by voiding the form. */
    @Override
    public boolean isBound(Line act, List<Line> written) {
        return IntStream.range(1, written.size())
                .anyMatch(n -> written.get(n - 1).no() == act.no()
                        && ACTS.contains(act.code())
                        && written.get(n).code().equals(PaperFacts.DRAWN));
    }

    private boolean isOf(Line line, PaperId paper) {
        return json.readTree(line.body())
                .path("facts")
                .path("paper")
                .asString("")
                .equals(paper.toString());
    }
}
