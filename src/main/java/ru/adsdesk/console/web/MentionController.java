package ru.adsdesk.console.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.MentionView;
import ru.adsdesk.request.Mentions;

/** Where colleagues called somebody: counted in the frame of every page, listed on a page of its own. */
@ConsolePage
class MentionController {

    private static final int SHOWN = 50;

    private final Mentions mentions;
    private final PageWords words;

    MentionController(Mentions mentions, PageWords words) {
        this.mentions = mentions;
        this.words = words;
    }

    @GetMapping(path = "/mentions", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after,
            Model page) {
        Page<MentionView> found = mentions.page(caller, !all, after, SHOWN);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("mentions", found.items());
        page.addAttribute("more", found.after());
        page.addAttribute("all", all);
        page.addAttribute("opens", caller.role() != Role.EXECUTOR);
        return "console/mentions";
    }

    /** How many are not read, for the frame: at most 99 and one. */
    @GetMapping(path = "/mentions/count", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String count(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("count", mentions.unread(caller));
        return "console/mentions :: count";
    }

    @PostMapping(path = "/mentions/{id}/read", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String read(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        mentions.read(caller, id);
        return "redirect:/mentions";
    }

    /** Opening the request reads what called to it. */
    @PostMapping(path = "/mentions/{id}/open", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String open(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestParam UUID request) {
        mentions.read(caller, id);
        return "redirect:/requests/" + request;
    }
}
