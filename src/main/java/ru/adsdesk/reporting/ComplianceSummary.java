package ru.adsdesk.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.norm.Responsible;
import ru.adsdesk.sla.norm.Sureness;

/**
 * How every norm was kept over the clocks that count from an instant of a period.
 *
 * @param from first instant
 * @param to first instant after
 * @param at the instant the figures are of: what was open then may have ended since
 * @param zone the centre's zone
 * @param organisation the one asked for
 * @param norms the norms that had clocks, in the catalogue's order
 */
public record ComplianceSummary(
        Instant from,
        Instant to,
        Instant at,
        String zone,
        @Nullable OrganisationId organisation,
        List<OfNorm> norms) {

    /** Copies the list. */
    public ComplianceSummary {
        norms = List.copyOf(norms);
    }

    /**
     * How one norm was kept.
     *
     * @param norm its id
     * @param subject kind of subject it is about
     * @param title what it asks for, in the caller's language
     * @param point act and point
     * @param sure how well the wording was checked
     * @param responsible who answers for it
     * @param terms the terms its clocks ran by: shipped versions and own ones
     * @param figures how many clocks, by figure
     * @param reasons how many breaches were given which reason
     * @param timed how many clocks ended, in time or late; median and p95 are of these
     * @param median half of them took no longer, from the instant a clock counts from to the event that ended it
     * @param p95 ninety-five of a hundred took no longer
     */
    public record OfNorm(
            String norm,
            String subject,
            String title,
            String point,
            List<Sureness> sure,
            Responsible responsible,
            List<Terms> terms,
            Map<ClockFigure, Figure> figures,
            Map<String, Figure> reasons,
            long timed,
            @Nullable Duration median,
            @Nullable Duration p95) {}

    /**
     * A figure and where what it counts is listed.
     *
     * @param count how many
     * @param link address of the list
     */
    public record Figure(long count, String link) {}

    /**
     * Terms clocks ran by.
     *
     * @param version a shipped version's number, or an override's id
     * @param point act, point, order or contract they stand in
     * @param sure how well that wording was checked
     * @param count how many clocks
     */
    public record Terms(String version, String point, List<Sureness> sure, long count) {}
}
