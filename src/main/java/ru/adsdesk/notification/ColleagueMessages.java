package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.Addressing.Addresses;
import ru.adsdesk.notification.Addressing.Owner;
import ru.adsdesk.notification.ColleagueAddresses.Contact;
import ru.adsdesk.notification.LineFacts.Said;
import ru.adsdesk.notification.channel.PushSubscriptions;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.request.RequestBrief;

/** Tells colleagues that they were mentioned on a request or given its work order. Nobody is told of what they did themselves. */
@Component
class ColleagueMessages {

    private static final List<Way> USUAL = List.of(Way.PUSH, Way.EMAIL, Way.SMS);

    private final LineFacts facts;
    private final AssignedTeams teams;
    private final Lines lines;
    private final ColleagueAddresses contacts;
    private final Accounts accounts;
    private final PushSubscriptions subscriptions;
    private final Addressing addressing;
    private final Values values;
    private final Clock clock;

    ColleagueMessages(
            LineFacts facts,
            AssignedTeams teams,
            Lines lines,
            ColleagueAddresses contacts,
            Accounts accounts,
            PushSubscriptions subscriptions,
            Addressing addressing,
            Values values,
            Clock clock) {
        this.facts = facts;
        this.teams = teams;
        this.lines = lines;
        this.contacts = contacts;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.addressing = addressing;
        this.values = values;
        this.clock = clock;
    }

    /** Whom a line calls. */
    private record Call(Line line, RequestBrief request, Event event, UUID account, Map<Variable, String> words) {}

    /** The messages of lines about these requests. */
    List<NewMessage> of(Map<Line, UUID> about, Map<UUID, RequestBrief> briefs) {
        List<Call> calls = new ArrayList<>();
        about.forEach((line, id) -> {
            RequestBrief request = briefs.get(id);
            if (request != null && line.code().equals("request.commented")) {
                calls.addAll(mentioned(line, request));
            }
            if (request != null && line.code().equals("work-order.assigned")) {
                calls.addAll(assigned(line, request));
            }
        });
        return calls.isEmpty() ? List.of() : messages(calls);
    }

    private List<Call> mentioned(Line line, RequestBrief request) {
        Said said = facts.of(line);
        Set<UUID> called = said.texts("mentions").stream()
                .map(UUID::fromString)
                .filter(account -> !account.equals(said.actor()))
                .collect(Collectors.toSet());
        if (called.isEmpty()) {
            return List.of();
        }
        Map<Variable, String> words = new EnumMap<>(Variable.class);
        facts.opened(lines.openings(line.book(), line.no()), "words").ifPresent(its -> words.put(Variable.WORDS, its));
        name(said.actor()).ifPresent(its -> words.put(Variable.AUTHOR, its));
        return called.stream()
                .map(account -> new Call(line, request, Event.MENTIONED, account, words))
                .toList();
    }

    /** A worker, or all of a crew. */
    private List<Call> assigned(Line line, RequestBrief request) {
        Said said = facts.of(line);
        Map<Variable, String> words = new EnumMap<>(Variable.class);
        said.instant("arriveBy")
                .ifPresent(by -> words.put(
                        Variable.VISIT, Values.time(by, request.where().zone(), Language.RU)));
        return teams.accounts(request.centre(), said).stream()
                .filter(account -> !account.equals(said.actor()))
                .map(account -> new Call(line, request, Event.WORK_ASSIGNED, account, words))
                .toList();
    }

    private Optional<String> name(@Nullable UUID actor) {
        return Optional.ofNullable(actor)
                .map(AccountId::of)
                .flatMap(id -> Optional.ofNullable(accounts.names(List.of(id)).get(id)));
    }

    private List<NewMessage> messages(List<Call> calls) {
        Set<UUID> called = calls.stream().map(Call::account).collect(Collectors.toSet());
        Map<UUID, Contact> known = contacts.of(called);
        Map<UUID, UUID> devices = subscriptions.newestOfAccounts(called);
        return calls.stream()
                .flatMap(
                        call -> message(
                                call,
                                known.getOrDefault(call.account(), contacts.unknown()),
                                devices.get(call.account()))
                                .stream())
                .toList();
    }

    private Optional<NewMessage> message(Call call, Contact contact, @Nullable UUID device) {
        RequestBrief request = call.request();
        Map<Variable, String> words = values.of(request);
        words.putAll(call.words());
        List<Step> steps = addressing.steps(
                new Owner(request.centre(), request.organisation()),
                contact.ways().isEmpty() ? USUAL : contact.ways(),
                new Addresses(contact.phone(), contact.email(), device),
                call.event(),
                contact.language(),
                words);
        return steps.isEmpty() ? Optional.empty() : Optional.of(message(call, steps));
    }

    private NewMessage message(Call call, List<Step> steps) {
        RequestBrief request = call.request();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new NewMessage(
                request.book(),
                request.centre(),
                "line:" + call.line().no(),
                call.line().no(),
                call.event().name(),
                Subject.of("request", request.id().value()),
                call.line().house(),
                new Recipient(RecipientKind.ACCOUNT, Objects.requireNonNull(call.account())),
                false,
                null,
                null,
                steps,
                List.of(),
                now,
                false);
    }
}
