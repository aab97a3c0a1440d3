package ru.adsdesk.dispatch.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;

/**
 * A crew that could go.
 *
 * @param crew the crew
 * @param name what it is called
 * @param contractor the contractor's name, where it belongs to one
 * @param fits whether it deals with this and serves the house
 * @param score the sum of its reasons; the list is sorted by it, those that fit first
 * @param onDutyUntil until when it is on duty; absent where it is not
 * @param load its open work orders
 * @param reasons what speaks for it and against it, the weightiest first
 */
public record OfferView(
        CrewId crew,
        String name,
        @Nullable String contractor,
        boolean fits,
        int score,
        @Nullable Instant onDutyUntil,
        int load,
        List<Reason> reasons) {

    /** Copies the list. */
    public OfferView {
        reasons = List.copyOf(reasons);
    }

    /** One reason: its code, how much it weighs, and in words. */
    public record Reason(ReasonCode code, int weight, String text) {}
}
