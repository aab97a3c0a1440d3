package ru.adsdesk.identity;

import java.util.UUID;

/**
 * Who did what a line of the journal tells (416 p.17).
 *
 * @param kind what sort of actor
 * @param id the account, key or resident; for the desk itself the nil id
 */
public record Actor(Kind kind, UUID id) {

    private static final UUID NIL = new UUID(0, 0);

    /** The sorts of actors. */
    public enum Kind {
        /** A person with an account. */
        ACCOUNT,
        /** A channel with an integration key. */
        KEY,
        /** A resident whose phone was verified. */
        RESIDENT,
        /** The desk itself: a watcher, an import, a first start. */
        SYSTEM
    }

    /** A person with an account. */
    public static Actor account(AccountId id) {
        return new Actor(Kind.ACCOUNT, id.value());
    }

    /** A channel with an integration key. */
    public static Actor key(KeyId id) {
        return new Actor(Kind.KEY, id.value());
    }

    /** The desk itself. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, NIL);
    }
}
