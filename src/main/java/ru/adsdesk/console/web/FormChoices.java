package ru.adsdesk.console.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.offer.OfferView;
import ru.adsdesk.dispatch.offer.Offers;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.request.RequestContacts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.kind.Kind;

/** What the fields of a form may be chosen from; looked up only where a field asks for it. */
@Component
class FormChoices {

    private static final int OFFERED = 30;

    private final Sorted sorted;
    private final Accounts accounts;
    private final RequestContacts contacts;
    private final Offers offers;
    private final Crews crews;
    private final WorkOrderDesk orders;
    private final OutageLists outages;

    FormChoices(
            Sorted sorted,
            Accounts accounts,
            RequestContacts contacts,
            Offers offers,
            Crews crews,
            WorkOrderDesk orders,
            OutageLists outages) {
        this.sorted = sorted;
        this.accounts = accounts;
        this.contacts = contacts;
        this.offers = offers;
        this.crews = crews;
        this.orders = orders;
        this.outages = outages;
    }

    /**
     * What may be chosen.
     *
     * @param kinds kinds of fault
     * @param people accounts of the desk and of those who go out
     * @param contacts whom to call, nearest first
     * @param offers crews, best first, with their reasons
     * @param workers those who go out
     * @param orders open work orders of the request
     * @param outages accidents and shutdowns that go on or are near
     */
    record Choices(
            List<Kind> kinds,
            List<AccountView> people,
            List<ContactView> contacts,
            List<OfferView> offers,
            List<WorkerView> workers,
            List<WorkOrderView> orders,
            List<OutageView> outages) {

        /** Whom a field may name: those who go out for work, those of the desk to lead it. */
        public List<AccountView> people(ActField field) {
            boolean goes = field.name().equals("executor") || field.type() == ActField.Type.PERFORMER;
            return people.stream()
                    .filter(person -> field.type() == ActField.Type.PEOPLE
                            ? person.role() != Role.MANAGER && person.role() != Role.AUDITOR
                            : goes
                                    ? person.role() == Role.EXECUTOR
                                    : person.role() == Role.DISPATCHER || person.role() == Role.SENIOR)
                    .toList();
        }
    }

    Choices of(Caller caller, RequestView request, List<ActField> fields) {
        String id = request.id().toString();
        return new Choices(
                asked(fields, () -> sorted.all(caller), ActField.Type.KIND),
                asked(
                        fields,
                        () -> people(caller),
                        ActField.Type.PERSON,
                        ActField.Type.PEOPLE,
                        ActField.Type.PERFORMER),
                asked(fields, () -> contacts.list(caller, request, null), ActField.Type.CONTACT),
                asked(fields, () -> offers.list(caller, id), ActField.Type.CREW, ActField.Type.PERFORMER),
                asked(fields, () -> workers(caller), ActField.Type.WORKER, ActField.Type.WORKERS),
                asked(fields, () -> orders(caller, request), ActField.Type.ORDER),
                asked(fields, () -> outages(caller, request), ActField.Type.OUTAGE));
    }

    private static <T> List<T> asked(List<ActField> fields, Supplier<List<T>> look, ActField.Type... types) {
        return fields.stream().anyMatch(field -> Stream.of(types).anyMatch(type -> field.type() == type))
                ? look.get()
                : List.of();
    }

    private List<AccountView> people(Caller caller) {
        return accounts.list(caller, null, Page.MOST).stream()
                .filter(account -> account.disabledAt() == null)
                .toList();
    }

    private List<WorkerView> workers(Caller caller) {
        return crews.list(caller, null, Page.MOST).stream()
                .map(CrewView::workers)
                .flatMap(List::stream)
                .toList();
    }

    private List<WorkOrderView> orders(Caller caller, RequestView request) {
        return orders.list(caller, request).stream()
                .filter(order -> order.state().isOpen())
                .toList();
    }

    /** Those of the request's own house first. */
    private List<OutageView> outages(Caller caller, RequestView request) {
        List<OutageView> live = outages.page(caller, new OutageQuery(true, null, null, null, null, OFFERED))
                .items();
        return live.stream()
                .sorted(Comparator.comparing(outage -> outage.places().stream()
                        .noneMatch(place ->
                                place.houseId().equals(request.address().houseId()))))
                .toList();
    }
}
