package ru.adsdesk.paper;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import ru.adsdesk.housing.ContactCase;
import ru.adsdesk.housing.ContactService;
import ru.adsdesk.housing.ContactView;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.paper.sheet.Poster;
import ru.adsdesk.paper.sheet.Sheet;

/**
 * The wall poster of a house: whom to call in trouble (416 p.14), its own desk first. Drawn anew from the directory each time;
 * nothing of it is kept.
 */
@Component
public class HousePoster {

    /** Where lives are at stake comes first. */
    private static final List<ContactService> PLACES = List.of(
            ContactService.CITY_DESK,
            ContactService.GAS,
            ContactService.LIFT,
            ContactService.UTILITY,
            ContactService.MUNICIPALITY,
            ContactService.MANAGER,
            ContactService.OTHER);

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final HouseRegister register;
    private final Contacts contacts;
    private final MessageSource messages;
    private final Clock clock;

    HousePoster(HouseRegister register, Contacts contacts, MessageSource messages, Clock clock) {
        this.register = register;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    /** The PDF of a house. Refuses {@code house.unknown}. */
    public byte[] draw(Caller caller, HouseId id) {
        ServedHouse house = register.visible(caller, id);
        List<ContactView> called = contacts.forHouse(house, null, null).stream()
                .filter(each -> each.occasion() != ContactCase.ORDINARY)
                .sorted(Comparator.comparingInt(each -> PLACES.indexOf(each.service())))
                .toList();
        String today = DAY.format(LocalDate.ofInstant(clock.instant(), house.zone()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = Sheet.upright(out, word("poster.title"), word("poster.foot", house.address(), today))) {
            sheet.head(Objects.requireNonNullElse(house.serverName(), word("poster.desk")), house.address());
            Poster poster = new Poster(sheet);
            if (house.serverPhone() != null) {
                poster.first(word("poster.call"), Phone.dialled(house.serverPhone()), word("poster.desk"));
            }
            poster.lines(called.stream()
                    .map(each -> new Poster.Line(each.name(), about(each), numbers(each)))
                    .toList());
            sheet.note(word("poster.rules", rules(called)));
        }
        return out.toByteArray();
    }

    private static List<String> numbers(ContactView contact) {
        return contact.numbers().stream().map(Phone::dialled).toList();
    }

    private @Nullable String about(ContactView contact) {
        List<String> said = new ArrayList<>();
        if (contact.system() != null) {
            said.add(word("poster.system." + contact.system()));
        }
        if (contact.occasion() == ContactCase.NOT_OURS) {
            said.add(word("poster.not-ours"));
        }
        if (contact.tell() != null) {
            said.add(word("poster.tell", StringUtils.uncapitalizeAsProperty(contact.tell())));
        }
        return said.isEmpty() ? null : String.join(". ", said);
    }

    private static String rules(List<ContactView> called) {
        Set<String> rules = Stream.concat(
                        Stream.of("ПП РФ № 416, п. 14"), called.stream().map(ContactView::rule))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", rules);
    }

    private String word(String code, Object... values) {
        return messages.getMessage(code, values, RUSSIAN);
    }
}
