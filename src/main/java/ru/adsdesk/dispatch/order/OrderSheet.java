package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.EmergencyCard;
import ru.adsdesk.request.RequestView.ApplicantView;

/**
 * All an executor needs at the place, so that it works without a network.
 *
 * @param requestNumber the request's number
 * @param applicant whom to call
 * @param phone their number as it is read aloud
 * @param description the applicant's words
 * @param script what the kind says is to be told and done
 * @param answers what the applicant was asked and answered
 * @param card the house's emergency card: valves, keys, feeds, whom to call
 * @param visit when the resident lets them in, where that is agreed
 */
public record OrderSheet(
        String requestNumber,
        @Nullable ApplicantView applicant,
        @Nullable String phone,
        @Nullable String description,
        @Nullable String script,
        List<Answered> answers,
        @Nullable EmergencyCard card,
        @Nullable AgreedVisit visit) {

    /** Copies the list. */
    public OrderSheet {
        answers = List.copyOf(answers);
    }

    /** A time agreed with the resident. */
    public record AgreedVisit(Instant from, Instant to) {}

    /** A question of the kind and what was answered. */
    public record Answered(String question, String answer) {}
}
