package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.util.List;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.HeldRequest;
import ru.adsdesk.request.act.Excuse;

/**
 * What an act at the place means for the visit it was agreed for, inside the act's transaction; the lines are appended with
 * the act's own.
 */
public interface Doorstep {

    /** The work was done: they had been let in. */
    List<NewLine> letIn(Caller caller, HeldRequest held, WorkOrderId order, Instant at);

    /** Nobody let them in: the visit ends, and the next time is proposed. */
    List<NewLine> notLetIn(Caller caller, HeldRequest held, WorkOrderId order, Excuse excuse, Instant at);
}
