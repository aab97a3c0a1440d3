package ru.adsdesk.intake.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to look for; everything named must hold.
 *
 * @param state where they stand
 * @param duty where their duty stands
 * @param outcome what they came to
 * @param outcomeDue answered, over, and come to nothing yet
 * @param direction which way
 * @param operator who took them
 * @param number the other side's number in any form, or its last digits (three or more)
 * @param from begun not before
 * @param to begun before
 * @param after the cursor of the page before
 * @param limit at most so many, 1 to 200
 */
public record CallQuery(
        @Nullable CallState state,
        @Nullable DutyState duty,
        @Nullable CallOutcome outcome,
        boolean outcomeDue,
        @Nullable Direction direction,
        @Nullable String operator,
        @Nullable String number,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String after,
        int limit) {}
