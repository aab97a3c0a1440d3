package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.Books;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.PlanTemplate;
import ru.adsdesk.request.kind.PlanTemplates;

/** Words the facts of a request for its book: what is personal becomes a commitment. */
@Component
class RequestLines {

    private static final List<String> EVERY_REQUEST = List.of("inform_plan", "slip_inform");

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

    /** The same line, with the files that came along: hashes as facts, names beside it. */
    static NewLine with(AttachedFiles files, NewLine line) {
        if (files.files().isEmpty()) {
            return line;
        }
        Map<String, Object> facts = new HashMap<>(line.facts());
        facts.putAll(files.facts());
        Map<String, Object> secrets = new HashMap<>(line.secrets());
        secrets.putAll(files.secrets());
        return line.saying(facts).keeping(secrets);
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
        facts.put("norms", norms(request));
        facts.put("zone", zone(request).getId());
        put(facts, "kind", request.sorting().kind());
        put(facts, "kindName", kindName(request).orElse(null));
        put(facts, "entrance", request.location().entrance());
        put(facts, "floor", request.location().floor());
        put(facts, "wishedFrom", request.times().wishedFrom());
        put(facts, "wishedTo", request.times().wishedTo());
        put(facts, "callId", request.origin().callId());
        put(facts, "messageId", request.origin().messageId());
        put(facts, "foreignNumber", request.origin().foreignNumber());
        put(facts, "outage", request.course().outage);
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

    /** The norms whose clocks the request started; one of no sure kind has those of every request. */
    List<String> norms(ServiceRequest request) {
        return request.sorting()
                .norms()
                .or(() -> kind(request).map(Kind::norms))
                .orElse(EVERY_REQUEST);
    }

    /** The Russian name of its kind, as it was when the kind was given. */
    Optional<String> kindName(ServiceRequest request) {
        return Optional.ofNullable(request.sorting().kindName())
                .or(() -> kind(request).map(Kind::name));
    }

    /** What is usually done about it. */
    PlanTemplate plan(ServiceRequest request) {
        return PlanTemplates.of(kind(request).orElse(null));
    }

    Optional<Kind> kind(ServiceRequest request) {
        return kinds.find(CentreId.of(request.centre()), request.sorting().kind());
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
