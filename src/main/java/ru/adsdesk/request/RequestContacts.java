package ru.adsdesk.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.Urgency;

/** Whom to call about a request: the entries of the directory for its house, system and urgency, nearest first. */
@Component
public class RequestContacts {

    private final RequestReading reading;
    private final RequestLines lines;
    private final Houses houses;
    private final Contacts contacts;

    RequestContacts(RequestReading reading, RequestLines lines, Houses houses, Contacts contacts) {
        this.reading = reading;
        this.lines = lines;
        this.houses = houses;
        this.contacts = contacts;
    }

    /**
     * Whom to call.
     *
     * @param occasion in which case; absent: as urgent as the request is
     */
    public List<ContactView> list(Caller caller, String idOrNumber, @Nullable ContactCase occasion) {
        return list(reading.get(caller, idOrNumber), occasion);
    }

    List<ContactView> list(ServiceRequest request, @Nullable ContactCase asked) {
        ContactCase occasion =
                asked != null ? asked : occasion(request.sorting().urgency());
        ContactSystem system = lines.kind(request)
                .map(Kind::system)
                .flatMap(its -> ContactSystem.find(its.name()))
                .orElse(null);
        return Optional.ofNullable(request.location().house())
                .map(HouseId::of)
                .flatMap(houses::findServed)
                .map(house -> contacts.forHouse(house, system, occasion))
                .orElseGet(() -> contacts.everywhere(CentreId.of(request.centre()), server(request), system, occasion));
    }

    private static ContactCase occasion(Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? ContactCase.EMERGENCY : ContactCase.ORDINARY;
    }

    private static @Nullable OrganisationId server(ServiceRequest request) {
        UUID book = request.book().value();
        return book.equals(request.centre()) ? null : OrganisationId.of(book);
    }
}
