package ru.adsdesk.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.Way;

/**
 * A delivered message that names the planned term informs the applicant, which stops {@code inform_plan} (416 p.13); so does one
 * that tells how the request ended, where nobody told them before. The delivery is kept first; the act follows, is owed until it
 * is done, and done once.
 */
@Component
class Informing {

    private static final Logger log = LoggerFactory.getLogger(Informing.class);
    private static final int MOST = 200;

    private final OutboxTable table;
    private final Acts acts;
    private final RequestBriefs briefs;

    Informing(OutboxTable table, Acts acts, RequestBriefs briefs) {
        this.table = table;
        this.acts = acts;
        this.briefs = briefs;
    }

    /** All that is owed. */
    void round() {
        table.informing(MOST).forEach(this::inform);
    }

    /** An end told already, face to face or by an earlier message, is no news; a refusal is one whatever was told before it. */
    private boolean isNews(OutboxRow row) {
        return briefs.find(row.subject().id())
                .map(RequestBrief::times)
                .filter(times -> times.informedAt() == null
                        || (row.event().equals(Event.REJECTED.name())
                                && times.closedAt() != null
                                && times.informedAt().isBefore(times.closedAt())))
                .isPresent();
    }

    private void inform(OutboxRow row) {
        Inform order = new Inform(Way.DELIVERED, row.plannedAt(), null, null, row.deliveredAt());
        try {
            if (row.plannedAt() == null && !isNews(row)) {
                table.informed(row);
                return;
            }
            acts.act(
                    Caller.system(row.centre()),
                    row.subject().id().toString(),
                    order,
                    null,
                    "notification-" + row.id());
        } catch (Refused refused) {
            log.info(
                    "The delivery of {} informs no more: {}",
                    row,
                    refused.code().code());
        } catch (RuntimeException failed) {
            log.error("The delivery of {} is to inform in the next round", row, failed);
            return;
        }
        table.informed(row);
    }
}
