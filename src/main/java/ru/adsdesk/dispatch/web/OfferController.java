package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.dispatch.offer.OfferView;
import ru.adsdesk.dispatch.offer.Offers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;

/** Who could go for a request. */
@RestController
@RequestMapping("/api/requests/{id}/offers")
@ForDispatchers
@Tag(name = "Work orders")
class OfferController {

    private final Offers offers;

    OfferController(Offers offers) {
        this.offers = offers;
    }

    @GetMapping
    @Operation(
            summary = "Rank the crews that could go",
            description = "Best first, each with what speaks for it and against it: skill, houses served, duty, load,"
                    + " where it is now, rest.")
    List<OfferView> list(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return offers.list(caller, id);
    }
}
