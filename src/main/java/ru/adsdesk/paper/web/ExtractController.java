package ru.adsdesk.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.paper.Extracts;
import ru.adsdesk.paper.PersonExtracts;

/** Extracts from the journal. */
@RestController
@Tag(name = "Papers")
class ExtractController {

    private final Extracts extracts;
    private final PersonExtracts persons;

    ExtractController(Extracts extracts, PersonExtracts persons) {
        this.extracts = extracts;
        this.persons = persons;
    }

    @GetMapping("/api/extracts.pdf")
    @ForReaders
    @Operation(
            summary = "Print the requests of one person or one flat",
            description =
                    "Для приёма граждан (п. 30 ПП 416): заявки с состоянием и результатом, новейшие 200, по одному"
                            + " полному номеру телефона или по одному помещению (`house` и `premises`), иначе"
                            + " `paper.extract-of-whom`. Печать — запись в книге диспетчерской, без телефона и квартиры.")
    ResponseEntity<Resource> of(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "+79000000001") @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable HouseId house,
            @Parameter(example = "14") @RequestParam(required = false) @Nullable String premises) {
        return Printed.ok("Выписка об обращениях.pdf")
                .body(persons.print(caller, new PersonExtracts.Of(phone, house, premises)));
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
