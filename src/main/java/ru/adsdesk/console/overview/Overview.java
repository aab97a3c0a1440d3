package ru.adsdesk.console.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.board.CrewOnBoard;
import ru.adsdesk.identity.Role;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.reporting.ComplianceSummary;
import ru.adsdesk.sla.AlarmView;
import ru.adsdesk.sla.OpenClock;

/**
 * The desk as who leads it sees it.
 *
 * @param people who is on shift and who has something in hand
 * @param soon limits about to break or broken and still open, the next one first
 * @param unexplained breaches since the beginning of the day before that nobody gave a reason for
 * @param alarms open alarms
 * @param calls how calls were answered today
 * @param kept how every norm was kept today
 * @param crews where crews are and what they have to do, the free ones first
 * @param outages accidents that go on and planned shutdowns to come
 * @param places where the requests of the lists are, by request
 * @param since the beginning of the day
 */
record Overview(
        List<Person> people,
        List<OpenClock> soon,
        List<OpenClock> unexplained,
        List<AlarmView> alarms,
        List<Kept> calls,
        List<Kept> kept,
        List<CrewOnBoard> crews,
        List<OutageView> outages,
        Map<UUID, Place> places,
        Instant since) {

    /**
     * A person of the desk.
     *
     * @param name name
     * @param role role, where on shift
     * @param since since when on shift; absent for somebody who is off and still has requests
     * @param open open requests in hand
     * @param emergencies emergencies among them
     * @param most the most anybody has, to draw a share of
     */
    record Person(
            String name, @Nullable Role role, @Nullable Instant since, int open, int emergencies, int most) {}

    /**
     * A request in a list.
     *
     * @param number its number
     * @param told where and what, from the register
     */
    record Place(String number, String told) {}

    /**
     * How one norm was kept.
     *
     * @param norm the summary
     * @param due clocks that came to a judgement: in time, late or broken
     * @param inTime those in time
     */
    record Kept(ComplianceSummary.OfNorm norm, long due, long inTime) {

        /** Share in time, in per cent, rounded down so that 100 means all of them. */
        public int share() {
            return due == 0 ? 100 : (int) (inTime * 100 / due);
        }

        /** Those late or broken. */
        public long broken() {
            return due - inTime;
        }
    }
}
