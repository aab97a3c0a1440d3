package ru.adsdesk.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.request.act.Join;
import ru.adsdesk.request.act.Reopen;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.VoidEntry;
import ru.adsdesk.request.act.Withdraw;

/** The acts a request ends by, and the one that opens it again. */
@Component
class Ending {

    private final RequestReading reading;
    private final Numbers numbers;

    Ending(RequestReading reading, Numbers numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    Told reopen(Doing doing, Reopen order) {
        doing.course().beginAnew();
        doing.course().reopenings++;
        return Told.fact("reason", order.reason());
    }

    Told withdraw(Doing doing, Withdraw order) {
        doing.course().end(Result.WITHDRAWN, doing.at());
        return Told.fact("by", "RESIDENT").and("reason", order.reason());
    }

    Told voidEntry(Doing doing, VoidEntry order) {
        doing.course().closedAt = doing.at();
        return Told.fact("reason", order.reason());
    }

    /** Both rows in the order of their ids, whoever joins whom. */
    List<UUID> both(Caller caller, ServiceRequest request, Join order) {
        return Stream.of(request, other(caller, order))
                .map(each -> each.requestId().value())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    Told join(Doing doing, Join order) {
        ServiceRequest other = other(doing.caller(), order);
        boolean fits = other.book().equals(doing.request().book())
                && !other.requestId().equals(doing.request().requestId())
                && other.status().isOpen();
        if (!fits) {
            throw RequestProblem.JOIN_REFUSED.refused();
        }
        UUID to = other.requestId().value();
        doing.course().joinedTo = to;
        doing.course().closedAt = doing.at();
        doing.course().plannedAt = other.course().plannedAt;
        Map<UUID, Numbers.Given> given = numbers.of(List.of(to));
        return Told.fact("to", to)
                .and(
                        "number",
                        Objects.requireNonNull(given.get(to), "a stored request has its number")
                                .number());
    }

    private ServiceRequest other(Caller caller, Join order) {
        return reading.get(caller, order.to());
    }
}
