package ru.adsdesk.console.web;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;

/** The board. */
@ConsolePage
class BoardController {

    private final RequestDesk requests;

    BoardController(RequestDesk requests) {
        this.requests = requests;
    }

    @GetMapping(path = "/board", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String board(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute(
                "requests",
                requests.list(
                                caller,
                                new RequestQuery(
                                        null, null, null, null, null, null, null, null, null, null, null, null, 50))
                        .items());
        return "console/board";
    }
}
