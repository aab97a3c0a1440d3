package ru.adsdesk.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version a caller saw, as the header {@code If-Match} names it: an ETag of the desk, with its quotes or without. */
public final class IfMatch {

    private static final Pattern FORM = Pattern.compile("(\"?)(\\d{1,9})\\1");

    private IfMatch() {}

    /** Absent where the header is. Refuses {@code parameter.bad}: any version ({@code *}), a weak tag, none of ours. */
    public static @Nullable Integer version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw BodyProblem.BAD_PARAMETER.refused("If-Match");
        }
        return Integer.valueOf(form.group(2));
    }
}
