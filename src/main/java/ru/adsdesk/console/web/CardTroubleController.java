package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.notification.Repeating;
import ru.adsdesk.request.Accidents;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.RaiseAccident;

/** A request that turns out to be many homes' trouble, and messages that did not arrive. */
@ConsolePage
@ForDispatchers
@RequestMapping(path = "/requests/{id}", produces = MediaType.TEXT_HTML_VALUE)
class CardTroubleController {

    private final CardPages pages;
    private final Accidents accidents;
    private final Repeating repeating;

    CardTroubleController(CardPages pages, Accidents accidents, Repeating repeating) {
        this.pages = pages;
        this.accidents = accidents;
        this.repeating = repeating;
    }

    @GetMapping("/accident")
    String form(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        RequestView request = pages.request(caller, id);
        FormPage form = new FormPage(
                "accident.raise",
                "/requests/" + request.id() + "/accident",
                request.decisionVersion(),
                pages.fields(RaiseAccident.class),
                Map.of("reach", "HOUSE"));
        return pages.form(caller, request, form, page);
    }

    @PostMapping("/accident")
    String raise(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        RaiseAccident order = pages.read(caller, sent, RaiseAccident.class, Map.of());
        return pages.done(caller, id, response, page, () -> accidents.raise(caller, id, order, version, key));
    }

    @PostMapping("/messages/{message}/again")
    String again(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable UUID message,
            HttpServletResponse response,
            Model page) {
        return pages.done(caller, id, response, page, () -> repeating.again(caller, id, message));
    }
}
