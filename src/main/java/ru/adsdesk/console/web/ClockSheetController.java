package ru.adsdesk.console.web;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.adsdesk.console.ClockSheets;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.intake.message.MessageId;

/** The clocks of a request, call or message on paper. */
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

    @GetMapping(path = "/calls/{id}/clocks/print", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String printCall(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        page.addAttribute("sheet", sheets.ofCall(caller, id));
        return "console/clocks-print";
    }

    @GetMapping(path = "/messages/{id}/clocks/print", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String printMessage(@AuthenticationPrincipal Caller caller, @PathVariable MessageId id, Model page) {
        page.addAttribute("sheet", sheets.ofMessage(caller, id));
        return "console/clocks-print";
    }
}
