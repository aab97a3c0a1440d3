package ru.adsdesk.console.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.journal.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes lines readable: who did it, by name. One look at the accounts a page. */
@Component
class LineRows {

    private final Accounts accounts;
    private final JsonMapper json;

    LineRows(Accounts accounts, JsonMapper json) {
        this.accounts = accounts;
        this.json = json;
    }

    /** The rows of these lines, in their order. */
    List<LineRow> of(List<Line> lines) {
        Map<Long, JsonNode> actors = new HashMap<>();
        lines.forEach(line -> actors.put(line.no(), json.readTree(line.body()).path("actor")));
        Map<AccountId, String> names = accounts.names(actors.values().stream()
                .flatMap(actor -> account(actor).stream())
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> row(line, actors.getOrDefault(line.no(), json.nullNode()), names))
                .toList();
    }

    private static LineRow row(Line line, JsonNode actor, Map<AccountId, String> names) {
        return new LineRow(
                line.no(),
                line.code(),
                line.occurredAt(),
                line.recordedAt(),
                account(actor).map(names::get).orElse(null),
                actor.path("kind").asString("SYSTEM"),
                line.subject().kind(),
                line.subject().id(),
                line.number() == null ? null : line.number().toString(),
                line.house(),
                line.houseSeq());
    }

    private static Optional<AccountId> account(JsonNode actor) {
        return actor.path("kind").asString("").equals("ACCOUNT")
                ? Optional.of(AccountId.of(UUID.fromString(actor.path("id").asString())))
                : Optional.empty();
    }
}
