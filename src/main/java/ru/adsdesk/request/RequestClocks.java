package ru.adsdesk.request;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.Clocks;

/** The clocks of a request and why they stand where they stand. */
@Component
public class RequestClocks {

    private final RequestReading reading;
    private final Clocks clocks;

    RequestClocks(RequestReading reading, Clocks clocks) {
        this.reading = reading;
        this.clocks = clocks;
    }

    /** Every clock of a request the caller may see. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    public List<ClockExplained> explain(Caller caller, String idOrNumber) {
        ServiceRequest request = reading.get(caller, idOrNumber);
        return clocks.explain(request.book(), request.requestId().value());
    }

    /** Every clock of a request the caller was shown. */
    public List<ClockExplained> explain(RequestView shown) {
        return clocks.explain(shown.book(), shown.id().value());
    }
}
