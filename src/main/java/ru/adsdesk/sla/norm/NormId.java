package ru.adsdesk.sla.norm;

import java.util.regex.Pattern;

/** Frozen id of a norm, such as {@code call_answer}. Refuses anything but lower-case words joined by underscores. */
public record NormId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Checks the form. */
    public NormId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a norm's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
