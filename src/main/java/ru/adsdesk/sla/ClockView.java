package ru.adsdesk.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.clock.ClockState;

/**
 * A clock in a list: enough to colour a row.
 *
 * @param norm the norm's id
 * @param dueAt when it is due; absent while nothing is
 * @param state where it stands now
 */
public record ClockView(String norm, @Nullable Instant dueAt, ClockState state) {}
