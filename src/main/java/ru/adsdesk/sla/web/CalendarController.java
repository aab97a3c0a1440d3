package ru.adsdesk.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.sla.CalendarDay;
import ru.adsdesk.sla.Calendars;

/** The working-day calendar terms in working days are counted by. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "Norms", description = "Нормативы · Limits of the law and own terms in their place")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A day to enter. */
    record DayBody(
            @Schema(example = "2027-02-22") @NotNull LocalDate day,
            @Schema(example = "false") @NotNull Boolean worked,

            @Schema(example = "Постановление Правительства РФ о переносе выходных дней") @NotBlank @Size(max = 200)
            String reason) {}

    @GetMapping
    @ForReaders
    @Operation(
            summary = "Days a centre entered over the shipped working-day calendar",
            description = "Newest first; of several for one day the newest holds.")
    List<CalendarDay> list(
            @AuthenticationPrincipal Caller caller, @Parameter(example = "2027") @RequestParam int year) {
        return calendars.list(caller, year);
    }

    @PostMapping
    @ForSeniors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Enter a day of the working-day calendar",
            description =
                    "A day to come, when a decree moves days off or a region keeps a holiday. Clocks that count working "
                            + "days and still run are read again by it. A line of the centre's book.")
    void enter(@AuthenticationPrincipal Caller caller, @Valid @RequestBody DayBody body) {
        calendars.enter(caller, body.day(), body.worked(), body.reason());
    }
}
