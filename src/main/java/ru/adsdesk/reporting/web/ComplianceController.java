package ru.adsdesk.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.reporting.AskedPeriod;
import ru.adsdesk.reporting.ClockedSubjectView;
import ru.adsdesk.reporting.Compliance;
import ru.adsdesk.reporting.ComplianceSheet;
import ru.adsdesk.reporting.ComplianceSummary;
import ru.adsdesk.reporting.CountedSubjects;
import ru.adsdesk.sla.ClockFigure;

/** How the limits of the law were kept, for reading and for taking away. */
@RestController
@RequestMapping("/api/reports/compliance")
@ForReportReaders
@Tag(name = "Reports", description = "Отчёты · How the limits were kept, and the inspector's lists")
class ComplianceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String PERIOD = "A date (its midnight in the centre's zone) or an instant";

    private final Compliance compliance;
    private final ComplianceSheet sheet;
    private final CountedSubjects subjects;

    ComplianceController(Compliance compliance, ComplianceSheet sheet, CountedSubjects subjects) {
        this.compliance = compliance;
        this.sheet = sheet;
        this.subjects = subjects;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "How every norm was kept over a period",
            description =
                    "Clocks that count from an instant of [from, to). IN_TIME, LATE, BREACHED, OPEN, PAUSED, WITHDRAWN,"
                            + " ABANDONED and UNKNOWN add up to ALL; the other figures stand beside. Median and p95 are of"
                            + " the clocks that ended in time or late, from the instant they count from to the event that"
                            + " ended them. CSV by `Accept: text/csv` or `format=csv`: semicolons, UTF-8 with a byte order"
                            + " mark.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ComplianceSummary.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    ResponseEntity<?> summary(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = PERIOD) @RequestParam String from,
            @Parameter(description = PERIOD + "; the first one after") @RequestParam String to,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @Parameter(description = "json or csv; otherwise by Accept") @RequestParam(required = false) @Nullable
                    String format,
            HttpServletRequest http) {
        boolean asCsv = format == null ? prefersCsv(http) : isCsv(format);
        ComplianceSummary summary = compliance.summary(caller, new AskedPeriod(from, to, organisation));
        return asCsv
                ? file(summary)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary);
    }

    @GetMapping("/subjects")
    @Operation(
            summary = "The requests, calls or messages a figure counts",
            description = "Oldest first. The figure's own link leads here.")
    Page<ClockedSubjectView> subjects(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String norm,
            @RequestParam(defaultValue = "ALL") ClockFigure outcome,
            @Parameter(description = "Only breaches given this reason") @RequestParam(required = false) @Nullable
                    String reason,
            @Parameter(description = PERIOD) @RequestParam String from,
            @Parameter(description = PERIOD + "; the first one after") @RequestParam String to,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return subjects.list(caller, new AskedPeriod(from, to, organisation), norm, outcome, reason, after, limit);
    }

    private ResponseEntity<byte[]> file(ComplianceSummary summary) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String name = "compliance-" + day(summary, summary.from()) + "-" + day(summary, summary.to()) + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(sheet.write(summary, base));
    }

    private static LocalDate day(ComplianceSummary summary, Instant instant) {
        return instant.atZone(ZoneId.of(summary.zone())).toLocalDate();
    }

    private static boolean isCsv(String format) {
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw new Refused(BodyProblem.BAD_PARAMETER, "format");
        };
    }

    private static boolean prefersCsv(HttpServletRequest http) {
        List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(http.getHeaders(HttpHeaders.ACCEPT)));
        return liking(accepted, CSV) > liking(accepted, MediaType.APPLICATION_JSON);
    }

    private static double liking(List<MediaType> accepted, MediaType form) {
        return accepted.stream()
                .filter(each -> each.includes(form))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
