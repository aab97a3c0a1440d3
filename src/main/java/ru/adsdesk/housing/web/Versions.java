package ru.adsdesk.housing.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HousingProblem;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The version a change is made to, from the header {@code If-Match}. */
final class Versions {

    private Versions() {}

    /** Refuses {@code housing.version-missing}, {@code parameter.bad}. */
    static long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw HousingProblem.VERSION_MISSING.refused();
        }
        String version = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!version.matches("\\d{1,18}")) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "If-Match");
        }
        return Long.parseLong(version);
    }
}
