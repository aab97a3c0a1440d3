package ru.adsdesk.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.outage.OpenOutage;
import ru.adsdesk.outage.OutageDesk;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.outage.OutageKind;
import ru.adsdesk.outage.OutageLists;
import ru.adsdesk.outage.OutageQuery;
import ru.adsdesk.outage.OutageSystem;
import ru.adsdesk.outage.OutageView;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockExplained;

/** Accidents and planned shutdowns: entering them and looking them up. */
@RestController
@RequestMapping("/api/outages")
@Tag(name = "Outages", description = "Аварии и плановые отключения · Accidents and planned shutdowns")
class OutageController {

    private final OutageDesk desk;
    private final OutageLists lists;

    OutageController(OutageDesk desk, OutageLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @PostMapping
    @ForDispatchers
    @Operation(
            summary = "Enter an accident or a planned shutdown",
            description =
                    "It lies in the book of whoever serves its first house. A planned one needs its beginning and end"
                            + " and ten working days' notice, or a reason why not; then it stays flagged."
                            + " 200 in place of 201: the call repeated an earlier one.")
    @ApiResponse(responseCode = "201", description = "Entered")
    @ApiResponse(responseCode = "200", description = "Entered before")
    ResponseEntity<OutageView> open(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Имя вызова, 1–128 знаков ASCII")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody OpenOutage order) {
        OutageDesk.Answer answer = desk.open(caller, order, key);
        URI location = URI.create("/api/outages/" + answer.view().id());
        return (answer.created()
                        ? ResponseEntity.created(location)
                        : ResponseEntity.ok().location(location))
                .body(answer.view());
    }

    @GetMapping
    @ForReaders
    @Operation(
            summary = "List outages",
            description =
                    "Newest first. With `from` and `to` the calendar of planned shutdowns that touch that span, in the"
                            + " order they begin.")
    Page<OutageView> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "true: идут или предстоят; false: закончились")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean open,
            @RequestParam(required = false) @Nullable OutageKind kind,
            @RequestParam(required = false) @Nullable OutageSystem system,
            @RequestParam(required = false) @Nullable HouseId house,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (from != null || to != null) {
            OutageQuery query = new OutageQuery(open, OutageKind.PLANNED, system, house, null, limit);
            return lists.calendar(caller, query, given("from", from), given("to", to), after);
        }
        OutageId last = after == null ? null : id(after);
        return lists.page(caller, new OutageQuery(open, kind, system, house, last, limit));
    }

    @GetMapping("/{id}")
    @ForReaders
    @Operation(summary = "Get one outage", description = "With its clocks in short and what may be done to it now.")
    OutageView get(@AuthenticationPrincipal Caller caller, @PathVariable OutageId id) {
        return desk.view(caller, id);
    }

    @GetMapping("/{id}/journal")
    @ForReaders
    @Operation(
            summary = "Read the lines of an outage",
            description = "In order; `after` is the subjectSeq of the last one seen.")
    Page<ShownLine> journal(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.journal(caller, id, after, limit);
    }

    @GetMapping("/{id}/clocks")
    @ForReaders
    @Operation(summary = "Explain the clocks of an outage", description = "Why each stands as it stands.")
    List<ClockExplained> clocks(@AuthenticationPrincipal Caller caller, @PathVariable OutageId id) {
        return lists.clocks(caller, id);
    }

    private static Instant given(String name, @Nullable Instant at) {
        if (at == null) {
            throw new Refused(BodyProblem.BAD_PARAMETER, name);
        }
        return at;
    }

    private static OutageId id(String text) {
        try {
            return OutageId.valueOf(text);
        } catch (IllegalArgumentException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "after");
        }
    }
}
