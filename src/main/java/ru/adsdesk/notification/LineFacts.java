package ru.adsdesk.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a line says. */
@Component
class LineFacts {

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * What one line says.
     *
     * @param facts its facts
     * @param actor who wrote it
     */
    record Said(JsonNode facts, @Nullable UUID actor) {

        Optional<String> text(String name) {
            return Optional.ofNullable(facts.get(name))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString);
        }

        Optional<Instant> instant(String name) {
            return text(name).map(Instant::parse);
        }

        boolean isTrue(String name) {
            JsonNode found = facts.get(name);
            return found != null && found.isBoolean() && found.asBoolean();
        }

        List<String> texts(String name) {
            JsonNode found = facts.get(name);
            return found == null || !found.isArray()
                    ? List.of()
                    : found.valueStream()
                            .filter(JsonNode::isString)
                            .map(JsonNode::asString)
                            .toList();
        }
    }

    Said of(Line line) {
        JsonNode body = json.readTree(line.body());
        JsonNode facts = body.get("facts");
        return new Said(facts == null ? json.createObjectNode() : facts, actor(body.get("actor")));
    }

    private static @Nullable UUID actor(@Nullable JsonNode actor) {
        JsonNode id = actor == null ? null : actor.get("id");
        JsonNode kind = actor == null ? null : actor.get("kind");
        return id == null || kind == null || !kind.asString().equals("ACCOUNT") ? null : UUID.fromString(id.asString());
    }

    /** A line's personal value, as it stands opened. */
    Optional<String> opened(Map<String, String> openings, String field) {
        return Optional.ofNullable(openings.get(field))
                .map(value -> json.readTree(value).asString());
    }

    /** A line's personal list of texts, as it stands opened; none where it was erased. */
    List<String> openedList(Map<String, String> openings, String field) {
        String value = openings.get(field);
        return value == null
                ? List.of()
                : json.readTree(value)
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    /** Which request a line tells of: its subject, or the one its work order serves. */
    Optional<UUID> request(Line line) {
        return switch (line.subject().kind()) {
            case "request" -> Optional.of(line.subject().id());
            case "work-order" -> of(line).text("request").map(UUID::fromString);
            default -> Optional.empty();
        };
    }

    /** A line as connected systems are told it: its exact members, which hold nothing personal. */
    String forSystems(Line line) {
        ObjectNode body = json.createObjectNode();
        body.put("event", line.code());
        body.put("book", line.book().toString());
        body.put("leafHash", line.leafHash());
        body.set("line", json.readTree(line.body()));
        return json.writeValueAsString(body);
    }
}
