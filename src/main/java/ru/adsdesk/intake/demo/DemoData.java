package ru.adsdesk.intake.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.CentreView;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Demo;
import ru.adsdesk.identity.FoundCentre;
import ru.adsdesk.identity.OrganisationId;

/**
 * Fills an empty database with the demonstration. Every step leaves alone what is already there and the administrator comes
 * last, so a start that was killed on the way is taken up by the next.
 */
@Component
@Order(DemoData.AFTER_FIRST_START)
class DemoData implements ApplicationRunner {

    static final int AFTER_FIRST_START = 10;
    static final String CENTRE = "Пульт АДС (демо)";

    private final Demo demo;
    private final Centres centres;
    private final DemoHouses houses;
    private final DemoContacts contacts;
    private final DemoPeople people;
    private final DemoRequests requests;
    private final DemoOutages outages;
    private final Welcome welcome;

    DemoData(
            Demo demo,
            Centres centres,
            DemoHouses houses,
            DemoContacts contacts,
            DemoPeople people,
            DemoRequests requests,
            DemoOutages outages,
            Welcome welcome) {
        this.demo = demo;
        this.centres = centres;
        this.houses = houses;
        this.contacts = contacts;
        this.people = people;
        this.requests = requests;
        this.outages = outages;
        this.welcome = welcome;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isNeeded()) {
            load();
        }
    }

    private boolean isNeeded() {
        return demo.isShown()
                && (people.areNone()
                        || centre().filter(begun -> !people.areWhole(Caller.system(begun)))
                                .isPresent());
    }

    private void load() {
        Caller desk = Caller.system(centre().orElseGet(this::found));
        List<OrganisationId> organisations = houses.enter(desk);
        contacts.enter(desk, organisations);
        people.admit(desk, organisations.getFirst());
        requests.enter(people.dispatcher(desk), people.executor(desk));
        outages.enter(desk);
        String key = people.key(desk, organisations.getFirst());
        people.admitLast(desk);
        welcome.tellOnce(key);
    }

    private Optional<CentreId> centre() {
        return centres.list().stream()
                .filter(centre -> centre.name().equals(CENTRE))
                .map(CentreView::id)
                .findFirst();
    }

    private CentreId found() {
        return centres.found(Actor.system(), new FoundCentre(CENTRE, "Europe/Moscow"));
    }
}
