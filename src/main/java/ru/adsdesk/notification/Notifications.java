package ru.adsdesk.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** What people were told about a request, and what came of each message. */
@Component
public class Notifications {

    private static final Set<Role> WHOLE = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR);

    private final RequestDesk requests;
    private final OutboxTable table;

    Notifications(RequestDesk requests, OutboxTable table) {
        this.requests = requests;
        this.table = table;
    }

    /**
     * Messages about a request, newest first. Refuses {@code request.unknown}, {@code number-ambiguous}.
     *
     * @param after the id of the last one seen
     */
    public Page<NotificationView> list(Caller caller, String idOrNumber, @Nullable UUID after, int limit) {
        RequestView request = requests.get(caller, idOrNumber);
        boolean whole = WHOLE.contains(caller.role());
        int most = Page.limit(limit);
        List<NotificationView> found = table.list(request.book(), request.id().value(), after, most + 1).stream()
                .map(row -> NotificationView.of(row, whole))
                .toList();
        return Page.of(found, most, NotificationView::id);
    }
}
