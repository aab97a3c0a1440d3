package ru.adsdesk.console.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Board;
import ru.adsdesk.console.BoardView;
import ru.adsdesk.console.SavedViews;
import ru.adsdesk.console.SavedViews.SavedView;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.kind.Urgency;

/** The board: what is open by the time it has left, and what waits for an answer. */
@ConsolePage
class BoardController {

    private static final int OFFERED = 100;

    private final Board board;
    private final Search search;
    private final SavedViews saved;
    private final Waiting waiting;
    private final Organisations organisations;
    private final PageWords words;

    BoardController(
            Board board,
            Search search,
            SavedViews saved,
            Waiting waiting,
            Organisations organisations,
            PageWords words) {
        this.board = board;
        this.search = search;
        this.saved = saved;
        this.waiting = waiting;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping(path = "/board", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String board(@AuthenticationPrincipal Caller caller, @ModelAttribute("filter") BoardFilter filter, Model page) {
        fill(caller, filter, page);
        page.addAttribute("waiting", waiting.of(caller));
        page.addAttribute("urgencies", Urgency.values());
        return "console/board";
    }

    @GetMapping(path = "/board/list", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String list(@AuthenticationPrincipal Caller caller, @ModelAttribute("filter") BoardFilter filter, Model page) {
        fill(caller, filter, page);
        return "console/board :: list";
    }

    @GetMapping(path = "/board/waiting", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String waiting(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("waiting", waiting.of(caller));
        return "console/waiting :: waiting";
    }

    @PostMapping(path = "/board/views", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String save(
            @AuthenticationPrincipal Caller caller,
            @ModelAttribute("filter") BoardFilter filter,
            @RequestParam String name) {
        String named = name.strip();
        if (!named.isEmpty() && named.length() <= 40) {
            saved.keep(caller, new SavedView(named, filter.address()));
        }
        return "redirect:/board?" + filter.address();
    }

    @PostMapping(path = "/board/views/drop", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String drop(@AuthenticationPrincipal Caller caller, @RequestParam String name) {
        saved.drop(caller, name);
        return "redirect:/board";
    }

    private void fill(Caller caller, BoardFilter filter, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("views", BoardView.values());
        page.addAttribute("saved", savedViews(caller));
        List<OrganisationView> served = organisations.page(caller, null, OFFERED);
        page.addAttribute("organisations", served);
        page.addAttribute("books", books(served));
        if (filter.isSearch()) {
            page.addAttribute("found", search.of(caller, String.valueOf(filter.q())));
        }
        page.addAttribute("board", board.page(caller, filter.query(caller)));
    }

    /** Whose book a number is of: each organisation counts for itself, so where there are several a number alone says little. */
    private static Map<BookId, String> books(List<OrganisationView> served) {
        return served.size() < 2
                ? Map.of()
                : served.stream().collect(Collectors.toMap(each -> BookId.of(each.id()), OrganisationView::name));
    }

    private List<CountedView> savedViews(Caller caller) {
        return saved.list(caller).stream()
                .map(view -> new CountedView(
                        view.name(),
                        view.query(),
                        board.count(caller, SavedQuery.read(view.query()).query(caller))))
                .toList();
    }

    /** A saved view with how many it holds, at most a hundred. */
    record CountedView(String name, String query, int count) {}
}
