package ru.adsdesk.console.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachmentView;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.dispatch.visit.VisitDesk;
import ru.adsdesk.dispatch.visit.VisitsView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.notification.NotificationView;
import ru.adsdesk.notification.Notifications;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.paper.PaperView;
import ru.adsdesk.paper.Papers;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.PlanProposal;
import ru.adsdesk.request.PlanProposals;
import ru.adsdesk.request.RequestFiles;
import ru.adsdesk.request.RequestView;

/** What belongs to a request besides itself. Each part is one look, whatever there is of it. */
@Component
class CardParts {

    private static final Set<Role> DESK = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final WorkOrderDesk orders;
    private final VisitDesk visits;
    private final Notifications notifications;
    private final RequestFiles files;
    private final Papers papers;
    private final OutageDesk outages;
    private final PlanProposals proposals;
    private final CallDesk calls;

    CardParts(
            WorkOrderDesk orders,
            VisitDesk visits,
            Notifications notifications,
            RequestFiles files,
            Papers papers,
            OutageDesk outages,
            PlanProposals proposals,
            CallDesk calls) {
        this.orders = orders;
        this.visits = visits;
        this.notifications = notifications;
        this.files = files;
        this.papers = papers;
        this.outages = outages;
        this.proposals = proposals;
        this.calls = calls;
    }

    /**
     * What belongs to a request.
     *
     * @param orders its work orders, oldest first
     * @param visits when residents let somebody in, and when to come next
     * @param messages what people were told, newest first
     * @param files its files, oldest first
     * @param papers its drawn forms, oldest first
     * @param outage the accident or shutdown it belongs to
     * @param proposal what the desk would plan, with whom to call; absent where nothing is owed
     * @param call the call it came by
     * @param desk whether the reader leads requests
     */
    record Parts(
            List<WorkOrderView> orders,
            VisitsView visits,
            List<NotificationView> messages,
            List<AttachmentView> files,
            List<PaperView> papers,
            @Nullable OutageView outage,
            @Nullable PlanProposal proposal,
            @Nullable CallView call,
            boolean desk) {

        /** Whose lines make the card look otherwise, besides the request's own. */
        public String subjects() {
            return String.join(
                    " ",
                    Stream.of(
                                    orders.stream().map(order -> order.id().toString()),
                                    Stream.ofNullable(outage)
                                            .map(its -> its.id().toString()),
                                    Stream.ofNullable(call).map(its -> its.id().toString()))
                            .flatMap(ids -> ids)
                            .toList());
        }
    }

    Parts of(Caller caller, RequestView request) {
        boolean desk = DESK.contains(caller.role());
        return new Parts(
                orders.list(caller, request),
                visits.list(request),
                notifications.list(caller, request, null, Page.MOST).items(),
                files.list(caller, request),
                papers.list(request),
                seen(request.course().outage(), its -> outages.view(caller, its)),
                desk && request.status().isOpen() ? proposals.propose(caller, request) : null,
                seen(request.callId(), its -> calls.get(caller, its)),
                desk);
    }

    /** What there is none of, what the reader may not see, and what is no more, is not shown. */
    private static <K, T> @Nullable T seen(@Nullable K key, Function<K, T> look) {
        try {
            return key == null ? null : look.apply(key);
        } catch (Refused unseen) {
            return null;
        }
    }
}
