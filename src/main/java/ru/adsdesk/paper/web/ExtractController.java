package ru.adsdesk.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.paper.Extracts;

/** Extracts from the journal. */
@RestController
@Tag(name = "Papers")
class ExtractController {

    private final Extracts extracts;

    ExtractController(Extracts extracts) {
        this.extracts = extracts;
    }

    @GetMapping("/api/requests/{id}/extract.pdf")
    @ForReadersAndResidents
    @Operation(
            summary = "Print the extract of a request",
            description =
                    "Одна страница для заявителя, собственников и инспекции (п. 30 ПП 416): что просили, что и когда"
                            + " сделано, сроки, записи журнала, пломба и как проверить. Руководителю и аудитору — без"
                            + " персональных данных. Печать — запись в книге.")
    ResponseEntity<Resource> extract(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "id, номер или книга:номер", example = "2026-000123") @PathVariable String id) {
        Extracts.Printed printed = extracts.print(caller, id);
        return Printed.ok("Выписка " + printed.number() + ".pdf").body(printed.pdf());
    }
}
