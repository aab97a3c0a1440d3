package ru.adsdesk.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.paper.JournalPrinting;

/** The journal in its classic form. */
@RestController
@Tag(name = "Papers")
class JournalFormController {

    private final JournalPrinting printing;

    JournalFormController(JournalPrinting printing) {
        this.printing = printing;
    }

    @GetMapping("/api/journals/{book}/form.pdf")
    @ForReaders
    @Operation(
            summary = "Print the journal in its classic form",
            description =
                    "Графы бумажного журнала за период, не больше 366 дней, и заверительная надпись с пломбой книги."
                            + " Персональные данные — по правам читающего. Печать — запись в книге.")
    ResponseEntity<StreamingResponseBody> form(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @Parameter(example = "2026-03-01") @RequestParam LocalDate from,
            @Parameter(description = "День после последнего", example = "2026-04-01") @RequestParam LocalDate to) {
        JournalPrinting.Printout printout = printing.print(caller, book, from, to);
        return Printed.ok("Журнал " + from + " — " + to.minusDays(1) + ".pdf").body(printout::writeTo);
    }
}
