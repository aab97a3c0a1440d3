package ru.adsdesk.request;

import java.util.Set;

/** Frozen codes of what happens to requests. */
final class RequestFacts {

    static final String REGISTERED = "request.registered";
    static final String REPEATED = "request.repeated";
    static final String HANDED_OVER = "request.handed-over";
    static final String IMPORTED = "request.imported";
    static final String UNMASKED = "request.unmasked";

    private RequestFacts() {}

    static Set<String> all() {
        return Set.of(REGISTERED, REPEATED, HANDED_OVER, IMPORTED, UNMASKED);
    }
}
