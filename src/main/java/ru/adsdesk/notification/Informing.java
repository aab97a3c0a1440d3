package ru.adsdesk.notification;

import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.Way;

/**
 * A delivered message that names the planned term informs the applicant, which stops {@code inform_plan} (416 p.13). The
 * delivery is kept first; the act follows, is owed until it is done, and done once.
 */
@Component
class Informing {

    private static final Logger log = LoggerFactory.getLogger(Informing.class);
    private static final int MOST = 200;

    private final OutboxTable table;
    private final Acts acts;

    Informing(OutboxTable table, Acts acts) {
        this.table = table;
        this.acts = acts;
    }

    /** All that is owed. */
    void round() {
        table.informing(MOST).forEach(this::inform);
    }

    private void inform(OutboxRow row) {
        Instant planned = Objects.requireNonNull(row.plannedAt());
        Inform order = new Inform(Way.DELIVERED, planned, null, null, row.deliveredAt());
        try {
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
