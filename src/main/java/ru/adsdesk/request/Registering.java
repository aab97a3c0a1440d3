package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.OutageLink;
import ru.adsdesk.request.RegisterRequest.OutageChoice;
import ru.adsdesk.request.ServiceRequest.Location;
import ru.adsdesk.request.ServiceRequest.Origin;
import ru.adsdesk.request.ServiceRequest.Person;
import ru.adsdesk.request.ServiceRequest.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers a request (416 p.13, p.17): everything that can be refused is refused before the transaction; the
 * transaction claims the idempotency key, looks for repeats, stores the request and writes its line. Round trips to the
 * database with a given house: claim and repeats; insert and take the book; the line and its clocks; commit.
 */
@Component
class Registering {

    private final Locating locating;
    private final KindsInUse kinds;
    private final Repeats repeats;
    private final Linking linking;
    private final NewRequests requests;
    private final EndingAtOnce endings;
    private final RequestFiles attached;
    private final RequestLines lines;
    private final FirstLines firstLines;
    private final Journal journal;
    private final BookTransactions transactions;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Clock clock;

    Registering(
            Locating locating,
            KindsInUse kinds,
            Repeats repeats,
            Linking linking,
            NewRequests requests,
            EndingAtOnce endings,
            RequestFiles attached,
            RequestLines lines,
            FirstLines firstLines,
            Journal journal,
            BookTransactions transactions,
            Idempotency idempotency,
            JsonMapper json,
            Clock clock) {
        this.locating = locating;
        this.kinds = kinds;
        this.repeats = repeats;
        this.linking = linking;
        this.requests = requests;
        this.endings = endings;
        this.attached = attached;
        this.lines = lines;
        this.firstLines = firstLines;
        this.journal = journal;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    Registered register(Caller caller, RegisterRequest asked, @Nullable String key, byte[] body) {
        Channel channel = OrderChecks.channel(caller, asked.channel());
        RegisterRequest order = asOwn(caller, asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OrderChecks.check(order, channel, now);
        endings.check(caller, order.ending());
        Located where = locating.locate(caller, order);
        linking.check(caller, order.outage(), where);
        Sorted what = Sorted.of(order, caller.role(), kinds.of(caller.scope().centre()));
        UUID id = TimeOrderedIds.next();
        return transactions.in(where.book(), () -> {
            Answer<Optional<UUID>> claim = idempotency.claiming(caller, "request.register", key, body, id);
            Answer<List<LikelyRepeat>> likely = repeats.list(where, what.kind(), order.applicant(), now);
            return claim.get()
                    .map(firstLines::of)
                    .orElseGet(() -> write(caller, order, channel, where, what, likely.get(), id, now));
        });
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

    private Registered write(
            Caller caller,
            RegisterRequest order,
            Channel channel,
            Located where,
            Sorted what,
            List<LikelyRepeat> likely,
            UUID id,
            Instant now) {
        Optional<OutageLink> link = linking.hold(caller, order.outage());
        ServiceRequest request = new ServiceRequest(
                new ServiceRequest.Key(where.book().value(), id),
                caller.scope().centre().value(),
                Status.REGISTERED,
                new Origin(channel, order.callId(), order.messageId(), null, null),
                location(order, where),
                person(order.applicant()),
                sorting(what, order, likely),
                times(order, now),
                order.description());
        List<NewLine> written = new ArrayList<>();
        link.ifPresent(outage -> written.addAll(linking.registered(caller, request, outage, order.outage(), now)));
        AttachedFiles files = attached.attach(caller, request, order.files());
        written.addFirst(RequestLines.with(files, lines.registered(caller, request, order.answers(), likely)));
        requests.insert(request);
        endings.end(caller, request, order.ending()).ifPresent(written::add);
        return new Registered(request, journal.append(where.book(), written).getFirst(), true);
    }

    private static Location location(RegisterRequest order, Located where) {
        return new Location(
                where.houseId(),
                where.match(),
                where.entrance(),
                where.floor(),
                where.premises(),
                order.place().text());
    }

    private static Person person(Applicant applicant) {
        return new Person(
                applicant.name(),
                applicant.phone() == null ? null : applicant.phone().e164(),
                applicant.email(),
                applicant.inn());
    }

    private Sorting sorting(Sorted what, RegisterRequest order, List<LikelyRepeat> likely) {
        return Sorting.of(
                what.kind(),
                what.source(),
                what.urgency(),
                json.writeValueAsString(order.answers()),
                json.writeValueAsString(what.proposed()),
                json.writeValueAsString(likely));
    }

    private static Times times(RegisterRequest order, Instant now) {
        Instant received = order.receivedAt() == null || order.receivedAt().isAfter(now) ? now : order.receivedAt();
        Instant damage = order.damageAt() == null || order.damageAt().isAfter(now) ? now : order.damageAt();
        return new Times(
                received.truncatedTo(ChronoUnit.MILLIS),
                now,
                damage.truncatedTo(ChronoUnit.MILLIS),
                order.wished() == null ? null : order.wished().from(),
                order.wished() == null ? null : order.wished().to());
    }
}
