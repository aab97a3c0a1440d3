package ru.adsdesk.reporting;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * What a report is asked for.
 *
 * @param from first instant, or the day at whose midnight it lies, in the centre's zone
 * @param to first instant after, or the day at whose midnight it lies
 * @param organisation one organisation's book only
 */
public record AskedPeriod(
        @Nullable String from,
        @Nullable String to,
        @Nullable OrganisationId organisation) {}
