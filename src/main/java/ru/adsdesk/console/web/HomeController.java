package ru.adsdesk.console.web;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;

/** The first page: each role's own. */
@ConsolePage
class HomeController {

    private final Navigation navigation;

    HomeController(Navigation navigation) {
        this.navigation = navigation;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String home(@AuthenticationPrincipal Caller caller) {
        return "redirect:" + navigation.home(caller.role());
    }
}
