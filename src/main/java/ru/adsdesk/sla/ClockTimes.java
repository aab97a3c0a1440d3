package ru.adsdesk.sla;

import java.time.Duration;

/**
 * How long the ended clocks of a norm took, from the instant they count from to the event that ended them, by the wall
 * clock: hours outside a window and pauses are in it. Both are times of a real clock (nearest rank), never between two.
 *
 * @param norm the norm's id
 * @param timed how many ended, in time or late
 * @param median half of them took no longer
 * @param p95 ninety-five of a hundred took no longer
 */
public record ClockTimes(String norm, long timed, Duration median, Duration p95) {}
