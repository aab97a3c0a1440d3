package ru.adsdesk.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** What people were told about a request or a planned shutdown, and what came of each message. */
@Component
public class Notifications {

    private static final Set<Role> WHOLE = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final RequestDesk requests;
    private final OutageDesk outages;
    private final Organisations organisations;
    private final OutboxTable table;

    Notifications(RequestDesk requests, OutageDesk outages, Organisations organisations, OutboxTable table) {
        this.requests = requests;
        this.outages = outages;
        this.organisations = organisations;
        this.table = table;
    }

    /**
     * Messages about a request, newest first. Refuses {@code request.unknown}, {@code number-ambiguous}.
     *
     * @param after the id of the last one seen
     */
    public Page<NotificationView> list(Caller caller, String idOrNumber, @Nullable UUID after, int limit) {
        return list(caller, requests.get(caller, idOrNumber), after, limit);
    }

    /** The same about a request the caller was shown. */
    public Page<NotificationView> list(Caller caller, RequestView shown, @Nullable UUID after, int limit) {
        int most = Page.limit(limit);
        return page(caller, table.list(shown.book(), shown.id().value(), after, most + 1), most);
    }

    /**
     * Messages about a planned shutdown to whoever lives in the houses of the caller's organisations, newest first. Refuses
     * {@code outage.unknown}.
     *
     * @param after the id of the last one seen
     */
    public Page<NotificationView> listOfOutage(Caller caller, OutageId outage, @Nullable UUID after, int limit) {
        OutageId seen = outages.view(caller, outage).id();
        int most = Page.limit(limit);
        List<BookId> books = Stream.concat(
                        Stream.of(BookId.of(caller.scope().centre())),
                        organisations.idsWithin(caller.scope()).stream().map(BookId::of))
                .toList();
        return page(caller, table.listOfOutage(books, seen, after, most + 1), most);
    }

    private static Page<NotificationView> page(Caller caller, List<OutboxRow> rows, int most) {
        boolean whole = WHOLE.contains(caller.role());
        return Page.of(rows.stream().map(row -> NotificationView.of(row, whole)).toList(), most, NotificationView::id);
    }
}
