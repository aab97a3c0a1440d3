package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.Addressing.Addresses;
import ru.adsdesk.notification.Addressing.Owner;
import ru.adsdesk.notification.Preference.Mode;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.sla.ClockView;
import ru.adsdesk.sla.Clocks;

/** Makes messages to applicants of what is to be told, as they chose; many with one look at choices, devices and clocks. */
@Component
class Composing {

    private final PreferenceTable preferences;
    private final PushSubscriptions subscriptions;
    private final Clocks clocks;
    private final Addressing addressing;
    private final Values values;
    private final NotificationSettings settings;
    private final Clock clock;

    Composing(
            PreferenceTable preferences,
            PushSubscriptions subscriptions,
            Clocks clocks,
            Addressing addressing,
            Values values,
            NotificationSettings settings,
            Clock clock) {
        this.preferences = preferences;
        this.subscriptions = subscriptions;
        this.clocks = clocks;
        this.addressing = addressing;
        this.values = values;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is known of all recipients at once. */
    private record Known(
            Map<String, Preference> choices, Map<String, UUID> devices, Map<UUID, List<ClockView>> clocks) {}

    /** The messages; none to those who chose not to hear of it or cannot be reached. */
    List<NewMessage> of(List<Telling> tellings) {
        List<NewMessage> messages = new ArrayList<>();
        tellings.stream()
                .collect(Collectors.groupingBy(telling -> telling.request().centre()))
                .forEach((centre, its) -> {
                    Known known = known(centre, its);
                    its.forEach(telling -> message(telling, known).ifPresent(messages::add));
                });
        return messages;
    }

    private Known known(CentreId centre, List<Telling> tellings) {
        Set<String> phones = tellings.stream()
                .map(telling -> telling.request().applicant().phone())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<BookId> books =
                tellings.stream().map(telling -> telling.request().book()).collect(Collectors.toSet());
        Collection<UUID> requests =
                tellings.stream().map(telling -> telling.request().id().value()).collect(Collectors.toSet());
        return new Known(
                phones.isEmpty() ? Map.of() : preferences.of(centre, phones),
                phones.isEmpty() ? Map.of() : subscriptions.newestOfPhones(centre, phones),
                clocks.list(books, requests));
    }

    private Optional<NewMessage> message(Telling telling, Known known) {
        RequestBrief request = telling.request();
        String phone = request.applicant().phone();
        Preference choice = Optional.ofNullable(phone)
                .map(known.choices()::get)
                .orElseGet(() -> Preference.usual(settings.language()));
        if (isUnwanted(choice, telling.event())) {
            return Optional.empty();
        }
        Addresses addresses = new Addresses(
                phone,
                choice.email() == null ? request.applicant().email() : choice.email(),
                phone == null ? null : known.devices().get(phone));
        List<ClockView> its = known.clocks().getOrDefault(request.id().value(), List.of());
        List<Step> steps = steps(telling, choice, addresses, its);
        return steps.isEmpty() ? Optional.empty() : Optional.of(message(telling, choice, steps, its));
    }

    private static boolean isUnwanted(Preference choice, Event event) {
        return choice.mode() == Mode.ONLY_RESULTS && event.sort() == Event.Sort.STEP;
    }

    /** Whom the law wants told and nobody can reach has to be rung up: that is shown, too. */
    private List<Step> steps(Telling telling, Preference choice, Addresses addresses, List<ClockView> its) {
        RequestBrief request = telling.request();
        Owner owner = new Owner(request.centre(), request.organisation());
        Language language = choice.language();
        Map<Variable, String> words = values.of(telling, its, language);
        List<Step> steps = addressing.steps(
                owner, Addressing.order(choice, request.channel()), addresses, telling.event(), language, words);
        return steps.isEmpty() && telling.event().isLegal()
                ? addressing.nowhere(owner, telling.event(), language, words).stream()
                        .toList()
                : steps;
    }

    private NewMessage message(Telling telling, Preference choice, List<Step> steps, List<ClockView> its) {
        RequestBrief request = telling.request();
        ZoneId zone = request.where().zone();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean legal = telling.event().isLegal();
        boolean gathered =
                !legal && choice.mode() == Mode.DIGEST && request.applicant().phone() != null;
        return new NewMessage(
                request.book(),
                request.centre(),
                origin(telling),
                telling.line().no(),
                telling.event().name(),
                Subject.of("request", request.id().value()),
                request.where().house() == null ? null : request.where().house().value(),
                new Recipient(RecipientKind.APPLICANT, request.id().value()),
                legal,
                due(telling, its),
                telling.plannedAt(),
                steps,
                List.of(),
                gathered ? digestAt(choice, now, zone) : legal ? now : awake(choice, now, zone),
                gathered);
    }

    private static String origin(Telling telling) {
        Line line = telling.line();
        boolean same = line.book().equals(telling.request().book());
        return "line:" + line.no() + (same ? "" : "@" + line.book());
    }

    private static @Nullable Instant due(Telling telling, List<ClockView> its) {
        return its.stream()
                .filter(view -> view.norm().equals(telling.norm()))
                .map(ClockView::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Instant awake(Preference choice, Instant now, ZoneId zone) {
        QuietHours quiet = choice.quiet();
        return quiet == null ? now : quiet.after(now, zone);
    }

    private Instant digestAt(Preference choice, Instant now, ZoneId zone) {
        LocalTime at = choice.digestAt() == null ? settings.digestAt() : choice.digestAt();
        return QuietHours.next(now.atZone(zone), at).toInstant();
    }
}
