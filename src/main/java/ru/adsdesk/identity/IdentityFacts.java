package ru.adsdesk.identity;

import java.util.Set;

/** Frozen codes of the facts this module leaves in the centre's book. */
public final class IdentityFacts {

    /** A dispatch centre was set up. */
    public static final String CENTRE_FOUNDED = "centre.founded";
    /** An account was made. */
    public static final String ACCOUNT_CREATED = "account.created";
    /** Role, scope, password or state of an account changed. */
    public static final String ACCOUNT_CHANGED = "account.changed";
    /** An integration key was issued. */
    public static final String KEY_ISSUED = "key.issued";
    /** An integration key was revoked. */
    public static final String KEY_REVOKED = "key.revoked";

    private IdentityFacts() {}

    /** All of them, for the journal to accept. */
    public static Set<String> all() {
        return Set.of(CENTRE_FOUNDED, ACCOUNT_CREATED, ACCOUNT_CHANGED, KEY_ISSUED, KEY_REVOKED);
    }
}
