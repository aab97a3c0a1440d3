package ru.adsdesk.console.away;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.notification.OutageDeliveries.Delivery;
import ru.adsdesk.outage.OutageAct;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.outage.SupplySums;
import ru.adsdesk.request.Status;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.clock.ClockState;

/**
 * Everything of one accident or planned shutdown.
 *
 * @param outage itself
 * @param clocks its clocks with their reasons, interruptions of 354 among them
 * @param tied requests tied to it, a page of them
 * @param further the last request of the page, where more follow
 * @param sums how long the supplies of one of its houses were cut in a month
 * @param house that house
 * @param month that month
 * @param titles what the norms of the month ask for, by their ids
 * @param zone where its days are counted: its first house's zone
 */
record OutageSheet(
        OutageView outage,
        List<ClockExplained> clocks,
        List<Tied> tied,
        @Nullable String further,
        List<SupplySums.Sum> sums,
        @Nullable HouseId house,
        String month,
        Map<String, String> titles,
        ZoneId zone) {

    private static final String NOTICE = "planned_outage";

    /** Where the duty to give notice of a planned shutdown stands (354 p.31(н)). */
    enum Notice {
        /** Published in time. */
        IN_TIME,
        /** Published, with less than ten working days left. */
        LATE,
        /** Still to be published. */
        OWED,
        /** The last day to publish it is over. */
        MISSED
    }

    /**
     * A request tied to it.
     *
     * @param id the request
     * @param number its number
     * @param place where, from the register
     * @param premises flat; personal
     * @param status where it stands
     * @param informedAt when its applicant was last told by word or message
     * @param informedWay how
     * @param delivery what came of the last message about the outage
     */
    record Tied(
            UUID id,
            String number,
            @Nullable String place,
            @Nullable String premises,
            Status status,
            @Nullable Instant informedAt,
            @Nullable String informedWay,
            @Nullable Delivery delivery) {}

    /** Whether an act may be done now. */
    public boolean may(String path) {
        return outage.possibleActs().stream().map(OutageAct::path).anyMatch(path::equals);
    }

    /** Where the notice of a planned shutdown stands; absent for accidents. */
    public @Nullable Notice notice() {
        ClockExplained clock = clocks.stream()
                .filter(each -> each.norm().equals(NOTICE))
                .findFirst()
                .orElse(null);
        if (clock == null) {
            return null;
        }
        boolean over = clock.state() == ClockState.LATE || clock.state() == ClockState.BREACHED;
        return outage.announcedAt() == null
                ? (over ? Notice.MISSED : Notice.OWED)
                : (over ? Notice.LATE : Notice.IN_TIME);
    }

    /** The last instant to publish notice; absent where nothing is owed. */
    public @Nullable Instant noticeDue() {
        return clocks.stream()
                .filter(each -> each.norm().equals(NOTICE))
                .map(ClockExplained::dueAt)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is known by which limit a break counts: what the desk may ask of the supply. */
    public boolean asks(String what) {
        OutageSystem system = outage.system();
        return switch (what) {
            case "deadEnd" -> system == OutageSystem.HOT_WATER;
            case "sources" -> system == OutageSystem.ELECTRICITY;
            case "indoor" -> system == OutageSystem.HEATING;
            default -> false;
        };
    }
}
