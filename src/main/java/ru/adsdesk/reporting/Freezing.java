package ru.adsdesk.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.sla.ClockFigure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Freezes what was read as the next edition of its book and month: number, files, hashes, its line. */
@Component
class Freezing {

    private final EditionTable table;
    private final EditionFiles files;
    private final Journal journal;
    private final JsonMapper json;

    Freezing(EditionTable table, EditionFiles files, Journal journal, JsonMapper json) {
        this.table = table;
        this.files = files;
        this.journal = journal;
        this.json = json;
    }

    /** Within the book's transaction. Refuses {@code report.edition-same}, and takes no number then. */
    void freeze(Caller caller, BookId book, EditionId id, EditionContent read) {
        int number = table.next(book, read.month());
        List<EditionDifference> differences = table.newest(book, read.month())
                .map(before -> differing(before, read))
                .orElse(List.of());
        EditionContent content = read.numbered(number, differences);
        Map<EditionFormat, byte[]> made = files.of(content);
        EditionView edition = view(caller, book, id, content, made);
        table.insert(caller.scope().centre(), edition, caller.actor(), made);
        journal.append(book, line(caller, edition));
    }

    private List<EditionDifference> differing(EditionView before, EditionContent read) {
        List<EditionDifference> differences = new ArrayList<>();
        JsonNode kept = json.readTree(table.file(before, EditionFormat.JSON).orElseThrow());
        Map<String, JsonNode> norms = new HashMap<>();
        kept.at("/figures/norms").forEach(norm -> norms.put(norm.path("norm").asString(""), norm));
        read.figures().norms().forEach(norm -> {
            compare(norm.norm(), norm.title(), Optional.ofNullable(norms.remove(norm.norm())), norm, differences);
        });
        norms.forEach((id, gone) -> differences.add(new EditionDifference(
                id, gone.path("title").asString(""), ClockFigure.ALL, counted(gone, ClockFigure.ALL), 0)));
        if (differences.isEmpty()) {
            throw ReportingProblem.EDITION_SAME.refused(before.edition());
        }
        return differences;
    }

    private static void compare(
            String id,
            String title,
            Optional<JsonNode> before,
            ComplianceSummary.OfNorm now,
            List<EditionDifference> differences) {
        for (ClockFigure figure : ClockFigure.values()) {
            long was = before.map(norm -> counted(norm, figure)).orElse(0L);
            ComplianceSummary.Figure its = now.figures().get(figure);
            long is = its == null ? 0 : its.count();
            if (was != is) {
                differences.add(new EditionDifference(id, title, figure, was, is));
            }
        }
    }

    private static long counted(JsonNode norm, ClockFigure figure) {
        return norm.path("figures").path(figure.name()).path("count").asLong(0);
    }

    private static EditionView view(
            Caller caller, BookId book, EditionId id, EditionContent content, Map<EditionFormat, byte[]> made) {
        Instant at = content.figures().at();
        List<EditionView.File> files = made.entrySet().stream()
                .map(file -> new EditionView.File(
                        file.getKey(),
                        file.getValue().length,
                        Sha256.of(file.getValue()),
                        EditionTable.url(id.value(), file.getKey())))
                .toList();
        OrganisationId organisation = content.figures().organisation();
        return new EditionView(
                id,
                book,
                organisation,
                content.month(),
                content.edition(),
                at,
                caller.actor().equals(Actor.system()) ? null : caller.actor().id(),
                content.differences(),
                files,
                EditionTable.journal(book.value(), id.value()));
    }

    private static NewLine line(Caller caller, EditionView edition) {
        Map<String, Object> hashes = new HashMap<>();
        edition.files().forEach(file -> hashes.put(file.format().extension(), file.sha256()));
        return NewLine.of(edition.id().subject(), ReportingFacts.FROZEN, edition.madeAt(), caller.actor())
                .saying(Map.of(
                        "month",
                        edition.month().toString(),
                        "edition",
                        (long) edition.edition(),
                        "differences",
                        (long) edition.differences().size(),
                        "sha256",
                        hashes));
    }
}
