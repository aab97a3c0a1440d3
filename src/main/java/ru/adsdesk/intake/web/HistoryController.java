package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.adsdesk.housing.imports.ImportId;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.history.HistoryFile;
import ru.adsdesk.intake.history.HistoryMapping;
import ru.adsdesk.problem.Refused;

/** Takes in the history of another system. */
@RestController
@ForSeniors
@Tag(name = "Imports")
class HistoryController {

    private final Imports imports;

    HistoryController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/api/requests/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import requests of another system",
            description =
                    "Each becomes a line marked as imported, with its original times; its number there is kept as "
                            + "a foreign number, so a repeat brings nothing twice. A mapping file (see docs/mapping) says "
                            + "which columns mean what; without one the file has the desk's own headers. "
                            + "Follow `Location` to see how far it is.")
    ResponseEntity<Map<String, String>> start(
            @AuthenticationPrincipal Caller caller,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) @Nullable MultipartFile mapping,
            @Parameter(description = "Only check") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "Time zone of times that tell none", example = "Europe/Moscow")
                    @RequestParam(required = false)
                    @Nullable
                    String zone,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        ImportId id = mapping == null
                ? imports.start(caller, "requests", dryRun, zone, key, file::transferTo)
                : translated(caller, file, mapping, dryRun, zone, key);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(Map.of("id", id.toString(), "state", "RUNNING"));
    }

    private ImportId translated(
            Caller caller,
            MultipartFile file,
            MultipartFile mapping,
            boolean dryRun,
            @Nullable String zone,
            @Nullable String key)
            throws IOException {
        Path theirs = Files.createTempFile("adsdesk-history", ".csv");
        Path ours = Files.createTempFile("adsdesk-history", ".csv");
        try {
            file.transferTo(theirs);
            HistoryMapping read = HistoryMapping.parse(new String(mapping.getBytes(), StandardCharsets.UTF_8));
            HistoryFile.translate(theirs, read, ours);
            return imports.start(
                    caller,
                    "requests",
                    dryRun,
                    zone,
                    key,
                    target -> Files.copy(ours, target, StandardCopyOption.REPLACE_EXISTING));
        } catch (IllegalArgumentException unfit) {
            throw new Refused(IntakeProblem.MAPPING_BAD, String.valueOf(unfit.getMessage()));
        } finally {
            Files.deleteIfExists(theirs);
            Files.deleteIfExists(ours);
        }
    }
}
