package ru.adsdesk.housing;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;

/**
 * A managing organisation.
 *
 * @param id the organisation and its book
 * @param name its name
 * @param inn tax number
 * @param phone whom to call, E.164
 * @param centre the dispatch centre that serves it
 * @param version grows with every change
 */
public record OrganisationView(
        OrganisationId id,
        String name,
        @Nullable String inn,
        @Nullable String phone,
        CentreId centre,
        long version) {}
