package ru.adsdesk.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/**
 * The command line: what a few letters may mean here. Places by the beginning of their name, requests by number, phone,
 * address and words, and acts: those of the request on the page, or of one named by its number («взять 123»).
 */
@ConsolePage
class CommandController {

    private static final int MOST = 12;

    private final RequestDesk requests;
    private final Search search;
    private final Navigation navigation;
    private final MessageSource sentences;

    CommandController(RequestDesk requests, Search search, Navigation navigation, MessageSource sentences) {
        this.requests = requests;
        this.search = search;
        this.navigation = navigation;
        this.sentences = sentences;
    }

    /**
     * One meaning of what was typed.
     *
     * @param what its name
     * @param aside what tells it from others
     * @param href where it leads; absent for an act of this page
     * @param act the act of this page
     */
    record Command(
            String what,
            @Nullable String aside,
            @Nullable String href,
            @Nullable String act) {}

    @GetMapping(path = "/commands", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String commands(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String here,
            Locale locale,
            Model page) {
        String typed = q.strip().toLowerCase(Locale.ROOT);
        List<Command> found = new ArrayList<>();
        if (typed.length() <= 200) {
            found.addAll(acts(caller, typed, here, locale));
            found.addAll(places(caller, typed, locale));
            found.addAll(requests(caller, typed));
        }
        page.addAttribute("commands", found.stream().limit(MOST).toList());
        return "console/commands :: commands";
    }

    private List<Command> places(Caller caller, String typed, Locale locale) {
        return navigation.of(caller.role()).stream()
                .map(place -> new Command(word("nav." + place.name(), locale), null, place.path(), null))
                .filter(place -> begins(place.what(), typed))
                .toList();
    }

    private List<Command> requests(Caller caller, String typed) {
        return typed.length() < 2
                ? List.of()
                : search.of(caller, typed).stream()
                        .limit(MOST)
                        .map(request ->
                                new Command(request.number(), about(request), "/requests/" + request.id(), null))
                        .toList();
    }

    /** Acts of the request on the page; or of the one whose number follows the act's first letters. */
    private List<Command> acts(Caller caller, String typed, String here, Locale locale) {
        int cut = typed.lastIndexOf(' ');
        String number = cut < 0 ? null : search.number(typed.substring(cut + 1));
        String verb = number == null ? typed : typed.substring(0, cut).strip();
        String asked = number == null ? here : number;
        if (verb.isEmpty() || asked.isEmpty()) {
            return List.of();
        }
        return find(caller, asked).stream()
                .flatMap(request ->
                        request.possibleActs().stream().map(act -> command(request, act, number == null, locale)))
                .filter(command -> begins(command.what(), verb))
                .toList();
    }

    private Command command(RequestView request, String act, boolean onThePage, Locale locale) {
        String name = word("act." + act, locale);
        return onThePage
                ? new Command(name, request.number(), null, act)
                : new Command(name, request.number(), "/requests/" + request.id() + "?act=" + act, null);
    }

    private List<RequestView> find(Caller caller, String idOrNumber) {
        try {
            return List.of(requests.get(caller, idOrNumber));
        } catch (Refused none) {
            return List.of();
        }
    }

    private static boolean begins(String name, String typed) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[ ,]+")).anyMatch(word -> word.startsWith(typed));
    }

    private static @Nullable String about(RequestView request) {
        String where = request.address().house() == null
                ? request.address().text()
                : request.address().house();
        return request.kindName() == null ? where : request.kindName() + " · " + where;
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNullElse(sentences.getMessage(key, null, key, locale), key);
    }
}
