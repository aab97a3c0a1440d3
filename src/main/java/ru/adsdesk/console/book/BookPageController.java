package ru.adsdesk.console.book;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.journal.Receipts;

/** The journal page: shelf, book, line (416 p.13, p.17). */
@ConsolePage
class BookPageController {

    private static final int LINES = 50;

    private final BookShelf shelf;
    private final BookPages pages;
    private final BookAccess access;
    private final Receipts receipts;
    private final AccessLog looks;
    private final Set<String> codes = new TreeSet<>();

    BookPageController(
            BookShelf shelf,
            BookPages pages,
            BookAccess access,
            Receipts receipts,
            AccessLog looks,
            List<FactCodes> facts) {
        this.shelf = shelf;
        this.pages = pages;
        this.access = access;
        this.receipts = receipts;
        this.looks = looks;
        facts.forEach(module -> codes.addAll(module.codes()));
    }

    @GetMapping(path = "/journal", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String shelf(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("books", shelf.of(caller));
        return "console/book/shelf";
    }

    @GetMapping(path = "/journal/{book}", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String book(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @RequestParam(required = false) @Nullable UUID house,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long before,
            Model page) {
        LineFilter filter = new LineFilter(house, subject, code, from, to, before);
        BookPages.Leaf leaf = pages.leaf(caller, book, filter, LINES);
        looks.note(caller, "journal.read", "book", book.value());
        page.addAttribute("leaf", leaf);
        page.addAttribute("filter", filter);
        page.addAttribute("codes", codes);
        page.addAttribute("owner", shelf.ownerOf(caller, leaf.book()));
        page.addAttribute("zoned", new Zoned(leaf.book().zone()));
        return "console/book/book";
    }

    @GetMapping(path = "/journal/{book}/lines/{no}", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String line(@AuthenticationPrincipal Caller caller, @PathVariable BookId book, @PathVariable long no, Model page) {
        BookPages.Opened opened = pages.open(caller, book, no);
        looks.note(caller, "journal.read", "book", book.value());
        page.addAttribute("opened", opened);
        page.addAttribute("owner", shelf.ownerOf(caller, opened.book()));
        page.addAttribute("zoned", new Zoned(opened.book().zone()));
        return "console/book/line";
    }

    /** The line with its proof under the seal, in the export form; what the page checks and anybody may keep. */
    @GetMapping(path = "/journal/{book}/lines/{no}/receipt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ForBookReaders
    void receipt(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @PathVariable long no,
            HttpServletResponse response)
            throws IOException {
        byte[] receipt = receipts.of(access.get(caller, book).id(), no, false).getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(receipt);
    }
}
