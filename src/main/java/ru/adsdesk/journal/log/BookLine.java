package ru.adsdesk.journal.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of form version 1 as the checker reads it out of the hashed bytes.
 *
 * @param commitments commitment to each personal field, by the field's name
 */
record BookLine(
        long number,
        String book,
        Optional<Place> house,
        Place subject,
        Instant recordedAt,
        Map<String, Digest> commitments) {

    private static final Set<String> REQUIRED = Set.of(
            "actor",
            "book",
            "code",
            "facts",
            "form",
            "hash",
            "no",
            "occurredAt",
            "recordedAt",
            "subject",
            "subjectSeq");
    private static final Set<String> OPTIONAL = Set.of("channel", "house", "houseSeq", "secret");
    private static final Set<String> ACTORS = Set.of("ACCOUNT", "KEY", "RESIDENT", "SYSTEM");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    /** One gap-free sequence a line stands in, and its number there. */
    record Place(String sequence, long seq) {}

    /** Reads a line; throws {@link IllegalArgumentException} naming the member that is wrong. */
    static BookLine parse(String json) {
        Fields line = new Fields("line", Json.parse(json));
        line.hasOnly(REQUIRED, OPTIONAL);
        line.member("form").mustBe(new Json.Whole(1));
        line.member("hash").mustBe(new Json.Text("SHA-256"));
        line.member("facts").object();
        line.text("code");
        instant(line, "occurredAt");
        actor(line.member("actor"));
        if (line.has("channel")) {
            line.text("channel");
        }
        return new BookLine(
                line.count("no"),
                line.text("book"),
                house(line),
                subject(line),
                instant(line, "recordedAt"),
                secret(line));
    }

    /** The sequence name of a house. */
    static String houseName(String id) {
        return "house " + id;
    }

    /** The sequence name of a subject. Lines are counted by its id: a centre and its book are one. */
    static String subjectName(String id) {
        return "subject " + id;
    }

    private static void actor(Fields actor) {
        actor.hasOnly(Set.of("kind"), Set.of("id"));
        if (!ACTORS.contains(actor.text("kind"))) {
            throw actor.wrong("kind");
        }
        if (actor.has("id")) {
            actor.text("id");
        }
    }

    private static Optional<Place> house(Fields line) {
        if (line.has("house") != line.has("houseSeq")) {
            throw line.wrong("houseSeq");
        }
        return line.has("house")
                ? Optional.of(new Place(houseName(line.text("house")), line.count("houseSeq")))
                : Optional.empty();
    }

    private static Place subject(Fields line) {
        Fields subject = line.member("subject");
        subject.hasOnly(Set.of("id", "kind"), Set.of());
        subject.text("kind");
        return new Place(subjectName(subject.text("id")), line.count("subjectSeq"));
    }

    private static Instant instant(Fields line, String name) {
        String text = line.text(name);
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw line.wrong(name);
        }
        throw line.wrong(name);
    }

    private static Map<String, Digest> secret(Fields line) {
        Map<String, Digest> commitments = new HashMap<>();
        if (line.has("secret")) {
            Fields secret = line.member("secret");
            for (String field : secret.object().byName().keySet()) {
                commitments.put(field, Digest.ofBase64(secret.text(field)));
            }
            if (commitments.isEmpty()) {
                throw line.wrong("secret");
            }
        }
        return commitments;
    }

    /** A JSON object on its way into a line; complains by member name. */
    private record Fields(String name, Json value) {

        Json.Members object() {
            if (value instanceof Json.Members members) {
                return members;
            }
            throw new IllegalArgumentException(name);
        }

        void hasOnly(Set<String> required, Set<String> optional) {
            Set<String> allowed = new HashSet<>(required);
            allowed.addAll(optional);
            Set<String> present = object().byName().keySet();
            if (!present.containsAll(required) || !allowed.containsAll(present)) {
                throw new IllegalArgumentException(name + " has other members than form version 1");
            }
        }

        boolean has(String member) {
            return object().byName().containsKey(member);
        }

        Fields member(String member) {
            Json found = object().byName().get(member);
            if (found == null) {
                throw wrong(member);
            }
            return new Fields(member, found);
        }

        void mustBe(Json expected) {
            if (!value.equals(expected)) {
                throw new IllegalArgumentException(name);
            }
        }

        String text(String member) {
            if (member(member).value instanceof Json.Text text && !text.value().isEmpty()) {
                return text.value();
            }
            throw wrong(member);
        }

        long count(String member) {
            if (member(member).value instanceof Json.Whole whole && whole.value() >= 1) {
                return whole.value();
            }
            throw wrong(member);
        }

        IllegalArgumentException wrong(String member) {
            return new IllegalArgumentException(member);
        }
    }
}
