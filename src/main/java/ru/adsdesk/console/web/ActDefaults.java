package ru.adsdesk.console.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.PlanProposals;
import ru.adsdesk.request.RequestView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a form of an act says before anybody typed: what the desk itself proposes, so that one confirmation is enough. */
@Component
class ActDefaults {

    private static final int OFFERED = 30;

    private final PlanProposals plans;
    private final Contacts contacts;
    private final JsonMapper json;

    ActDefaults(PlanProposals plans, Contacts contacts, JsonMapper json) {
        this.plans = plans;
        this.contacts = contacts;
        this.json = json;
    }

    Map<String, Object> of(Caller caller, RequestView request, String act) {
        try {
            return switch (act) {
                case "plan" ->
                    json.convertValue(
                            plans.propose(caller, request).plan(), new TypeReference<Map<String, Object>>() {});
                case "inform" -> Map.of("way", "SPOKEN");
                case "close" -> Map.of("result", request.course().completedAt() == null ? "" : "DONE");
                default -> Map.of();
            };
        } catch (Refused nothingToPropose) {
            return Map.of();
        }
    }

    /** Whom to call about a request, nearest first. */
    List<ContactView> contacts(Caller caller, RequestView request) {
        List<ContactView> found = request.address().houseId() == null
                ? contacts.everywhere(caller.scope().centre(), request.organisation(), null, null)
                : contacts.forHouse(caller, request.address().houseId(), null, null);
        return found.subList(0, Math.min(OFFERED, found.size()));
    }
}
