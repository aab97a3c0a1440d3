package ru.adsdesk.console.away;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.dispatch.board.CrewBoard;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;

/** Where crews are and who is free. */
@ConsolePage
class CrewPageController {

    private static final int SHOWN = 100;

    private final CrewBoard crews;
    private final BookAccess access;

    CrewPageController(CrewBoard crews, BookAccess access) {
        this.crews = crews;
        this.access = access;
    }

    @GetMapping(path = "/crews", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String crews(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            Model page) {
        page.addAttribute("page", crews.list(caller, after, SHOWN));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/crews";
    }

    private Zoned zoned(Caller caller) {
        return new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone());
    }
}
