package ru.adsdesk.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The frozen code of a kind in the fault catalogue, {@code cold-water.leak}. It is written into journal lines, so a code
 * once shipped is retired, never renamed or given another meaning.
 *
 * @param value area and fault in lower-case ASCII, joined by a dot
 */
public record KindCode(@JsonValue String value) {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    /** Refuses a value that is not of the form {@code area.fault}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KindCode {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a kind's code looks like cold-water.leak, not like this: " + value);
        }
    }

    /** Reads a code where the text may be none; empty where it has not the form of one. */
    public static Optional<KindCode> find(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new KindCode(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
