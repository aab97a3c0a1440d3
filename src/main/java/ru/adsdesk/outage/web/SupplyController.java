package ru.adsdesk.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.outage.SupplySums;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** The monthly sums of 354 per house and utility. */
@RestController
@RequestMapping("/api/outages/supply")
@Tag(name = "Outages", description = "Аварии и плановые отключения · Accidents and planned shutdowns")
class SupplyController {

    private final SupplySums sums;

    SupplyController(SupplySums sums) {
        this.sums = sums;
    }

    @GetMapping
    @ForReaders
    @Operation(
            summary = "Sum the breaks of supply of a house in a month",
            description =
                    "Per utility that was cut: minutes so far, whether it is cut now, and the norms of the month.")
    Sums list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam HouseId house,
            @Parameter(example = "2026-03") @RequestParam String month) {
        return new Sums(sums.list(caller, house, month(month)));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "month");
        }
    }

    /** The sums of a house. */
    record Sums(List<SupplySums.Sum> items) {}
}
