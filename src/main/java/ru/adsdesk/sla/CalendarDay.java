package ru.adsdesk.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day of the working-day calendar entered over the shipped one.
 *
 * @param id its id
 * @param centre the centre it was entered in
 * @param day the day
 * @param worked whether it is a working day
 * @param reason by which decree or law
 * @param knownFrom from when clocks are read by it
 */
public record CalendarDay(UUID id, UUID centre, LocalDate day, boolean worked, String reason, Instant knownFrom) {}
