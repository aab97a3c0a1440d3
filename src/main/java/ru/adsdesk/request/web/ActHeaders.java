package ru.adsdesk.request.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/**
 * What stands in the head of an act.
 *
 * @param version the decision version the caller saw: {@code If-Match: "3"}
 * @param key the {@code Idempotency-Key}
 */
record ActHeaders(@Nullable Integer version, @Nullable String key) {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    static ActHeaders of(@Nullable String ifMatch, @Nullable String key) {
        return new ActHeaders(ifMatch == null ? null : version(ifMatch), key);
    }

    private static Integer version(String ifMatch) {
        Matcher form = VERSION.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "If-Match");
        }
        return Integer.valueOf(form.group(1));
    }
}
