package ru.adsdesk.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When requests come so fast that the desk proposes an accident; see {@code docs/outages.md}.
 *
 * @param window how far back it looks
 * @param house how many different applicants of one house
 * @param riser how many different flats of one riser
 * @param street how many different applicants of neighbouring houses
 * @param streetHouses of how many houses at least
 * @param times how many times the usual they have to be
 * @param usualOver over how long the usual is measured
 * @param quiet how long a dismissed place stays quiet
 */
@ConfigurationProperties("adsdesk.request.storm")
record StormSettings(
        @DefaultValue("15m") Duration window,
        @DefaultValue("5") int house,
        @DefaultValue("3") int riser,
        @DefaultValue("8") int street,
        @DefaultValue("3") int streetHouses,
        @DefaultValue("5") int times,
        @DefaultValue("28d") Duration usualOver,
        @DefaultValue("2h") Duration quiet) {}
