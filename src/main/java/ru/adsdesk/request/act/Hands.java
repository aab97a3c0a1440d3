package ru.adsdesk.request.act;

import static ru.adsdesk.identity.Role.ADMINISTRATOR;
import static ru.adsdesk.identity.Role.CHANNEL;
import static ru.adsdesk.identity.Role.DISPATCHER;
import static ru.adsdesk.identity.Role.EXECUTOR;
import static ru.adsdesk.identity.Role.SENIOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import ru.adsdesk.identity.Role;

/** Who may do an act. Nobody here only looks: managers and auditors do none. */
public enum Hands {
    /** Those who lead requests. */
    DESK(EnumSet.of(DISPATCHER, SENIOR, ADMINISTRATOR)),
    /** Those who also correct the journal's mistakes. */
    SENIORS(EnumSet.of(SENIOR, ADMINISTRATOR)),
    /** The desk, and the executor the request is dispatched to. */
    CREW(EnumSet.of(DISPATCHER, SENIOR, ADMINISTRATOR, EXECUTOR)),
    /** The desk, and the resident whose request it is. */
    RESIDENT(EnumSet.of(DISPATCHER, SENIOR, ADMINISTRATOR, Role.RESIDENT)),
    /** The desk, its executor, its resident, and the channel it came by. */
    ANYONE(EnumSet.of(DISPATCHER, SENIOR, ADMINISTRATOR, EXECUTOR, Role.RESIDENT, CHANNEL));

    @SuppressWarnings("ImmutableEnumChecker") // made by Collections.unmodifiableSet
    private final Set<Role> roles;

    Hands(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    /** The roles. */
    public Set<Role> roles() {
        return roles;
    }
}
