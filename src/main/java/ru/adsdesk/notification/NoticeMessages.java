package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Inhabitants.Inhabitant;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.Addressing.Addresses;
import ru.adsdesk.notification.Addressing.Owner;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageState;
import ru.adsdesk.request.OutageRequests;

/**
 * The messages that tell residents of a planned shutdown. They are about the resident, in the book of whoever serves the house: so an erasure of
 * the resident takes them along. An applicant whose request is tied to the shutdown hears of its news as such, and not once more.
 */
@Component
class NoticeMessages {

    private final Houses houses;
    private final PreferenceTable preferences;
    private final PushSubscriptions subscriptions;
    private final OutageRequests tied;
    private final Addressing addressing;
    private final NotificationSettings settings;
    private final Clock clock;

    NoticeMessages(
            Houses houses,
            PreferenceTable preferences,
            PushSubscriptions subscriptions,
            OutageRequests tied,
            Addressing addressing,
            NotificationSettings settings,
            Clock clock) {
        this.houses = houses;
        this.preferences = preferences;
        this.subscriptions = subscriptions;
        this.tied = tied;
        this.addressing = addressing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of a planned shutdown that is to come residents hear; of one that was called off, before it would have begun. */
    static boolean isTold(Line line, OutageNotice notice) {
        Instant begins = notice.beginsAt();
        return notice.kind() == OutageKind.PLANNED
                && begins != null
                && line.occurredAt().isBefore(begins)
                && (isCalledOff(line) ? notice.state() == OutageState.VOIDED : notice.state() == OutageState.PLANNED);
    }

    private static boolean isCalledOff(Line line) {
        return line.code().equals("outage.voided");
    }

    /** Those that can be reached; of whoever no channel leads to there is none. */
    List<NewMessage> of(Line line, OutageNotice notice, List<Inhabitant> some) {
        Set<String> phones = some.stream().map(each -> each.phone().e164()).collect(Collectors.toSet());
        if (phones.isEmpty()) {
            return List.of();
        }
        Map<String, Preference> choices = preferences.of(notice.centre(), phones);
        Map<String, UUID> devices = subscriptions.newestOfPhones(notice.centre(), phones);
        Set<String> told = tied.phones(notice.id(), phones);
        Map<HouseId, ServedHouse> places =
                houses
                        .listServed(
                                some.stream().map(Inhabitant::house).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(ServedHouse::id, Function.identity()));
        return some.stream()
                .filter(each -> !told.contains(each.phone().e164()) && places.containsKey(each.house()))
                .flatMap(each -> {
                    String phone = each.phone().e164();
                    Preference choice = choices.getOrDefault(phone, Preference.usual(settings.language()));
                    return message(
                            line,
                            notice,
                            each,
                            Objects.requireNonNull(places.get(each.house())),
                            choice,
                            devices.get(phone));
                })
                .toList();
    }

    private Stream<NewMessage> message(
            Line line,
            OutageNotice notice,
            Inhabitant who,
            ServedHouse house,
            Preference choice,
            @Nullable UUID device) {
        Event event = isCalledOff(line) ? Event.OUTAGE_CALLED_OFF : Event.OUTAGE_PLANNED;
        List<Step> steps = addressing.steps(
                new Owner(house.centre(), house.server()),
                Addressing.order(choice, null),
                new Addresses(who.phone().e164(), choice.email(), device),
                event,
                choice.language(),
                values(notice, house, choice.language()));
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(new NewMessage(
                        house.book(),
                        house.centre(),
                        origin(line, notice),
                        line.no(),
                        event.name(),
                        Subject.of("resident", who.id().value()),
                        who.house().value(),
                        new Recipient(RecipientKind.RESIDENT, who.id().value()),
                        true,
                        notice.beginsAt(),
                        null,
                        steps,
                        List.of(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        false));
    }

    /** Names the shutdown first, so that all that is told of it is found. */
    private static String origin(Line line, OutageNotice notice) {
        return origins(notice.id()) + ":" + line.no();
    }

    /** What the origins of all messages of a shutdown begin with. */
    static String origins(OutageId outage) {
        return "outage:" + outage;
    }

    private static Map<Variable, String> values(OutageNotice notice, ServedHouse house, Language language) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        ZoneId zone = house.zone();
        values.put(Variable.ADDRESS, house.address());
        if (house.serverName() != null) {
            values.put(Variable.ORGANISATION, house.serverName());
        }
        if (house.serverPhone() != null) {
            values.put(Variable.PHONE, new Phone(house.serverPhone()).shown());
        }
        if (notice.text() != null && !notice.text().isBlank()) {
            values.put(Variable.WORDS, OutageTellings.sentence(notice.text()));
        }
        if (notice.beginsAt() != null) {
            values.put(Variable.FROM, Values.time(notice.beginsAt(), zone, language));
        }
        if (notice.expectedEndAt() != null) {
            values.put(Variable.EXPECTED, Values.time(notice.expectedEndAt(), zone, language));
        }
        return values;
    }
}
