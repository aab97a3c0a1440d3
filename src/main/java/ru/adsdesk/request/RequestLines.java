package ru.adsdesk.request;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.kind.Kind;

/** Words the facts of a request for its book: what is personal becomes a commitment. */
@Component
class RequestLines {

    private final KindsInUse kinds;

    RequestLines(KindsInUse kinds) {
        this.kinds = kinds;
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
