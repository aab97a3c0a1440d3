package ru.adsdesk.console.web;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.adsdesk.console.ClockSheets;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReadersAndResidents;

/** The clocks of a request on paper. */
@ConsolePage
class ClockSheetController {

    private final ClockSheets sheets;

    ClockSheetController(ClockSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(path = "/requests/{id}/clocks/print", produces = MediaType.TEXT_HTML_VALUE)
    @ForReadersAndResidents
    String print(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        page.addAttribute("sheet", sheets.of(caller, id));
        return "console/clocks-print";
    }
}
