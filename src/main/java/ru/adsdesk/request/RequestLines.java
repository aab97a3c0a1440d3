package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.kind.Kind;

/** Words the facts of a request for its book: what is personal becomes a commitment. */
@Component
class RequestLines {

    private final KindsInUse kinds;
    private final Houses houses;
    private final Books books;

    RequestLines(KindsInUse kinds, Houses houses, Books books) {
        this.kinds = kinds;
        this.houses = houses;
        this.books = books;
    }

    /** The line that gives the request its number. Built from the stored state, not from what was asked. */
    NewLine registered(Caller caller, ServiceRequest request, Map<String, String> answers, List<LikelyRepeat> repeats) {
        Map<String, Object> facts = facts(request);
        if (!answers.isEmpty()) {
            facts.put("answers", Map.copyOf(answers));
        }
        if (!repeats.isEmpty()) {
            facts.put(
                    "likelyRepeats",
                    repeats.stream().map(repeat -> repeat.id().toString()).toList());
        }
        return line(caller, request, RequestFacts.REGISTERED, request.times().registeredAt())
                .saying(facts)
                .keeping(secrets(request))
                .withNumber();
    }

    NewLine line(Caller caller, ServiceRequest request, String code, Instant at) {
        return NewLine.of(request.requestId().subject(), code, at, caller.actor())
                .at(request.location().house())
                .by(request.origin().channel());
    }

    Map<String, Object> facts(ServiceRequest request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("urgency", request.sorting().urgency().name());
        facts.put("kindSource", request.sorting().source().name());
        facts.put("addressMatch", request.location().match().name());
        facts.put("receivedAt", request.times().receivedAt().toString());
        facts.put("damageAt", request.times().damageAt().toString());
        facts.put("norms", norms(request.sorting().kind()));
        facts.put("zone", zone(request).getId());
        put(facts, "kind", request.sorting().kind());
        put(facts, "entrance", request.location().entrance());
        put(facts, "floor", request.location().floor());
        put(facts, "wishedFrom", request.times().wishedFrom());
        put(facts, "wishedTo", request.times().wishedTo());
        put(facts, "callId", request.origin().callId());
        put(facts, "messageId", request.origin().messageId());
        put(facts, "foreignNumber", request.origin().foreignNumber());
        if (request.needsAddressConfirmed()) {
            facts.put("addressToBeConfirmed", true);
        }
        return facts;
    }

    Map<String, Object> secrets(ServiceRequest request) {
        Map<String, Object> secrets = new HashMap<>();
        put(secrets, "name", request.applicant().name());
        put(secrets, "phone", request.applicant().phone());
        put(secrets, "email", request.applicant().email());
        put(secrets, "inn", request.applicant().inn());
        put(secrets, "premises", request.location().premises());
        put(secrets, "addressText", request.location().addressText());
        put(secrets, "description", request.description());
        return secrets;
    }

    /** Where its days and windows are counted; its book's zone while the house is not known. */
    private ZoneId zone(ServiceRequest request) {
        return Optional.ofNullable(request.location().house())
                .flatMap(house -> houses.findServed(HouseId.of(house)))
                .map(ServedHouse::zone)
                .orElseGet(() -> books.get(request.book()).zone());
    }

    /** A request of no sure kind has the norms of every request. */
    List<String> norms(@Nullable String kind) {
        return kind == null
                ? List.of("inform_plan", "slip_inform")
                : kinds.find(new KindCode(kind)).map(Kind::norms).orElse(List.of());
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
