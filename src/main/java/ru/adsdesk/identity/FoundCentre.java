package ru.adsdesk.identity;

/**
 * Set up a dispatch centre.
 *
 * @param name as residents know it
 * @param zone IANA zone in which the year of its numbers turns
 */
public record FoundCentre(String name, String zone) {}
