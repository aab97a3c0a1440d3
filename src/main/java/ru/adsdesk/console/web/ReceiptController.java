package ru.adsdesk.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestProofs;

/** The receipt of a request's registration as people read it, beside the file a checker reads (416 p.17). */
@ConsolePage
class ReceiptController {

    private final RequestDesk requests;
    private final RequestProofs proofs;
    private final PageWords words;

    ReceiptController(RequestDesk requests, RequestProofs proofs, PageWords words) {
        this.requests = requests;
        this.proofs = proofs;
        this.words = words;
    }

    @GetMapping(path = "/requests/{id}/receipt", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String receipt(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        String file = proofs.receipt(caller, id);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", requests.get(caller, id));
        page.addAttribute("file", file);
        page.addAttribute("seal", seal(file));
        return "console/receipt";
    }

    /** The last command of the kind asserts the book's head. */
    private static String seal(String file) {
        return file.lines()
                .filter(line -> line.startsWith("seal\t"))
                .reduce((first, last) -> last)
                .map(line -> new String(Base64.getDecoder().decode(line.substring(5)), StandardCharsets.UTF_8))
                .orElse("");
    }
}
