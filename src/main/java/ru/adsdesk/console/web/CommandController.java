package ru.adsdesk.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestView;

/**
 * The command line: what a few letters may mean here. Places by the beginning of their name, requests by number, phone,
 * address and words, and {@link Commands what may be done} to one.
 */
@ConsolePage
class CommandController {

    private static final int MOST = 12;

    private final Commands commands;
    private final Search search;
    private final Navigation navigation;
    private final MessageSource sentences;

    CommandController(Commands commands, Search search, Navigation navigation, MessageSource sentences) {
        this.commands = commands;
        this.search = search;
        this.navigation = navigation;
        this.sentences = sentences;
    }

    @GetMapping(path = "/commands", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String commands(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String here,
            Locale locale,
            Model page) {
        String typed = q.strip().toLowerCase(Locale.ROOT);
        List<Commands.Command> found = new ArrayList<>();
        if (typed.length() <= 200) {
            found.addAll(commands.of(caller, typed, here, locale));
            found.addAll(places(caller, typed, locale));
            found.addAll(requests(caller, typed));
        }
        page.addAttribute("commands", found.stream().limit(MOST).toList());
        return "console/commands :: commands";
    }

    private List<Commands.Command> places(Caller caller, String typed, Locale locale) {
        return navigation.of(caller.role()).stream()
                .map(place -> new Commands.Command(word("nav." + place.name(), locale), null, place.path(), null))
                .filter(place -> Commands.begins(place.what(), typed))
                .toList();
    }

    private List<Commands.Command> requests(Caller caller, String typed) {
        return typed.length() < 2
                ? List.of()
                : search.of(caller, typed).stream()
                        .limit(MOST)
                        .map(request -> new Commands.Command(
                                request.number(), about(request), "/requests/" + request.id(), null))
                        .toList();
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
