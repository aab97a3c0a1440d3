package ru.adsdesk.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.request.act.OtherService;
import ru.adsdesk.request.act.Plan;

/**
 * What the desk would plan: from what is usual for the kind, within the norm.
 *
 * @param plan the plan, to be sent as it is
 * @param usualHours how long it usually takes
 * @param latest until when the norms let it be planned; absent without a running one
 * @param overNorm whether the norm cannot be kept any more, so that the plan needs {@code reasonOverNorm}
 * @param photos whether photos before and after are demanded
 * @param services other services it needs, whether they were decided on, and whom to call there
 */
public record PlanProposal(
        Plan plan,
        int usualHours,
        @Nullable Instant latest,
        boolean overNorm,
        boolean photos,
        List<NeededService> services) {

    /** Copies the services. */
    public PlanProposal {
        services = List.copyOf(services);
    }

    /**
     * Another service the plan needs.
     *
     * @param service which
     * @param decision what was decided last; absent: nothing yet
     * @param contactedAt when it was last spoken to
     * @param contacts whom to call there, nearest first
     */
    public record NeededService(
            OtherService service,
            @Nullable String decision,
            @Nullable Instant contactedAt,
            List<ContactView> contacts) {

        /** Copies the contacts. */
        public NeededService {
            contacts = List.copyOf(contacts);
        }
    }
}
