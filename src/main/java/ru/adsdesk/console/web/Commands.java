package ru.adsdesk.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.offer.OfferView;
import ru.adsdesk.dispatch.offer.Offers;
import ru.adsdesk.dispatch.order.OrderAct;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/**
 * What may be done to a request in a few letters: its acts by their first letters, a work order for a crew («бригада вторая»),
 * what a crew tells by telephone («выехали»), somebody to lead it («поручить Ольге»); of the request on the page, or of one whose
 * number stands among the words («взять 123», «бригада 123 вторая»).
 */
@Component
class Commands {

    private static final int MOST = 12;
    private static final int FEWEST_LETTERS = 3;

    private final RequestDesk requests;
    private final Search search;
    private final Offers offers;
    private final WorkOrderDesk orders;
    private final Accounts accounts;
    private final MessageSource sentences;

    Commands(
            RequestDesk requests,
            Search search,
            Offers offers,
            WorkOrderDesk orders,
            Accounts accounts,
            MessageSource sentences) {
        this.requests = requests;
        this.search = search;
        this.offers = offers;
        this.orders = orders;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /**
     * One meaning of what was typed.
     *
     * @param what its name
     * @param aside what tells it from others
     * @param href where it leads; absent for an act of this page
     * @param act the act of this page, with what is said of it already: {@code order&crew=…}
     */
    record Command(
            String what,
            @Nullable String aside,
            @Nullable String href,
            @Nullable String act) {}

    /** What was typed: words, and the request they are about. */
    private record Typed(List<String> words, @Nullable RequestView request, boolean here) {

        String all() {
            return String.join(" ", words);
        }

        /** What stands behind the first word. */
        String rest() {
            return String.join(" ", words.subList(1, words.size()));
        }
    }

    List<Command> of(Caller caller, String typed, String here, Locale locale) {
        Typed asked = typed(caller, typed, here);
        if (asked.request() == null || asked.words().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        acts(asked, asked.request(), locale),
                        told(caller, asked, locale),
                        orders(caller, asked, locale),
                        leads(caller, asked, locale))
                .flatMap(List::stream)
                .toList();
    }

    private Typed typed(Caller caller, String typed, String here) {
        List<String> words = Arrays.stream(typed.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String number = words.size() < 2
                ? null
                : words.stream()
                        .skip(1)
                        .filter(word -> search.number(word) != null)
                        .findFirst()
                        .orElse(null);
        List<String> others =
                words.stream().filter(word -> !word.equals(number)).toList();
        String asked = number == null ? here : Objects.requireNonNull(search.number(number));
        return new Typed(others, asked.isEmpty() ? null : find(caller, asked), number == null);
    }

    private @Nullable RequestView find(Caller caller, String idOrNumber) {
        try {
            return requests.get(caller, idOrNumber);
        } catch (Refused none) {
            return null;
        }
    }

    private List<Command> acts(Typed asked, RequestView request, Locale locale) {
        Stream<Command> its = request.possibleActs().stream()
                .map(act -> command(asked, word("act." + act, locale), request.number(), act));
        Stream<Command> besides = Stream.of(
                        new String[] {"order", "order.make", "dispatch"},
                        new String[] {"visit", "visit.agree", "plan"},
                        new String[] {"accident", "accident.raise", "link-outage"})
                .filter(each -> request.possibleActs().contains(each[2]))
                .map(each -> command(asked, word(each[1], locale), request.number(), each[0]));
        return Stream.concat(its, besides)
                .filter(command -> begins(command.what(), asked.all()))
                .toList();
    }

    /** What the crew of an open order may have told; orders are looked up only where the words say one of it. */
    private List<Command> told(Caller caller, Typed asked, Locale locale) {
        RequestView request = Objects.requireNonNull(asked.request());
        List<String> acts = Stream.of(OrderAct.values())
                .map(OrderAct::path)
                .filter(act -> begins(word("order.act." + act, locale), asked.all()))
                .toList();
        if (acts.isEmpty() || asked.all().length() < FEWEST_LETTERS) {
            return List.of();
        }
        return orders.list(caller, request).stream()
                .flatMap(order -> acts.stream()
                        .filter(order.possibleActs()::contains)
                        .map(act ->
                                command(asked, word("order.act." + act, locale), who(order), order.id() + "/" + act)))
                .toList();
    }

    private static String who(WorkOrderView order) {
        return order.number()
                + (order.crew() == null ? "" : " · " + order.crew().name());
    }

    /** The best crews first, whatever of their names was typed. */
    private List<Command> orders(Caller caller, Typed asked, Locale locale) {
        RequestView request = Objects.requireNonNull(asked.request());
        if (!isVerb("command.order.verbs", asked, locale)
                || !request.possibleActs().contains("dispatch")) {
            return List.of();
        }
        return offers.list(caller, request.id().toString()).stream()
                .filter(offer -> has(offer.name(), asked.rest()))
                .limit(MOST)
                .map(offer -> command(
                        asked,
                        word("command.order", locale, offer.name()),
                        request.number() + reason(offer),
                        "order&crew=" + offer.crew()))
                .toList();
    }

    private static String reason(OfferView offer) {
        return offer.reasons().isEmpty()
                ? ""
                : " · " + offer.reasons().getFirst().text();
    }

    private List<Command> leads(Caller caller, Typed asked, Locale locale) {
        RequestView request = Objects.requireNonNull(asked.request());
        if (!isVerb("command.assign.verbs", asked, locale)
                || !request.possibleActs().contains("assign")) {
            return List.of();
        }
        return accounts.list(caller, null, Page.MOST).stream()
                .filter(person -> person.disabledAt() == null && isLeading(person) && has(person.name(), asked.rest()))
                .limit(MOST)
                .map(person -> command(
                        asked,
                        word("command.assign", locale, person.name()),
                        request.number(),
                        "assign&account=" + person.id()))
                .toList();
    }

    private static boolean isLeading(AccountView person) {
        return person.role() == Role.DISPATCHER || person.role() == Role.SENIOR;
    }

    private Command command(Typed asked, String what, String aside, String act) {
        RequestView request = Objects.requireNonNull(asked.request());
        return asked.here()
                ? new Command(what, aside, null, act)
                : new Command(what, aside, "/requests/" + request.id() + "?act=" + act, null);
    }

    private boolean isVerb(String key, Typed asked, Locale locale) {
        String first = asked.words().getFirst();
        return first.length() >= FEWEST_LETTERS
                && Stream.of(word(key, locale).split(" ")).anyMatch(verb -> verb.startsWith(first));
    }

    /** Every word that was typed begins one of the name. */
    private static boolean has(String name, String typed) {
        return typed.isEmpty() || Stream.of(typed.split(" ")).allMatch(word -> begins(name, word));
    }

    static boolean begins(String name, String typed) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.startsWith(typed) || Stream.of(low.split("[ ,«»\"]+")).anyMatch(word -> word.startsWith(typed));
    }

    private String word(String key, Locale locale, Object... args) {
        return Objects.requireNonNullElse(sentences.getMessage(key, args, key, locale), key);
    }
}
