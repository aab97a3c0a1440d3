package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.intake.call.CallDesk;

/** Calls on every page: what rings is offered by a key; the first to take one owns it and gets the form with the caller's card. */
@ConsolePage
class CallPageController {

    private static final String REDIRECT = "HX-Redirect";

    private final CallDesk calls;
    private final CallCards cards;
    private final PageWords words;

    CallPageController(CallDesk calls, CallCards cards, PageWords words) {
        this.calls = calls;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping(path = "/calls/ringing", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String ringing(
            @AuthenticationPrincipal Caller caller, @RequestParam(required = false) @Nullable UUID except, Model page) {
        page.addAttribute("ringing", cards.ringing(caller, except));
        return "console/calls :: ringing";
    }

    @GetMapping(path = "/calls/{id}/card", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String card(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("card", cards.get(caller, id));
        return "console/calls :: card";
    }

    /** Who comes second is told whose the call is and since when. */
    @PostMapping(path = "/calls/{id}/take", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    void take(@AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletResponse response) {
        UUID taken = calls.take(caller, id, null).id().value();
        String form = "/requests/new?call=" + taken;
        response.setHeader(REDIRECT, form);
        response.setHeader(HttpHeaders.LOCATION, form);
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }
}
