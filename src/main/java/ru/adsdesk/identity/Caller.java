package ru.adsdesk.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of an endpoint; the principal of the security context.
 *
 * @param actor who acts, as the journal will name them
 * @param role what they may do
 * @param scope whose requests they may touch
 * @param channel the one channel an integration key is bound to; absent for accounts
 * @param organisation the organisation a key or resident belongs to, where there is one
 * @param name a name to show in the log and on screens; a verified phone (E.164) for a resident
 */
public record Caller(
        Actor actor,
        Role role,
        Scope scope,
        @Nullable Channel channel,
        @Nullable OrganisationId organisation,
        String name)
        implements Serializable {

    /** The desk itself, acting for a centre: first start, imports, watchers. */
    public static Caller system(CentreId centre) {
        return new Caller(Actor.system(), Role.ADMINISTRATOR, Scope.wholeOf(centre), null, null, "desk");
    }
}
