package ru.adsdesk.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForManagers;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;
import ru.adsdesk.reporting.EditionFormat;
import ru.adsdesk.reporting.EditionId;
import ru.adsdesk.reporting.EditionView;
import ru.adsdesk.reporting.Editions;

/** Reports of a month, frozen. */
@RestController
@RequestMapping("/api/reports/editions")
@Tag(name = "Reports", description = "Отчёты · How the limits were kept, and the inspector's lists")
class EditionController {

    private final Editions editions;

    EditionController(Editions editions) {
        this.editions = editions;
    }

    /**
     * What is to be frozen.
     *
     * @param month a month that is over in the centre's zone
     * @param organisation whose report; absent: of all the centre serves
     */
    @Schema(example = "{\"month\": \"2026-10\", \"organisation\": \"019a0000-0000-7000-8000-000000000000\"}")
    record FreezeForm(
            @NotNull @Schema(type = "string", example = "2026-10")
            YearMonth month,

            @Nullable OrganisationId organisation) {}

    @PostMapping
    @ForManagers
    @Operation(
            summary = "Freeze the report of a month",
            description =
                    "Отчёт о соблюдении сроков за закончившийся месяц, файлы JSON, CSV, XLSX и PDF с хешами в записи"
                            + " книги. Первый выпуск диспетчерская делает сама первого числа; следующий — когда данные с"
                            + " тех пор исправлены: он называет отличия. Отказы: `report.month-not-over`,"
                            + " `report.whole-centre`, `report.edition-same`.")
    ResponseEntity<EditionView> freeze(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FreezeForm form) {
        EditionView made = editions.make(caller, form.month(), form.organisation(), key);
        return ResponseEntity.created(URI.create("/api/reports/editions/" + made.id()))
                .body(made);
    }

    @GetMapping
    @ForReportReaders
    @Operation(summary = "List frozen reports", description = "От новых к старым; без `organisation` — все доступные.")
    Page<EditionView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @Parameter(example = "2026-10", schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable
                    YearMonth month,
            @RequestParam(required = false) @Nullable EditionId after,
            @RequestParam(defaultValue = "50") int limit) {
        return editions.list(caller, organisation, month, after, limit);
    }

    @GetMapping("/{id}")
    @ForReportReaders
    @Operation(summary = "Tell of a frozen report", description = "Файлы с их SHA-256 и отличия от прежнего выпуска.")
    EditionView get(@AuthenticationPrincipal Caller caller, @PathVariable EditionId id) {
        return editions.get(caller, id);
    }

    @GetMapping(
            path = "/{id}/file",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.ALL_VALUE})
    @ForReportReaders
    @Operation(
            summary = "Download a file of a frozen report",
            description = "Каждый раз те же байты; `ETag` — SHA-256 файла, как в записи книги.")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable EditionId id,
            @Parameter(example = "XLSX") @RequestParam EditionFormat format) {
        EditionView edition = editions.get(caller, id);
        String name = "compliance-" + edition.month() + "-" + edition.edition() + "." + format.extension();
        String hash = edition.files().stream()
                .filter(file -> file.format() == format)
                .map(EditionView.File::sha256)
                .findFirst()
                .orElse("");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .eTag(hash)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(editions.file(caller, id, format));
    }
}
