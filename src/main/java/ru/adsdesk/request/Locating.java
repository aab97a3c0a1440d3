package ru.adsdesk.request;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Statements.Answer;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.Refused;

/**
 * Finds the house of a request and the book it goes into: (1) that of the organisation that serves the house now, (2)
 * the key's organisation, (3) the centre.
 */
@Component
class Locating {

    private final Houses houses;
    private final Organisations organisations;
    private final Contacts contacts;

    Locating(Houses houses, Organisations organisations, Contacts contacts) {
        this.houses = houses;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    Located locate(Caller caller, RegisterRequest order) {
        Place place = order.place();
        if (place.house() != null) {
            ServedHouse house = given(caller, order, place.house());
            return at(caller, order, house, HouseMatch.GIVEN, place.entrance(), place.floor(), place.premises());
        }
        if (place.text() == null) {
            return withoutAddress(caller, order);
        }
        AddressMatch match = houses.resolve(caller.scope().centre(), place.text());
        String entrance = told(place.entrance(), match.entrance());
        String floor = told(place.floor(), match.floor());
        String premises = told(place.premises(), match.premises());
        return match.house() != null
                ? at(caller, order, match.house(), HouseMatch.SURE, entrance, floor, premises)
                : unsure(caller, order, match, entrance, floor, premises);
    }

    /** Nobody is refused by what is remembered only. */
    private ServedHouse given(Caller caller, RegisterRequest order, HouseId id) {
        return houses.findUnconfirmed(id)
                .filter(house -> isServed(caller.scope(), house))
                .filter(house ->
                        order.organisation() == null || order.organisation().equals(house.server()))
                .or(() -> houses.findServed(id))
                .filter(house -> house.centre().equals(caller.scope().centre()))
                .orElseThrow(() -> RequestProblem.HOUSE_UNKNOWN.at("address.houseId"));
    }

    /** Whether the house still is what it was found to be; asked in the transaction, together with what is asked next. */
    Answer<Boolean> confirming(Located where) {
        return where.house() == null ? () -> true : houses.confirming(where.house());
    }

    private Located at(
            Caller caller,
            RegisterRequest order,
            ServedHouse house,
            HouseMatch match,
            @Nullable String entrance,
            @Nullable String floor,
            @Nullable String premises) {
        if (!isServed(caller.scope(), house)) {
            return order.isNotOurs()
                    ? new Located(house, match, List.of(), bookWithoutHouse(caller, order), entrance, floor, premises)
                    : refuse(caller, house);
        }
        OrganisationId chosen = order.organisation();
        if (chosen != null && !chosen.equals(house.server())) {
            throw RequestProblem.ORGANISATION_NOT_OF_HOUSE.at("organisationId");
        }
        return new Located(house, match, List.of(), house.book(), entrance, floor, premises);
    }

    private static boolean isServed(Scope scope, ServedHouse house) {
        OrganisationId server = house.server();
        return server == null ? scope.all() : scope.covers(house.centre(), server);
    }

    /** A house of somebody else is refused, with whom to call where that is known; the directory is for the desk's people. */
    private Located refuse(Caller caller, ServedHouse house) {
        Map<String, Object> call = new LinkedHashMap<>();
        Optional.ofNullable(house.serverName()).ifPresent(name -> call.put("name", name));
        Optional.ofNullable(house.serverPhone()).ifPresent(phone -> call.put("phone", phone));
        Refused refused = RequestProblem.HOUSE_NOT_SERVED.refused();
        if (!call.isEmpty()) {
            refused = refused.with("call", call);
        }
        if (!isOutside(caller)) {
            refused = refused.with("contacts", contacts.forHouse(house, null, ContactCase.NOT_OURS));
        }
        throw refused;
    }

    private Located unsure(
            Caller caller,
            RegisterRequest order,
            AddressMatch match,
            @Nullable String entrance,
            @Nullable String floor,
            @Nullable String premises) {
        if (isOutside(caller) || order.organisation() != null || order.isNotOurs()) {
            HouseMatch how = match.kind() == AddressMatch.Kind.UNSURE ? HouseMatch.UNSURE : HouseMatch.NONE;
            return new Located(
                    null, how, match.candidates(), bookWithoutHouse(caller, order), entrance, floor, premises);
        }
        throw RequestProblem.ADDRESS_UNSURE
                .refused()
                .with(
                        "candidates",
                        match.candidates().stream().map(Locating::candidate).toList());
    }

    private static Map<String, Object> candidate(ServedHouse house) {
        return Map.of("houseId", house.id().toString(), "address", house.address());
    }

    private Located withoutAddress(Caller caller, RegisterRequest order) {
        if (!order.isNotOurs() && (order.organisation() == null || isOutside(caller))) {
            throw RequestProblem.ADDRESS_MISSING.at("address");
        }
        Place place = order.place();
        return new Located(
                null,
                HouseMatch.NONE,
                List.of(),
                bookWithoutHouse(caller, order),
                place.entrance(),
                place.floor(),
                place.premises());
    }

    private BookId bookWithoutHouse(Caller caller, RegisterRequest order) {
        OrganisationId chosen = order.organisation() != null ? order.organisation() : caller.organisation();
        if (chosen == null) {
            return isOutside(caller) || caller.scope().all()
                    ? BookId.of(caller.scope().centre())
                    : ownBook(caller);
        }
        if (!organisations.covers(caller.scope(), chosen)) {
            throw RequestProblem.ORGANISATION_FOREIGN.at("organisationId");
        }
        return BookId.of(chosen);
    }

    /** What is nobody's here goes into a book its dispatcher may read. */
    private static BookId ownBook(Caller caller) {
        return caller.scope().organisations().stream()
                .map(BookId::of)
                .min(Comparator.comparing(BookId::toString))
                .orElseGet(() -> BookId.of(caller.scope().centre()));
    }

    private static boolean isOutside(Caller caller) {
        return caller.role() == Role.CHANNEL || caller.role() == Role.RESIDENT;
    }

    private static @Nullable String told(@Nullable String told, @Nullable String readOff) {
        return told != null ? told : readOff;
    }
}
