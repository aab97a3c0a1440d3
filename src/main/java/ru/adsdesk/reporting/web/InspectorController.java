package ru.adsdesk.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;
import ru.adsdesk.reporting.AskedPeriod;
import ru.adsdesk.reporting.BackdatedLineView;
import ru.adsdesk.reporting.CountedSubjects;
import ru.adsdesk.reporting.InspectorLists;
import ru.adsdesk.reporting.RegistrationGapView;
import ru.adsdesk.reporting.UnhandledCall;

/** What an inspector looks for first. */
@RestController
@RequestMapping("/api/reports")
@ForReportReaders
@Tag(name = "Reports", description = "Отчёты · How the limits were kept, and the inspector's lists")
class InspectorController {

    private final InspectorLists lists;
    private final CountedSubjects subjects;

    InspectorController(InspectorLists lists, CountedSubjects subjects) {
        this.lists = lists;
        this.subjects = subjects;
    }

    @GetMapping("/backdated")
    @Operation(
            summary = "Lines written more than a minute after what they tell",
            description = "Book by book, in the order of the lines; the period is of the writing.")
    Page<BackdatedLineView> backdated(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.backdated(caller, new AskedPeriod(from, to, organisation), after, limit);
    }

    @GetMapping("/registration-gap")
    @Operation(
            summary = "Requests that waited for their registration",
            description =
                    "From the applicant's turning to the desk to the registration, longest first; the period is of"
                            + " the registration.")
    Page<RegistrationGapView> registrationGap(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @Parameter(description = "Only those that waited at least so long, `PT1M` or more")
                    @RequestParam(defaultValue = "PT1M")
                    Duration least,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.registrationGaps(caller, new AskedPeriod(from, to, organisation), least, after, limit);
    }

    @GetMapping("/unhandled-calls")
    @Operation(
            summary = "Answered calls of which nobody said in time what they came to",
            description = "Still open past their time, or said too late; oldest first.")
    Page<UnhandledCall> unhandledCalls(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return subjects.unhandledCalls(caller, new AskedPeriod(from, to, null), after, limit);
    }
}
