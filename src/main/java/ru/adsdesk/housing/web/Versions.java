package ru.adsdesk.housing.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HousingProblem;
import ru.adsdesk.problem.IfMatch;

/** The version a change is made to, from the header {@code If-Match}. */
final class Versions {

    private Versions() {}

    /** Refuses {@code housing.version-missing}, {@code parameter.bad}. */
    static long of(@Nullable String ifMatch) {
        Integer version = IfMatch.version(ifMatch);
        if (version == null) {
            throw HousingProblem.VERSION_MISSING.refused();
        }
        return version;
    }
}
