package ru.adsdesk.housing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.adsdesk.housing.imports.ImportId;
import ru.adsdesk.housing.imports.ImportIssue;
import ru.adsdesk.housing.imports.ImportView;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForSeniors;
import ru.adsdesk.problem.ProblemCode;
import ru.adsdesk.problem.ProblemCodes;
import ru.adsdesk.problem.Problems;

/** Files in. */
@RestController
@ForSeniors
@Tag(
        name = "Imports",
        description = "Импорт CSV и XLSX · Imports of registers: houses, organisations, residents and more")
class ImportController {

    private final Imports imports;
    private final Problems problems;
    private final Map<String, ProblemCode> codes;

    ImportController(Imports imports, Problems problems, List<ProblemCodes> modules) {
        this.imports = imports;
        this.problems = problems;
        this.codes = modules.stream()
                .map(ProblemCodes::codes)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(ProblemCode::code, Function.identity()));
    }

    /** That an import began. */
    record StartedView(ImportId id, String state) {}

    /** What is wrong with a row: ERROR, and the row is left out, or WARNING, and a value is left out or doubted. */
    record RowProblemView(int row, String column, String severity, String code, String message) {}

    /** How far an import is. */
    record ImportAnswer(
            ImportId id,
            String kind,
            boolean dryRun,
            String state,
            String stage,
            int processed,
            int total,
            int added,
            int changed,
            int unchanged,
            int refused,
            List<String> ignoredColumns,
            @Nullable String failure,
            @Nullable String message,
            Instant startedAt,
            @Nullable Instant finishedAt,
            List<RowProblemView> errors) {}

    @PostMapping(
            path = "/api/{kind:houses|organisations|residents|premises|risers|contacts}/import",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a file",
            description =
                    "CSV or XLSX with Russian or English headers. Rows with errors are left out and reported; the good"
                            + " ones are written all at once. Follow `Location` to see how far it is. The same file under"
                            + " the same `Idempotency-Key` is the same import.")
    ResponseEntity<StartedView> start(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "houses") @PathVariable String kind,
            @RequestPart MultipartFile file,
            @Parameter(description = "Only check") @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "Time zone of rows that tell none", example = "Europe/Moscow")
                    @RequestParam(required = false)
                    @Nullable
                    String zone,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
        ImportId id = imports.start(caller, kind, dryRun, zone, key, file::transferTo);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(new StartedView(id, "RUNNING"));
    }

    @GetMapping("/api/imports/{id}")
    @Operation(
            summary = "Tell how far an import is",
            description = "And what is wrong, row by row: the first thousand.")
    ImportAnswer get(@AuthenticationPrincipal Caller caller, @PathVariable ImportId id) {
        ImportView view = imports.get(caller, id);
        return new ImportAnswer(
                view.id(),
                view.kind(),
                view.dryRun(),
                view.state(),
                view.stage(),
                view.processed(),
                view.total(),
                view.added(),
                view.changed(),
                view.unchanged(),
                view.refused(),
                view.ignoredColumns(),
                view.failure(),
                view.failure() == null ? null : sentence(view.failure(), view.failureArgs()),
                view.startedAt(),
                view.finishedAt(),
                view.errors().stream().map(this::problem).toList());
    }

    private RowProblemView problem(ImportIssue issue) {
        return new RowProblemView(
                issue.row(),
                issue.column(),
                issue.error() ? "ERROR" : "WARNING",
                issue.code(),
                sentence(issue.code(), issue.args()));
    }

    private String sentence(String code, List<String> args) {
        ProblemCode known = codes.get(code);
        return known == null ? code : problems.sentence(known, args.toArray());
    }
}
