package ru.adsdesk.intake.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;

/** What to register of a message: what a person orders, and what the message itself says where they leave it out. */
@Component
class MessageOrders {

    private final Houses houses;

    MessageOrders(Houses houses) {
        this.houses = houses;
    }

    /** The message as it stands. */
    RegisterRequest of(StoredMessage message) {
        return new RegisterRequest(
                message.channel(),
                message.receivedAt(),
                applicant(message),
                place(message),
                null,
                null,
                null,
                message.words(),
                Map.of(),
                null,
                null,
                null,
                message.id().value(),
                null,
                null,
                null,
                List.of());
    }

    RegisterRequest filled(RegisterRequest order, StoredMessage message) {
        RegisterRequest own = of(message);
        Place place = order.place();
        boolean placed = place.house() != null || place.text() != null || order.organisation() != null;
        return new RegisterRequest(
                message.channel(),
                order.receivedAt() == null ? own.receivedAt() : order.receivedAt(),
                order.applicant().equals(Applicant.nobody()) ? own.applicant() : order.applicant(),
                placed ? place : own.place(),
                order.organisation(),
                order.kind(),
                order.urgency(),
                order.description() == null ? own.description() : order.description(),
                order.answers(),
                order.damageAt(),
                order.wished(),
                order.callId(),
                message.id().value(),
                null,
                order.ending(),
                order.outage(),
                order.files());
    }

    private static Applicant applicant(StoredMessage message) {
        String phone = message.author().phone();
        return new Applicant(
                message.author().name(),
                Optional.ofNullable(phone).flatMap(Phone::find).orElse(null),
                message.author().email(),
                null);
    }

    /** The house it was matched to, with what the words say of entrance and flat. */
    private Place place(StoredMessage message) {
        HouseId house = message.house() == null ? null : HouseId.of(message.house());
        String text = message.addressText();
        if (house == null || text == null) {
            return new Place(house, text, null, null, null);
        }
        AddressMatch read = houses.resolve(CentreId.of(message.book().value()), text);
        return new Place(house, text, read.entrance(), read.floor(), read.premises());
    }
}
