package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.ContractorId;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.WorkerId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView.AddressView;
import ru.adsdesk.request.kind.Urgency;

/**
 * A work order as it is shown.
 *
 * @param id its id
 * @param book the book its lines stand in
 * @param number the request's number and which of its orders: {@code 2026-000123/1}
 * @param request the request it serves
 * @param state where it stands
 * @param version what {@code If-Match} names
 * @param crew the crew that goes
 * @param worker the worker that goes, where one is named
 * @param contractor the contractor the crew belongs to
 * @param kind the request's kind
 * @param kindName its Russian name
 * @param urgency the request's urgency
 * @param address where
 * @param task what to do
 * @param materials what to take along
 * @param arriveBy when they are to be there
 * @param dueAt the next due instant among the request's clocks
 * @param times when what happened
 * @param photos photos asked for and there
 * @param result what the work came to
 * @param declines how often it was declined
 * @param conflicts what was entered offline and no longer fitted
 * @param possibleActs what the reader may do now: the last part of the address of each act
 * @param sheet all that is needed at the place without a network; only in {@code mine}
 */
public record WorkOrderView(
        WorkOrderId id,
        BookId book,
        String number,
        RequestId request,
        OrderState state,
        int version,
        @Nullable Crew crew,
        @Nullable Worker worker,
        @Nullable ContractorId contractor,
        @Nullable String kind,
        @Nullable String kindName,
        Urgency urgency,
        AddressView address,
        @Nullable String task,
        @Nullable String materials,
        @Nullable Instant arriveBy,
        @Nullable Instant dueAt,
        Times times,
        Photos photos,
        @Nullable Result result,
        int declines,
        List<ConflictView> conflicts,
        List<String> possibleActs,
        @Nullable OrderSheet sheet) {

    /** Copies the lists. */
    public WorkOrderView {
        conflicts = List.copyOf(conflicts);
        possibleActs = List.copyOf(possibleActs);
    }

    /** A crew by name. */
    public record Crew(CrewId id, String name) {}

    /** A worker by name. */
    public record Worker(WorkerId id, String name) {}

    /** When what happened. */
    public record Times(
            Instant createdAt,
            Instant assignedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant onTheWayAt,
            @Nullable Instant onSiteAt,
            @Nullable Instant localisedAt,
            @Nullable Instant doneAt,
            Instant changedAt) {}

    /** Photos: whether it is not done without them, and which are there. */
    public record Photos(boolean beforeNeeded, boolean afterNeeded, List<UUID> before, List<UUID> after) {

        /** Copies the lists. */
        public Photos {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** What the work came to. */
    public record Result(
            @Nullable String work,
            @Nullable String volume,
            List<Material> materials,
            @Nullable Integer minutes,
            boolean goesOn) {

        /** Copies the list. */
        public Result {
            materials = List.copyOf(materials);
        }
    }
}
