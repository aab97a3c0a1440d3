package ru.adsdesk.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.Join;
import ru.adsdesk.request.act.Reject;
import ru.adsdesk.request.act.Reopen;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.VoidEntry;
import ru.adsdesk.request.act.Withdraw;

/** The acts a request ends by, and the one that opens it again. */
@Component
class Ending {

    private static final Set<Result> TOLD = Set.of(Result.DONE, Result.REFUSED, Result.NOT_OURS);

    private final RequestReading reading;
    private final Numbers numbers;
    private final PossibleActs possible;

    Ending(RequestReading reading, Numbers numbers, PossibleActs possible) {
        this.reading = reading;
        this.numbers = numbers;
        this.possible = possible;
    }

    /** Done means completed before; an end the applicant does not know of themselves needs them told, or why not. */
    Told close(Doing doing, Close order) {
        ServiceRequest request = doing.request();
        if (order.result() == Result.DONE && doing.course().completedAt == null) {
            throw possible.refused(RequestProblem.CLOSE_NOT_COMPLETED, doing.caller(), request, Act.CLOSE);
        }
        if (TOLD.contains(order.result()) && doing.course().informedAt == null && order.notTold() == null) {
            throw possible.refused(RequestProblem.CLOSE_NOT_TOLD, doing.caller(), request, Act.CLOSE);
        }
        doing.course().end(order.result(), doing.at());
        return Told.fact("result", order.result()).and("notTold", order.notTold());
    }

    Told reopen(Doing doing, Reopen order) {
        doing.course().beginAnew();
        doing.course().reopenings++;
        return Told.fact("reason", order.reason());
    }

    Told reject(Doing doing, Reject order) {
        doing.course().end(Result.REFUSED, doing.at());
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
