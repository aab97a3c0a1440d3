package ru.adsdesk.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An answered call of which nobody said in time what it came to.
 *
 * @param call the call and its clock
 * @param operator who answered, where the exchange told
 */
public record UnhandledCall(
        @JsonUnwrapped ClockedSubjectView call, @Nullable String operator) {}
