package ru.adsdesk.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.OutageLink;
import ru.adsdesk.request.ServiceRequest.Location;
import ru.adsdesk.request.ServiceRequest.Origin;
import ru.adsdesk.request.ServiceRequest.Person;
import ru.adsdesk.request.ServiceRequest.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * The transaction of a registration, in two round trips to the database at a given house: the house is confirmed, the
 * idempotency key claimed, the request stored with its likely repeats and the book taken; then the line, its clocks and the
 * commit.
 */
@Component
class Storing {

    private final Locating locating;
    private final Linking linking;
    private final NewRequests requests;
    private final EndingAtOnce endings;
    private final RequestFiles attached;
    private final RequestLines lines;
    private final Journal journal;
    private final JsonMapper json;

    Storing(
            Locating locating,
            Linking linking,
            NewRequests requests,
            EndingAtOnce endings,
            RequestFiles attached,
            RequestLines lines,
            Journal journal,
            JsonMapper json) {
        this.locating = locating;
        this.linking = linking;
        this.requests = requests;
        this.endings = endings;
        this.attached = attached;
        this.lines = lines;
        this.journal = journal;
        this.json = json;
    }

    /** An order nothing speaks against, the id its request is to have, and whether its house is still to be confirmed. */
    record Prepared(
            Caller caller,
            RegisterRequest order,
            Channel channel,
            Located where,
            Sorted what,
            UUID id,
            Instant now,
            boolean confirming) {}

    /** The house was remembered as it no longer is: its book may be another. */
    static final class HouseChanged extends RuntimeException {}

    /** The call repeats an earlier one, or one still being answered. */
    static final class AskedBefore extends RuntimeException {}

    /** Stores in the current transaction; throws where it has to leave nothing. */
    Registered store(Prepared its, Answer<Boolean> claimed) {
        Answer<Boolean> stillThere = its.confirming() ? locating.confirming(its.where()) : () -> true;
        Runnable allowed = () -> {
            if (!claimed.get()) {
                throw new AskedBefore();
            }
            if (!stillThere.get()) {
                throw new HouseChanged();
            }
        };
        if (its.order().outage() != null || !its.order().files().isEmpty()) {
            allowed.run();
        }
        ServiceRequest request = request(its);
        Optional<OutageLink> link = linking.hold(its.caller(), its.order().outage());
        List<NewLine> written = new ArrayList<>();
        link.ifPresent(outage -> written.addAll(
                linking.registered(its.caller(), request, outage, its.order().outage(), its.now())));
        AttachedFiles files = attached.attach(its.caller(), request, its.order().files());
        Answer<List<LikelyRepeat>> likely = requests.insert(
                request, Repeats.of(its.where(), its.what().kind(), its.order().applicant(), its.now()));
        endings.end(its.caller(), request, its.order().ending()).ifPresent(written::add);
        return new Registered(
                request,
                journal.appendLast(
                                request.book(),
                                request.requestId().subject(),
                                request.location().house(),
                                1 + written.size(),
                                () -> {
                                    allowed.run();
                                    written.addFirst(first(its, request, likely.get(), files));
                                    return written;
                                })
                        .getFirst(),
                true);
    }

    private NewLine first(Prepared its, ServiceRequest request, List<LikelyRepeat> likely, AttachedFiles files) {
        request.classify(request.sorting().repeating(json.writeValueAsString(likely)));
        return RequestLines.with(
                files, lines.registered(its.caller(), request, its.order().answers(), likely));
    }

    private ServiceRequest request(Prepared its) {
        RegisterRequest order = its.order();
        return new ServiceRequest(
                new ServiceRequest.Key(its.where().book().value(), its.id()),
                its.caller().scope().centre().value(),
                Status.REGISTERED,
                new Origin(its.channel(), order.callId(), order.messageId(), null, null),
                location(order, its.where()),
                person(order.applicant()),
                sorting(its.what(), order),
                times(order, its.now()),
                order.description());
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

    /** What it repeats is found while it is stored. */
    private Sorting sorting(Sorted what, RegisterRequest order) {
        return Sorting.of(
                what.kind(),
                what.source(),
                what.urgency(),
                json.writeValueAsString(order.answers()),
                json.writeValueAsString(what.proposed()),
                "[]");
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
