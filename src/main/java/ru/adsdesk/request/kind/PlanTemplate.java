package ru.adsdesk.request.kind;

import java.util.List;
import ru.adsdesk.request.act.OtherService;

/**
 * What is usually done about a kind of trouble: from it a plan is proposed, so that the usual case is one confirmation.
 *
 * @param works what is to be done, in order
 * @param services other services that are usually called (416 p.14)
 * @param hours how long it usually takes from registration
 * @param photos whether photos before and after are demanded, looked at when the work is taken over
 */
public record PlanTemplate(List<String> works, List<OtherService> services, int hours, boolean photos) {

    /** Copies the lists. */
    public PlanTemplate {
        works = List.copyOf(works);
        services = List.copyOf(services);
    }
}
