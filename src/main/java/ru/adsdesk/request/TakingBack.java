package ru.adsdesk.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.TakeBack;
import ru.adsdesk.request.act.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what was entered on a request by mistake, such as a localisation of the wrong one: the line stays, another says that it does not count,
 * and the clocks are read as if it had never been. What stands beside the status goes back to what the lines that still count say.
 */
@Component
class TakingBack {

    private static final Set<String> TAKEN =
            Set.of(Act.INFORM.fact(), Act.LOCALISE.fact(), Act.DRAW_ACT.fact(), Act.ANSWER.fact());

    private final Lines lines;
    private final JsonMapper json;
    private final List<BoundActs> bound;

    TakingBack(Lines lines, JsonMapper json, List<BoundActs> bound) {
        this.lines = lines;
        this.json = json;
        this.bound = List.copyOf(bound);
    }

    /** Refuses {@code act.take-back-unknown}, {@code act.take-back-not-this}, {@code act.taken-back-already}, {@code act.take-back-paper}. */
    Told takeBack(Doing doing, TakeBack order) {
        List<Line> written = lines.listOfSubjects(
                doing.request().book(), List.of(doing.request().requestId().value()));
        Line mistaken = written.stream()
                .filter(line -> line.no() == order.line())
                .findFirst()
                .orElseThrow(() -> RequestProblem.TAKE_BACK_UNKNOWN.at("line"));
        Set<Long> undone = undone(written);
        require(mistaken, written, undone);
        List<Line> standing = written.stream()
                .filter(line -> line.no() != mistaken.no() && !undone.contains(line.no()))
                .toList();
        goBack(doing.course(), mistaken.code(), standing);
        return Told.nothing().and("undoes", mistaken.no()).and("act", mistaken.code());
    }

    private void require(Line mistaken, List<Line> written, Set<Long> undone) {
        if (!TAKEN.contains(mistaken.code())) {
            throw RequestProblem.TAKE_BACK_NOT_THIS.at("line", mistaken.code());
        }
        if (undone.contains(mistaken.no())) {
            throw RequestProblem.TAKEN_BACK_ALREADY.at("line");
        }
        if (bound.stream().anyMatch(each -> each.isBound(mistaken, written))) {
            throw RequestProblem.TAKE_BACK_PAPER.at("line");
        }
    }

    private Set<Long> undone(List<Line> written) {
        return written.stream()
                .map(line -> facts(line).path("undoes"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong)
                .collect(Collectors.toSet());
    }

    private void goBack(Course course, String code, List<Line> standing) {
        if (code.equals(Act.LOCALISE.fact())) {
            course.localisedAt = of(code, standing)
                    .map(Line::occurredAt)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        } else if (code.equals(Act.INFORM.fact())) {
            Optional<Line> last = of(code, standing).max(Comparator.comparingLong(Line::no));
            course.informedAt = last.map(Line::occurredAt).orElse(null);
            course.informedWay = last.map(
                            line -> Way.valueOf(facts(line).path("way").asString()))
                    .orElse(null);
            course.promisedAt = last.map(this::promised).orElse(null);
        }
    }

    private @Nullable Instant promised(Line informed) {
        String told = facts(informed).path("plannedAt").asString("");
        return told.isEmpty() ? null : Instant.parse(told);
    }

    private static Stream<Line> of(String code, List<Line> standing) {
        return standing.stream().filter(line -> line.code().equals(code));
    }

    private JsonNode facts(Line line) {
        return json.readTree(line.body()).path("facts");
    }
}
