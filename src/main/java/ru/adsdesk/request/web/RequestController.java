package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.identity.Page;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.Status;
import ru.adsdesk.sla.clock.ClockState;

/** Looks requests up. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests", description = "Заявки · Residents' requests")
class RequestController {

    private final RequestDesk desk;

    RequestController(RequestDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @ForReadersAndResidents
    @Operation(
            summary = "Search requests",
            description = "Newest first, those in the caller's scope; a resident sees those of their own phone. "
                    + "Everything named must hold.")
    Page<RequestView> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "2026-000001") @RequestParam(required = false) @Nullable String number,
            @Parameter(description = "В любом виде или последние цифры", example = "0001")
                    @RequestParam(required = false)
                    @Nullable
                    String phone,
            @RequestParam(required = false) @Nullable String address,
            @Parameter(description = "Слова в любой форме", example = "протечка")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable HouseId house,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "С часами в этом состоянии", example = "BREACHED")
                    @RequestParam(required = false)
                    @Nullable
                    ClockState clock,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        KindCode code = kind == null ? null : KindCodes.parameter(kind);
        return desk.list(
                caller,
                new RequestQuery(
                        number, phone, address, text, status, code, house, channel, from, to, clock, after, limit));
    }

    @GetMapping("/{id}")
    @ForReadersAndResidents
    @Operation(
            summary = "Get one request",
            description = "By id, number or book:number. Managers and auditors see personal values masked.")
    RequestView get(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return desk.get(caller, id);
    }

    @PostMapping("/{id}/unmask")
    @ForManagers
    @Operation(
            summary = "Show personal values whole",
            description = "For managers; that they looked is written into the book.")
    RequestView unmask(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return desk.unmask(caller, id);
    }
}
