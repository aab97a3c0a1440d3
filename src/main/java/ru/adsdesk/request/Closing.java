package ru.adsdesk.request;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.NotToldReason;
import ru.adsdesk.request.act.Reject;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Way;

/** Closing with a result: a request closes only with it, and with the applicant told, or with why they were not. */
@Component
class Closing {

    private static final Set<Result> TOLD = Set.of(Result.DONE, Result.REFUSED, Result.NOT_OURS);

    private final PossibleActs possible;
    private final Planning planning;
    private final RequestLines lines;

    Closing(PossibleActs possible, Planning planning, RequestLines lines) {
        this.possible = possible;
        this.planning = planning;
        this.lines = lines;
    }

    /** The results a request may be closed with as it stands: completed work is done, other work came to something else. */
    static List<Result> results(ServiceRequest request) {
        if (!request.status().isOpen()) {
            return List.of();
        }
        return request.course().completedAt == null
                ? List.of(Result.CONSULTED, Result.REFUSED, Result.WITHDRAWN, Result.NOT_OURS)
                : List.of(Result.DONE);
    }

    Told close(Doing doing, Close order) {
        requireResult(doing, order);
        requireWhose(doing, order);
        NotToldReason notTold = notTold(doing, order.told(), order.notTold(), TOLD.contains(order.result()));
        requireTold(doing, order, notTold);
        Way told = told(doing, order);
        tell(doing, told);
        doing.course().end(order.result(), doing.at());
        return Told.fact("result", order.result())
                .and("told", told)
                .and("notTold", notTold)
                .and("contact", order.contact());
    }

    /** The organisation refuses: news to the applicant, whatever they were told before, so the line says how they heard it. */
    Told reject(Doing doing, Reject order) {
        NotToldReason notTold =
                order.told() == null && order.notTold() == null ? unreachable(doing.request()) : order.notTold();
        requireOnce(order.told(), notTold);
        if (order.told() == null && notTold == null) {
            throw possible.refused(RequestProblem.CLOSE_NOT_TOLD, doing.caller(), doing.request(), Act.REJECT);
        }
        tell(doing, order.told());
        doing.course().end(Result.REFUSED, doing.at());
        return Told.fact("reason", order.reason()).and("told", order.told()).and("notTold", notTold);
    }

    /** A consultation was spoken, or it was none. */
    private static @Nullable Way told(Doing doing, Close order) {
        boolean open = doing.course().informedAt == null && order.told() == null && order.notTold() == null;
        return open && order.result() == Result.CONSULTED ? Way.SPOKEN : order.told();
    }

    private static void tell(Doing doing, @Nullable Way told) {
        if (told != null) {
            doing.course().informedAt = doing.at();
            doing.course().informedWay = told;
        }
    }

    private void requireResult(Doing doing, Close order) {
        boolean done = order.result() == Result.DONE;
        boolean completed = doing.course().completedAt != null;
        if (done && !completed) {
            throw refused(RequestProblem.CLOSE_NOT_COMPLETED, doing);
        }
        if (!done && completed) {
            throw refused(RequestProblem.CLOSE_COMPLETED, doing);
        }
        if (done
                && doing.request().status() == Status.COMPLETED
                && lines.plan(doing.request()).photos()) {
            throw refused(RequestProblem.CLOSE_NOT_CONTROLLED, doing);
        }
    }

    private void requireWhose(Doing doing, Close order) {
        planning.requireContact(doing, order.contact());
        boolean named = order.contact() != null || Doing.present(order.words()) != null;
        if (order.result() == Result.NOT_OURS && !named) {
            throw RequestProblem.NOT_OURS_WHOSE.at("contact");
        }
    }

    private static @Nullable NotToldReason notTold(
            Doing doing, @Nullable Way told, @Nullable NotToldReason why, boolean asked) {
        boolean open = told == null && why == null && doing.course().informedAt == null && asked;
        return open ? unreachable(doing.request()) : why;
    }

    /** A device, and whoever left nothing to be reached by, cannot be told; the line says so by itself. */
    private static @Nullable NotToldReason unreachable(ServiceRequest request) {
        if (request.applicant().phone() != null || request.applicant().email() != null) {
            return null;
        }
        Channel channel = request.origin().channel();
        return channel == Channel.SIGNAL || channel == Channel.STAFF ? NotToldReason.DEVICE : NotToldReason.NO_CONTACT;
    }

    private void requireTold(Doing doing, Close order, @Nullable NotToldReason notTold) {
        requireOnce(order.told(), notTold);
        boolean told = order.told() != null || doing.course().informedAt != null;
        if (TOLD.contains(order.result()) && !told && notTold == null) {
            throw refused(RequestProblem.CLOSE_NOT_TOLD, doing);
        }
    }

    private static void requireOnce(@Nullable Way told, @Nullable NotToldReason notTold) {
        if (told != null && notTold != null) {
            throw RequestProblem.CLOSE_TOLD_TWICE.at("notTold");
        }
    }

    private Refused refused(RequestProblem why, Doing doing) {
        return possible.refused(why, doing.caller(), doing.request(), Act.CLOSE);
    }
}
