package ru.adsdesk.dispatch.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The version a change or an act is made upon, from the header {@code If-Match}. */
final class Versions {

    private Versions() {}

    /** Absent where there is none. Refuses {@code parameter.bad}. */
    static @Nullable Integer find(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return null;
        }
        String version = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!version.matches("\\d{1,9}")) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "If-Match");
        }
        return Integer.valueOf(version);
    }

    /** Refuses {@code dispatch.version-missing}, {@code parameter.bad}. */
    static int of(@Nullable String ifMatch) {
        Integer version = find(ifMatch);
        if (version == null) {
            throw DispatchProblem.VERSION_MISSING.refused();
        }
        return version;
    }
}
