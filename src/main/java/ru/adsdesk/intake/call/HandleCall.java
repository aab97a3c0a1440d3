package ru.adsdesk.intake.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order to note what an answered call came to.
 *
 * @param outcome what
 * @param request the request, by id or number, where it is one
 * @param directedTo where the caller was sent, where it is not ours
 * @param words more about it, personal
 * @param at when; absent: now
 */
public record HandleCall(
        CallOutcome outcome,
        @Nullable String request,
        @Nullable DirectedTo directedTo,
        @Nullable String words,
        @Nullable Instant at) {}
