package ru.adsdesk.identity;

import java.util.Set;

/**
 * Whose requests a caller may touch: a centre and some of the organisations it serves.
 *
 * @param centre the dispatch centre the caller belongs to
 * @param all every organisation the centre serves, now and later
 * @param organisations the named ones, where not all
 */
public record Scope(CentreId centre, boolean all, Set<OrganisationId> organisations) {

    /** Copies the set. */
    public Scope {
        organisations = Set.copyOf(organisations);
    }

    /** Every organisation of a centre. */
    public static Scope wholeOf(CentreId centre) {
        return new Scope(centre, true, Set.of());
    }

    /** Some organisations of a centre. */
    public static Scope of(CentreId centre, Set<OrganisationId> organisations) {
        return new Scope(centre, false, organisations);
    }

    /**
     * Whether an organisation lies within. For a scope over the whole centre the organisation must be one the centre
     * serves: {@code itsCentre} is that organisation's centre.
     */
    public boolean covers(CentreId itsCentre, OrganisationId organisation) {
        return centre.equals(itsCentre) && (all || organisations.contains(organisation));
    }
}
