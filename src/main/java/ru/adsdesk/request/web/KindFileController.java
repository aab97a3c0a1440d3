package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.adsdesk.housing.imports.ImportId;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.request.KindSheet;

/** The fault catalogue as a file, out and in. */
@RestController
@RequestMapping("/api/kinds")
@ForReaders
@Tag(name = "Kinds")
class KindFileController {

    /** Without it a well-known spreadsheet reads Cyrillic letters wrong. */
    private static final String MARK = "\ufeff";

    private final KindSheet sheet;
    private final Imports imports;

    KindFileController(KindSheet sheet, Imports imports) {
        this.sheet = sheet;
        this.imports = imports;
    }

    @GetMapping(path = "/export", produces = "text/csv;charset=UTF-8")
    @Operation(
            summary = "Export the catalogue",
            description = "CSV in the columns the import takes, with headers in the caller's language.")
    ResponseEntity<String> export(@AuthenticationPrincipal Caller caller, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kinds.csv\"")
                .body(MARK + sheet.csv(caller, english));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ForAdministrators
    @Operation(
            summary = "Import kinds",
            description =
                    "CSV or XLSX with Russian or English headers, known by their codes. Rows with errors are left"
                            + " out and reported; the good ones are written all at once. Follow `Location` to see how far it is.")
    ResponseEntity<Map<String, String>> start(
            @AuthenticationPrincipal Caller caller,
            @RequestPart MultipartFile file,
            @Parameter(description = "Only check") @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
        ImportId id = imports.start(caller, "kinds", dryRun, null, key, file::transferTo);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(Map.of("id", id.toString(), "state", "RUNNING"));
    }
}
