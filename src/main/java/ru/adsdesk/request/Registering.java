package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.request.RegisterRequest.OutageChoice;

/**
 * Registers a request (416 p.13, p.17): everything that can be refused is refused before the transaction, which is
 * {@link Storing}'s. Where something was not as it was taken to be, it left nothing and is done again.
 */
@Component
class Registering {

    private final Locating locating;
    private final KindsInUse kinds;
    private final Linking linking;
    private final EndingAtOnce endings;
    private final Storing storing;
    private final FirstLines firstLines;
    private final BookTransactions transactions;
    private final Idempotency idempotency;
    private final Clock clock;

    Registering(
            Locating locating,
            KindsInUse kinds,
            Linking linking,
            EndingAtOnce endings,
            Storing storing,
            FirstLines firstLines,
            BookTransactions transactions,
            Idempotency idempotency,
            Clock clock) {
        this.locating = locating;
        this.kinds = kinds;
        this.linking = linking;
        this.endings = endings;
        this.storing = storing;
        this.firstLines = firstLines;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Registered register(Caller caller, RegisterRequest asked, @Nullable String key, byte[] body) {
        RegisterRequest order = asOwn(caller, asked);
        try {
            return store(prepared(caller, order, true), key, body);
        } catch (Storing.HouseChanged meanwhile) {
            return store(prepared(caller, order, false), key, body);
        }
    }

    /** A house found anew a moment ago needs no confirming. */
    private Storing.Prepared prepared(Caller caller, RegisterRequest order, boolean confirming) {
        Channel channel = OrderChecks.channel(caller, order.channel());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OrderChecks.check(order, channel, now);
        endings.check(caller, order.ending());
        Located where = locating.locate(caller, order);
        linking.check(caller, order.outage(), where);
        Sorted what = Sorted.of(order, caller.role(), kinds.of(caller.scope().centre()));
        return new Storing.Prepared(caller, order, channel, where, what, TimeOrderedIds.next(), now, confirming);
    }

    private Registered store(Storing.Prepared its, @Nullable String key, byte[] body) {
        try {
            return transactions.in(
                    its.where().book(),
                    () -> storing.store(
                            its, idempotency.isClaimed(its.caller(), "request.register", key, body, its.id())));
        } catch (Storing.AskedBefore before) {
            return transactions.in(
                    its.where().book(),
                    () -> idempotency
                            .claim(its.caller(), "request.register", key, body, its.id())
                            .map(firstLines::of)
                            .orElseGet(() -> storing.store(its, () -> true)));
        }
    }

    /** A resident asks for themselves: the phone is the verified one. */
    private static RegisterRequest asOwn(Caller caller, RegisterRequest order) {
        if (caller.role() != Role.RESIDENT) {
            return order;
        }
        Applicant told = order.applicant();
        Applicant own = new Applicant(told.name(), Phone.parse(caller.name()), told.email(), told.inn());
        return new RegisterRequest(
                order.channel(),
                null,
                own,
                order.place(),
                null,
                null,
                null,
                order.description(),
                order.answers(),
                order.damageAt(),
                order.wished(),
                null,
                null,
                null,
                null,
                order.outage() == null ? null : new OutageChoice(order.outage().id(), false, false),
                order.files());
    }
}
