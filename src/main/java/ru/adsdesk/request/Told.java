package ru.adsdesk.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachedFiles;

/** What the line of an act says: facts for everyone, personal values as commitments. */
final class Told {

    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> secrets = new HashMap<>();

    static Told nothing() {
        return new Told();
    }

    static Told fact(String name, @Nullable Object value) {
        return new Told().and(name, value);
    }

    /** One more fact; one that is absent is not told. */
    Told and(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, plain(value));
        }
        return this;
    }

    /** One more personal value; one that is absent is not told. */
    Told secretly(String name, @Nullable String value) {
        if (value != null) {
            secrets.put(name, value);
        }
        return this;
    }

    /** The files an act came with: their hashes for everyone, their names as a personal value. */
    Told with(AttachedFiles attached) {
        facts.putAll(attached.facts());
        secrets.putAll(attached.secrets());
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case List<?> list -> list.stream().map(Told::plain).toList();
            default -> value.toString();
        };
    }

    Map<String, Object> facts() {
        return facts;
    }

    Map<String, Object> secrets() {
        return secrets;
    }
}
