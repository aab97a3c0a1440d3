package ru.adsdesk.reporting;

import ru.adsdesk.sla.ClockFigure;

/**
 * A figure that is another than in the edition before.
 *
 * @param norm the norm
 * @param title what it asks for
 * @param figure which figure
 * @param before what the edition before counted
 * @param now what this one counts
 */
public record EditionDifference(String norm, String title, ClockFigure figure, long before, long now) {}
