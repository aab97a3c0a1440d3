package ru.adsdesk.console.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import ru.adsdesk.housing.Building;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.IntakeDesk;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.call.CallEvent;
import ru.adsdesk.intake.call.CallEventType;
import ru.adsdesk.intake.call.CallView;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.testing.Desk;

/** A town for tests in a browser; what happens in it without a browser happens at the desks themselves. */
@TestComponent
public class BrowserScene {

    private final Desk desk;
    private final HouseRegister register;
    private final Organisations organisations;
    private final IntakeDesk intake;
    private final CallDesk calls;
    private final Clock clock;

    BrowserScene(
            Desk desk,
            HouseRegister register,
            Organisations organisations,
            IntakeDesk intake,
            CallDesk calls,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.organisations = organisations;
        this.intake = intake;
        this.calls = calls;
        this.clock = clock;
    }

    /** A new town; nothing of another test is in it. */
    public Town town() {
        CentreId centre = desk.centre();
        Desk.Person senior = desk.person(Role.SENIOR, centre);
        String mark = UUID.randomUUID().toString().substring(0, 6);
        OrganisationId mine = organisations
                .create(senior.caller(), "УК Садовая " + mark, null, "+7 900 000-00-11")
                .id();
        OrganisationId other = organisations
                .create(senior.caller(), "ТСЖ Переулок " + mark, null, "+7 900 000-00-12")
                .id();
        return new Town(
                centre,
                mine,
                other,
                house(senior, "г. Примерск, ул. Садовая, д. 5", mine),
                house(senior, "г. Примерск, пер. Тихий, д. 12, к. 2", other),
                senior,
                desk.person(Role.DISPATCHER, centre));
    }

    private HouseId house(Desk.Person senior, String address, OrganisationId server) {
        return register.add(
                        senior.caller(),
                        new NewHouse(UUID.randomUUID().toString(), address, "Europe/Moscow", Building.UNKNOWN, server))
                .house()
                .id();
    }

    /** Somebody registers a burst pipe at the garden house. */
    public RequestView leak(Town town, String phone) {
        return leak(town, new Applicant("Анна Образцова", Phone.parse(phone), null, null));
    }

    /** The same by anybody. */
    public RequestView leak(Town town, Applicant who) {
        return intake.register(
                        town.dispatcher().caller(),
                        new RegisterRequest(
                                Channel.PHONE,
                                null,
                                who,
                                new Place(town.garden(), null, "2", null, "14"),
                                null,
                                null,
                                null,
                                "Прорвало трубу холодной воды под раковиной, вода хлещет на пол",
                                Map.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        null,
                        new byte[0])
                .view();
    }

    /** Somebody calls the desk; the exchange's id of the call. */
    public String ring(Town town, String from) {
        String call = "pbx-" + UUID.randomUUID();
        tell(town, call, CallEventType.RINGING, from);
        return call;
    }

    /** The exchange tells more of a call. */
    public CallView tell(Town town, String call, CallEventType type, String from) {
        return calls.hear(
                town.dispatcher().caller(),
                new CallEvent(call, type, clock.instant(), from, "+7 900 000-00-99", null, null, null, null, false));
    }

    /** A call as it stands. */
    public CallView call(Town town, String call) {
        return calls.get(town.dispatcher().caller(), call);
    }

    /** One more dispatcher of the town. */
    public Desk.Person colleague(Town town) {
        return desk.person(Role.DISPATCHER, town.centre());
    }
}
