package ru.adsdesk.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.paper.DrawPaper;
import ru.adsdesk.paper.Drawing;
import ru.adsdesk.paper.PaperForm;
import ru.adsdesk.paper.PaperId;
import ru.adsdesk.paper.PaperProposals;
import ru.adsdesk.paper.PaperView;
import ru.adsdesk.paper.Papers;
import ru.adsdesk.paper.VoidReason;
import ru.adsdesk.problem.IfMatch;

/** Drawn forms. */
@RestController
@Tag(
        name = "Papers",
        description = "Акты и ответы, форма журнала, выписки · Acts, answers, the journal's form, extracts")
class PaperController {

    private final Drawing drawing;
    private final PaperProposals proposals;
    private final Papers papers;

    PaperController(Drawing drawing, PaperProposals proposals, Papers papers) {
        this.drawing = drawing;
        this.proposals = proposals;
        this.papers = papers;
    }

    /** Why a form is voided. */
    @Schema(example = "{\"reason\": \"MISTAKE\", \"words\": \"Не та квартира\"}")
    record VoidForm(
            @NotNull VoidReason reason,
            @Size(max = 4000) @Nullable String words) {}

    @PostMapping("/api/requests/{id}/papers")
    @ForExecutors
    @Operation(
            summary = "Draw a form",
            description =
                    "Печатный акт или ответ: `WORK`, `DAMAGE` (п. 152 ПП 354), `ACCESS`, `QUALITY` (п. 109), `ANSWER`"
                            + " (п. 36 ПП 416). Номер без пропусков в книге и году; что известно из заявки, заполнено,"
                            + " остальное — строки для письма. Тем же действием выполняется `draw-act` или `answer`"
                            + " заявки.")
    ResponseEntity<PaperView> draw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Parameter(description = "ETag заявки", example = "\"0\"")
                    @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DrawPaper order) {
        PaperView paper = drawing.draw(caller, id, order, IfMatch.version(ifMatch), key);
        return ResponseEntity.created(URI.create("/api/papers/" + paper.id())).body(paper);
    }

    @GetMapping("/api/requests/{id}/papers")
    @ForReadersAndResidents
    @Operation(summary = "List the forms of a request", description = "От первой к последней, и недействительные.")
    List<PaperView> list(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return papers.list(caller, id);
    }

    @GetMapping("/api/papers/{id}")
    @ForReadersAndResidents
    @Operation(summary = "Tell of a form", description = "Номер, хеш, подпись; содержание — в PDF.")
    PaperView get(@AuthenticationPrincipal Caller caller, @PathVariable PaperId id) {
        return papers.get(caller, id);
    }

    @GetMapping(
            path = "/api/papers/{id}/pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
    @ForReadersAndResidents
    @Operation(
            summary = "Read a form as PDF",
            description =
                    "Тот самый файл, чей хеш стоит в записи; чтение отмечается. Недействительный — с отметкой поперёк"
                            + " каждого листа, без неё по `original=true`.")
    ResponseEntity<Resource> pdf(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PaperId id,
            @Parameter(description = "Тот самый файл и у недействительного") @RequestParam(defaultValue = "false")
                    boolean original) {
        Papers.Opened file = papers.open(caller, id, original);
        return Printed.ok(file.name()).body(file.pdf());
    }

    @GetMapping("/api/requests/{id}/papers/proposal")
    @ForExecutors
    @Operation(
            summary = "Propose a form, filled in",
            description = "Тело для `POST /api/requests/{id}/papers`: из нарядов и визитов — работы, материалы, время,"
                    + " работники, следующий визит; обычный акт составляется одним подтверждением. Подпись или отказ с"
                    + " двумя свидетелями добавляют на месте.")
    DrawPaper propose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Parameter(example = "WORK") @RequestParam PaperForm form) {
        return proposals.propose(caller, id, form);
    }

    @GetMapping("/api/journals/{book}/papers")
    @ForReaders
    @Operation(
            summary = "The register of a book's forms",
            description =
                    "По номерам за год, без пропусков, вместе с недействительными; `after` — последний номер без года.")
    Page<PaperView> register(
            @AuthenticationPrincipal Caller caller,
            @PathVariable BookId book,
            @Parameter(example = "2026") @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        return papers.register(caller, book, year, after, limit);
    }

    @PostMapping("/api/papers/{id}/void")
    @ForDispatchers
    @Operation(
            summary = "Void a form",
            description =
                    "Номер и файл остаются. Срок, который остановил акт, снова идёт, если его не остановил и другой.")
    PaperView voidIt(
            @AuthenticationPrincipal Caller caller, @PathVariable PaperId id, @Valid @RequestBody VoidForm form) {
        return papers.voidIt(caller, id, form.reason(), form.words());
    }
}
