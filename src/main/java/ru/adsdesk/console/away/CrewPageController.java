package ru.adsdesk.console.away;

import java.util.Objects;
import java.util.stream.Collectors;
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
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;

/** Where crews are, who is free, and whom to call in them. */
@ConsolePage
class CrewPageController {

    private static final int SHOWN = 100;

    /** Of a centre's workers, so many are told with their crews. */
    private static final int MOST_WORKERS = 500;

    private final CrewBoard crews;
    private final Workers workers;
    private final BookAccess access;

    CrewPageController(CrewBoard crews, Workers workers, BookAccess access) {
        this.crews = crews;
        this.workers = workers;
        this.access = access;
    }

    @GetMapping(path = "/crews", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String crews(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable CrewId after,
            Model page) {
        page.addAttribute("page", crews.list(caller, after, SHOWN));
        page.addAttribute(
                "workers",
                workers.list(caller, null, null, MOST_WORKERS).stream()
                        .filter(worker -> worker.crew() != null)
                        .collect(Collectors.groupingBy(worker -> Objects.requireNonNull(worker.crew()))));
        page.addAttribute("zoned", zoned(caller));
        return "console/away/crews";
    }

    private Zoned zoned(Caller caller) {
        return new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone());
    }
}
