package ru.adsdesk.sla.norm;

/**
 * A term agreed with the applicant that takes the place of the limit, as long as it is agreed before the due instant.
 *
 * @param by the fact that tells of the agreement
 * @param field the fact's instant that was agreed
 */
public record Agreed(FactPattern by, String field) {}
