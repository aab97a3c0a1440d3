package ru.adsdesk.intake.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactSystem;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.NewContact;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;

/** Whom the demonstration calls. Numbers are of a block that is given to nobody, but for the short ones everybody knows. */
@Component
class DemoContacts {

    private static final String MOSCOW = "Московская обл., г. Новолипецкий Яр";
    private static final String SEA = "Приморский край, г. Тихомаячный";
    private static final String TELL =
            "Адрес, подъезд, этаж; что отключено и с какого времени; номер заявки; фамилию принявшего записать.";
    private static final String P14 = "ПП РФ № 416, п. 14";
    private static final int MANY = 200;

    private final Contacts contacts;

    DemoContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Enters those that are missing. */
    void enter(Caller desk, List<OrganisationId> organisations) {
        Set<String> there = contacts.page(desk, null, null, null, MANY).stream()
                .map(ContactView::name)
                .collect(Collectors.toSet());
        all(organisations.getFirst()).stream()
                .filter(contact -> !there.contains(contact.name()))
                .forEach(contact -> contacts.add(desk, contact, null));
    }

    private static List<NewContact> all(OrganisationId first) {
        return List.of(
                everywhere(
                        ContactService.CITY_DESK,
                        "Единый номер экстренных служб",
                        "112",
                        "Что случилось, адрес, есть ли пострадавшие, кто сообщает.",
                        "ПП РФ № 416, п. 17"),
                new NewContact(
                        ContactService.GAS,
                        ContactSystem.GAS,
                        ContactCase.EMERGENCY,
                        null,
                        null,
                        null,
                        "Аварийная газовая служба (демо)",
                        List.of("104", "+7 900 000-03-04"),
                        "Адрес, этаж, сильный ли запах, есть ли люди с признаками отравления, как попасть в подъезд и"
                                + " подвал.",
                        P14),
                district(
                        ContactService.UTILITY,
                        ContactSystem.COLD_WATER,
                        MOSCOW,
                        "Водоканал «Липа», диспетчер (демо)",
                        "+79000000311"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.SEWERAGE,
                        MOSCOW,
                        "Водоканал «Липа», канализация (демо)",
                        "+79000000312"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.HEATING,
                        MOSCOW,
                        "Теплосеть «Липа», диспетчер (демо)",
                        "+79000000313"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.HOT_WATER,
                        MOSCOW,
                        "Теплосеть «Липа», горячая вода (демо)",
                        "+79000000314"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.ELECTRICITY,
                        MOSCOW,
                        "Горэлектросеть, дежурный (демо)",
                        "+79000000315"),
                district(
                        ContactService.MUNICIPALITY,
                        null,
                        MOSCOW,
                        "Дежурный администрации Новолипецкого Яра (демо)",
                        "+79000000316"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.COLD_WATER,
                        SEA,
                        "Водоканал «Маяк», диспетчер (демо)",
                        "+79000000321"),
                district(
                        ContactService.UTILITY,
                        ContactSystem.HEATING,
                        SEA,
                        "Теплоцентраль «Бухта», диспетчер (демо)",
                        "+79000000322"),
                district(ContactService.MUNICIPALITY, null, SEA, "Дежурный мэрии Тихомаячного (демо)", "+79000000323"),
                new NewContact(
                        ContactService.LIFT,
                        ContactSystem.LIFT,
                        null,
                        null,
                        null,
                        first,
                        "Лифтовая аварийная служба «Подъём» (демо)",
                        List.of("+79000000317"),
                        "Адрес, подъезд, между какими этажами, сколько людей, самочувствие, связь с кабиной.",
                        "ПП РФ № 1744 от 20.10.2023"));
    }

    private static NewContact everywhere(ContactService service, String name, String number, String tell, String rule) {
        return new NewContact(service, null, null, null, null, null, name, List.of(number), tell, rule);
    }

    private static NewContact district(
            ContactService service, @Nullable ContactSystem system, String district, String name, String number) {
        String rule = service == ContactService.MUNICIPALITY ? "ПП РФ № 416, п. 13" : P14;
        return new NewContact(service, system, null, null, district, null, name, List.of(number), TELL, rule);
    }
}
