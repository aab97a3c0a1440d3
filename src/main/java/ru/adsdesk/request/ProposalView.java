package ru.adsdesk.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageSystem;

/**
 * An accident the desk proposes, with its evidence: so many applicants in so many minutes, where usually so few come.
 *
 * @param id the proposal
 * @param book the book it lies in
 * @param system what does not work
 * @param reach {@code HOUSE}, {@code RISER} or {@code STREET}
 * @param houses the houses the requests came from
 * @param riser the riser all of them hang on
 * @param requests the requests that speak for it
 * @param callers how many different applicants
 * @param minutes within how many minutes
 * @param usual how many requests usually come from there in the time looked at
 * @param state {@code OPEN}, {@code CONFIRMED} or {@code DISMISSED}
 * @param madeAt when it was made
 * @param grownAt when its evidence grew last
 * @param decidedAt when a person decided
 * @param outage the accident it became
 * @param reason why it was dismissed
 */
public record ProposalView(
        ProposalId id,
        BookId book,
        OutageSystem system,
        String reach,
        List<HouseId> houses,
        @Nullable RiserId riser,
        List<RequestId> requests,
        int callers,
        int minutes,
        BigDecimal usual,
        String state,
        Instant madeAt,
        Instant grownAt,
        @Nullable Instant decidedAt,
        @Nullable OutageId outage,
        @Nullable DismissReason reason) {

    /** Copies the lists. */
    public ProposalView {
        houses = List.copyOf(houses);
        requests = List.copyOf(requests);
    }

    boolean isOpen() {
        return state.equals("OPEN");
    }
}
