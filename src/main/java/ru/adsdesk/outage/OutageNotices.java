package ru.adsdesk.outage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.RiserId;
import ru.adsdesk.identity.CentreId;

/** What is to be told of an outage, for the desk itself. */
@Component
public class OutageNotices {

    private final StoredOutages outages;

    OutageNotices(StoredOutages outages) {
        this.outages = outages;
    }

    /** One outage as it stands now, over or not; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<OutageNotice> find(OutageId id) {
        return outages.find(id.value())
                .map(outage -> new OutageNotice(
                        id,
                        CentreId.of(outage.centre()),
                        outage.kind(),
                        outage.state(),
                        outage.words,
                        outage.beginsAt(),
                        outage.expectedEndAt,
                        outage.places().stream().map(OutageNotices::place).toList()));
    }

    private static OutagePlace place(Outage.Place place) {
        return new OutagePlace(
                HouseId.of(place.house()), place.entrance(), place.riser() == null ? null : RiserId.of(place.riser()));
    }
}
