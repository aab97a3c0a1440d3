package ru.adsdesk.identity;

import java.time.Instant;

/**
 * A dispatch centre as others see it.
 *
 * @param id its id, which is also its book's
 * @param name as residents know it
 * @param zone IANA zone in which the year of its numbers turns
 * @param foundedAt when it was set up here
 */
public record CentreView(CentreId id, String name, String zone, Instant foundedAt) {}
