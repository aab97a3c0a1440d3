package ru.adsdesk.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.Urgency;

/** Whom to call about a request: the entries of the directory for its house, system and urgency, nearest first. */
@Component
public class RequestContacts {

    private final KindsInUse kinds;
    private final Houses houses;
    private final Contacts contacts;

    RequestContacts(KindsInUse kinds, Houses houses, Contacts contacts) {
        this.kinds = kinds;
        this.houses = houses;
        this.contacts = contacts;
    }

    /**
     * Whom to call.
     *
     * @param shown the request, as the caller was shown it
     * @param asked in which case; absent: as urgent as the request is
     */
    public List<ContactView> list(Caller caller, RequestView shown, @Nullable ContactCase asked) {
        CentreId centre = caller.scope().centre();
        ContactCase occasion = asked != null ? asked : occasion(shown.urgency());
        ContactSystem system = kinds.find(centre, shown.kind())
                .map(Kind::system)
                .flatMap(its -> ContactSystem.find(its.name()))
                .orElse(null);
        return Optional.ofNullable(shown.address().houseId())
                .flatMap(houses::findServed)
                .map(house -> contacts.forHouse(house, system, occasion))
                .orElseGet(() -> contacts.everywhere(centre, shown.organisation(), system, occasion));
    }

    private static ContactCase occasion(Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? ContactCase.EMERGENCY : ContactCase.ORDINARY;
    }
}
