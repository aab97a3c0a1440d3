package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReadersAndResidents;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.request.RequestProofs;

/** A request's lines and its receipt. */
@RestController
@RequestMapping("/api/requests/{id}")
@ForReadersAndResidents
@Tag(name = "Requests")
class RequestProofController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final RequestProofs proofs;

    RequestProofController(RequestProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/journal")
    @Operation(
            summary = "Read the lines of a request",
            description = "In order; `after` is the subjectSeq of the last one seen.")
    Page<ShownLine> journal(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return proofs.journal(caller, id, after, limit);
    }

    @GetMapping(path = "/receipt")
    @Operation(
            summary = "Get the receipt of a registration",
            description =
                    "Its line, proof and seal as text; checked offline: java -jar ads-desk-verify.jar verify FILE")
    ResponseEntity<String> receipt(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        String receipt = proofs.receipt(caller, id);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt.txt\"")
                .body(receipt);
    }
}
