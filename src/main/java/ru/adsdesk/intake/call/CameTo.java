package ru.adsdesk.intake.call;

import org.jspecify.annotations.Nullable;

/**
 * What a registration makes of the call it was taken in.
 *
 * @param outcome what the call comes to
 * @param directedTo where the caller was sent, where it is not ours
 */
public record CameTo(CallOutcome outcome, @Nullable DirectedTo directedTo) {

    /** A request on which work is owed. */
    public static final CameTo REQUEST = new CameTo(CallOutcome.REQUEST, null);

    /** A request there was before. */
    public static final CameTo JOINED = new CameTo(CallOutcome.JOINED, null);

    /** A word was enough. */
    public static final CameTo CONSULTATION = new CameTo(CallOutcome.CONSULTATION, null);

    /** Somebody else's business. */
    public static CameTo notOurs(DirectedTo whose) {
        return new CameTo(CallOutcome.NOT_OURS, whose);
    }
}
