package ru.adsdesk.intake.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.ResidentView;
import ru.adsdesk.request.RequestView;

/**
 * Who calls, as the dispatcher's screen shows while it rings.
 *
 * @param number the number as it is kept
 * @param residents residents with this phone and their houses
 * @param openRequests their requests on which work is still owed, newest first
 * @param recentCalls the latest calls from and to the number
 * @param duty the call to this number that is still owed
 */
public record ScreenPop(
        String number,
        List<ResidentView> residents,
        List<RequestView> openRequests,
        List<CallView> recentCalls,
        @Nullable CallView duty) {

    /** Copies the lists. */
    public ScreenPop {
        residents = List.copyOf(residents);
        openRequests = List.copyOf(openRequests);
        recentCalls = List.copyOf(recentCalls);
    }
}
