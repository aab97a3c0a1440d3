package ru.adsdesk.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.paper.HousePoster;

/** The wall poster of a house. */
@RestController
@Tag(name = "Contacts")
class PosterController {

    private final HousePoster poster;

    PosterController(HousePoster poster) {
        this.poster = poster;
    }

    @GetMapping(
            path = "/api/houses/{id}/poster.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
    @ForReaders
    @Operation(
            summary = "Print whom to call as a poster",
            description = "Лист А4 для стены подъезда: телефон диспетчерской и службы дома из справочника, крупно.")
    ResponseEntity<byte[]> poster(@AuthenticationPrincipal Caller caller, @PathVariable HouseId id) {
        return Printed.ok("Кому звонить.pdf").body(poster.draw(caller, id));
    }
}
