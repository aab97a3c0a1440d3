package ru.adsdesk.identity;

import ru.adsdesk.problem.Refused;

/** Nobody gives away more than they hold. */
final class Scopes {

    private Scopes() {}

    static void require(Caller by, Scope given) {
        Scope held = by.scope();
        if (!given.all() && given.organisations().isEmpty()) {
            throw Refused.field("scope", IdentityProblem.SCOPE_EMPTY);
        }
        boolean within = held.centre().equals(given.centre())
                && (held.all() || (!given.all() && held.organisations().containsAll(given.organisations())));
        if (!within) {
            throw IdentityProblem.SCOPE_FOREIGN.refused();
        }
    }
}
