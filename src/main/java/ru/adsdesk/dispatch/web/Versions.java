package ru.adsdesk.dispatch.web;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.problem.IfMatch;

/** The version a change or an act is made upon, from the header {@code If-Match}. */
final class Versions {

    private Versions() {}

    /** Refuses {@code dispatch.version-missing}, {@code parameter.bad}. */
    static int of(@Nullable String ifMatch) {
        Integer version = IfMatch.version(ifMatch);
        if (version == null) {
            throw DispatchProblem.VERSION_MISSING.refused();
        }
        return version;
    }
}
