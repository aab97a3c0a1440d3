package ru.adsdesk.console.shift;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.console.web.ForBookReaders;
import ru.adsdesk.identity.Caller;

/** The shift page, and a hand-over as it was signed, on the screen and on paper. */
@ConsolePage
class ShiftPageController {

    private final ShiftPages pages;

    ShiftPageController(ShiftPages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/shift", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String shift(@AuthenticationPrincipal Caller caller, Model page) {
        ShiftPages.ShiftPage now = pages.now(caller);
        page.addAttribute("shift", now);
        page.addAttribute("sheet", now.sheet());
        page.addAttribute("places", now.places());
        page.addAttribute("zoned", now.zoned());
        return "console/shift/shift";
    }

    @GetMapping(path = "/shift/hand-overs/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String signed(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, Model page) {
        show(pages.signed(caller, id), page);
        return "console/shift/signed";
    }

    @GetMapping(path = "/shift/hand-overs/{id}/print", produces = MediaType.TEXT_HTML_VALUE)
    @ForBookReaders
    String print(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, Model page) {
        show(pages.signed(caller, id), page);
        return "console/shift/print";
    }

    private static void show(ShiftPages.SignedPage signed, Model page) {
        page.addAttribute("signed", signed);
        page.addAttribute("sheet", signed.sheet());
        page.addAttribute("places", signed.places());
        page.addAttribute("zoned", signed.zoned());
    }
}
