package ru.adsdesk.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.ServiceRequest.Location;
import ru.adsdesk.request.ServiceRequest.Person;
import ru.adsdesk.request.ServiceRequest.Times;
import ru.adsdesk.request.act.Assign;
import ru.adsdesk.request.act.Comment;
import ru.adsdesk.request.act.ConfirmAddress;
import ru.adsdesk.request.act.Correct;
import ru.adsdesk.request.act.Reclassify;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.Urgency;

/** The acts that say whose a request is, where it is and what it is about. */
@Component
class Leading {

    private final Houses houses;
    private final KindsInUse kinds;
    private final Assignees assignees;
    private final Mentions mentions;
    private final RequestFiles files;

    Leading(Houses houses, KindsInUse kinds, Assignees assignees, Mentions mentions, RequestFiles files) {
        this.houses = houses;
        this.kinds = kinds;
        this.assignees = assignees;
        this.mentions = mentions;
        this.files = files;
    }

    /** A house of the caller's centre; where another book serves it, the request is handed over right after. */
    Told confirmAddress(Doing doing, ConfirmAddress order) {
        ServedHouse house = houses.findServed(order.houseId())
                .filter(its -> its.centre().equals(doing.caller().scope().centre()))
                .orElseThrow(() -> RequestProblem.HOUSE_UNKNOWN.at("houseId"));
        ServiceRequest request = doing.request();
        Location told = request.location();
        Location confirmed = new Location(
                house.id().value(),
                HouseMatch.GIVEN,
                or(order.entrance(), told.entrance()),
                or(order.floor(), told.floor()),
                or(order.premises(), told.premises()),
                told.addressText());
        request.rewrite(confirmed, request.applicant(), request.times(), request.description());
        return Told.fact("houseId", house.id())
                .and("match", confirmed.match())
                .and("entrance", confirmed.entrance())
                .and("floor", confirmed.floor())
                .secretly("premises", confirmed.premises());
    }

    Told take(Doing doing) {
        doing.course().owner = doing.caller().actor().id();
        return Told.fact("owner", doing.caller().actor().id());
    }

    Told assign(Doing doing, Assign order) {
        assignees.require(doing.caller(), "account", order.account(), Role.DISPATCHER, Role.SENIOR);
        doing.course().owner = order.account().value();
        return Told.fact("owner", order.account());
    }

    Told reclassify(Doing doing, Reclassify order) {
        Kind kind = kinds.of(doing.caller().scope().centre()).get("kind", order.kind());
        Urgency urgency = Objects.requireNonNullElse(order.urgency(), kind.urgency());
        Sorting before = doing.request().sorting();
        doing.request()
                .classify(Sorting.of(
                        kind, KindSource.PERSON, urgency, before.answers(), before.proposed(), before.repeats()));
        return Told.fact("kind", kind.code())
                .and("urgency", urgency)
                .and("norms", kind.norms())
                .and("oldKind", before.kind());
    }

    /** An outsider's comment is public and calls nobody. */
    Told comment(Doing doing, Comment order) {
        boolean outside =
                doing.caller().role() == Role.RESIDENT || doing.caller().role() == Role.CHANNEL;
        boolean open = outside || Boolean.TRUE.equals(order.isPublic());
        AttachedFiles attached = files.attach(doing, order.files(), open);
        if (attached.files().isEmpty() && Doing.present(order.words()) == null) {
            throw Refused.field("words", BodyProblem.MISSING);
        }
        return Told.fact("public", open)
                .and("mentions", mentions.note(doing, order.mentions(), outside))
                .with(attached);
    }

    Told correct(Doing doing, Correct order) {
        ServiceRequest request = doing.request();
        Instant damage = damageAt(request, order.damageAt());
        String phone = Doing.present(order.phone()) == null
                ? null
                : Phone.parse("phone", String.valueOf(order.phone())).e164();
        Told told = Told.nothing()
                .secretly("name", Doing.present(order.name()))
                .secretly("phone", phone)
                .secretly("email", Doing.present(order.email()))
                .secretly("inn", order.inn())
                .secretly("premises", Doing.present(order.premises()))
                .secretly("description", Doing.present(order.description()))
                .and("entrance", Doing.present(order.entrance()))
                .and("floor", Doing.present(order.floor()))
                .and("damageAt", damage);
        List<String> fields = new ArrayList<>(told.facts().keySet());
        fields.addAll(told.secrets().keySet());
        if (fields.isEmpty()) {
            throw RequestProblem.CORRECT_NOTHING.refused();
        }
        rewrite(request, order, phone, damage);
        return told.and("fields", fields.stream().sorted().toList());
    }

    private static @Nullable Instant damageAt(ServiceRequest request, @Nullable Instant told) {
        if (told != null && told.isAfter(request.times().registeredAt())) {
            throw RequestProblem.DAMAGE_AFTER_REGISTRATION.at("damageAt");
        }
        if (told != null && told.isBefore(request.times().registeredAt().minus(366, ChronoUnit.DAYS))) {
            throw RequestProblem.TOO_LONG_AGO.at("damageAt");
        }
        return told == null ? null : told.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void rewrite(
            ServiceRequest request, Correct order, @Nullable String phone, @Nullable Instant damage) {
        Location place = request.location();
        Person who = request.applicant();
        Times when = request.times();
        request.rewrite(
                new Location(
                        place.house(),
                        place.match(),
                        or(order.entrance(), place.entrance()),
                        or(order.floor(), place.floor()),
                        or(order.premises(), place.premises()),
                        place.addressText()),
                new Person(
                        or(order.name(), who.name()),
                        or(phone, who.phone()),
                        or(order.email(), who.email()),
                        or(order.inn(), who.inn())),
                new Times(
                        when.receivedAt(),
                        when.registeredAt(),
                        damage == null ? when.damageAt() : damage,
                        when.wishedFrom(),
                        when.wishedTo()),
                or(order.description(), request.description()));
    }

    private static @Nullable String or(@Nullable String told, @Nullable String before) {
        return Doing.present(told) == null ? before : told;
    }
}
