package ru.adsdesk.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.sla.ClockView;

/**
 * An outage as it is shown.
 *
 * @param id its id
 * @param book the book it lies in
 * @param kind accident or planned shutdown
 * @param system what does not work
 * @param state where it stands
 * @param version what {@code If-Match} names
 * @param cause why, as far as it is known
 * @param text what callers are told
 * @param places where it reaches
 * @param foundAt when it was found, or planned
 * @param beginsAt when a planned one begins
 * @param expectedEndAt when it is expected to end
 * @param shortNotice why a planned one comes with less notice than the law asks
 * @param announcedAt when notice was published
 * @param toldAt when consumers were told cause and expected length
 * @param localisedAt when the harm was stopped
 * @param endedAt when it ended
 * @param cut whether the supply is cut now
 * @param deadEnd whether hot water comes by a dead-end main
 * @param sources independent sources of power
 * @param indoor indoor temperature measured last
 * @param voidReason why it does not count
 * @param linked how many requests are tied to it
 * @param possibleActs what may be done to it now
 * @param clocks its clocks in short
 */
public record OutageView(
        OutageId id,
        BookId book,
        OutageKind kind,
        OutageSystem system,
        OutageState state,
        int version,
        OutageCause cause,
        @Nullable String text,
        List<PlaceView> places,
        Instant foundAt,
        @Nullable Instant beginsAt,
        @Nullable Instant expectedEndAt,
        @Nullable ShortNotice shortNotice,
        @Nullable Instant announcedAt,
        @Nullable Instant toldAt,
        @Nullable Instant localisedAt,
        @Nullable Instant endedAt,
        boolean cut,
        @Nullable Boolean deadEnd,
        @Nullable Integer sources,
        @Nullable Integer indoor,
        @Nullable VoidReason voidReason,
        Linked linked,
        List<OutageAct> possibleActs,
        List<ClockView> clocks) {

    /** Copies the lists. */
    public OutageView {
        places = List.copyOf(places);
        possibleActs = List.copyOf(possibleActs);
        clocks = List.copyOf(clocks);
    }

    /** A place with its address. */
    public record PlaceView(
            HouseId houseId,
            @Nullable String address,
            @Nullable String entrance,
            @Nullable RiserId riserId) {}
}
