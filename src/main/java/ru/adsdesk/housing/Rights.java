package ru.adsdesk.housing;

import java.util.Set;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.Role;

/** Who may read the registers, who keeps them, and who decides whom a house belongs to. */
final class Rights {

    private static final Set<Role> READ =
            Set.of(Role.DISPATCHER, Role.SENIOR, Role.EXECUTOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> KEEP = Set.of(Role.SENIOR, Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<Role> WELCOME = Set.of(Role.DISPATCHER, Role.SENIOR, Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<Role> GOVERN = Set.of(Role.SENIOR, Role.ADMINISTRATOR);

    private Rights() {}

    static void toRead(Caller caller) {
        check(caller, READ);
    }

    /** To change what is known of a house, its premises and residents. */
    static void toKeep(Caller caller) {
        check(caller, KEEP);
    }

    /** To enter a resident who calls. */
    static void toWelcome(Caller caller) {
        check(caller, WELCOME);
    }

    /** To enter organisations, say who serves a house, and import. */
    static void toGovern(Caller caller) {
        check(caller, GOVERN);
    }

    /** The same, over the whole centre. */
    static void toGovernAll(Caller caller) {
        toGovern(caller);
        if (!caller.scope().all()) {
            throw IdentityProblem.FORBIDDEN.refused();
        }
    }

    private static void check(Caller caller, Set<Role> roles) {
        if (!roles.contains(caller.role())) {
            throw IdentityProblem.FORBIDDEN.refused();
        }
    }
}
