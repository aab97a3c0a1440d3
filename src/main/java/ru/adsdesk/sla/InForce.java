package ru.adsdesk.sla;

import ru.adsdesk.sla.norm.Norm;

/**
 * A norm as it holds for one subject.
 *
 * @param norm the norm, with what an override changed
 * @param version the shipped version's number, or the override's id
 */
record InForce(Norm norm, String version) {}
