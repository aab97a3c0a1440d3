package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.IfMatch;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindEdition;
import ru.adsdesk.request.KindKeeping;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.ProposedKind;

/** The fault catalogue: what to ask, what to read out, which limits apply. */
@RestController
@RequestMapping("/api/kinds")
@ForAnyone
@Tag(name = "Kinds", description = "Виды неисправностей · The fault catalogue")
class KindController {

    private final KindsInUse kinds;
    private final KindKeeping keeping;

    KindController(KindsInUse kinds, KindKeeping keeping) {
        this.kinds = kinds;
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(
            summary = "List the kinds",
            description = "All the caller's centre works with, in the order to show them; `retired` shows those out of"
                    + " use as well.")
    List<KindView> list(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "false") boolean retired) {
        return kinds.of(caller.scope().centre()).list().stream()
                .filter(edition -> retired || !edition.retired())
                .map(KindView::of)
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(
            summary = "Get one kind",
            description = "With its triage questions, the script to read out, and the `form` a change takes.")
    KindView get(@AuthenticationPrincipal Caller caller, @PathVariable String code) {
        return kinds.of(caller.scope().centre())
                .findEdition(KindCodes.parameter(code))
                .map(this::whole)
                .orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
    }

    @PutMapping("/{code}")
    @ForAdministrators
    @Operation(
            summary = "Enter or change a kind",
            description =
                    "The whole form. A retired kind is in use again. Requests keep what they were registered with."
                            + " `If-Match`, where sent, names the version that was read.")
    KindView keep(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String code,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody KindForm form) {
        return whole(keeping.keep(caller, form.row(KindCodes.parameter(code)), IfMatch.version(ifMatch)));
    }

    @DeleteMapping("/{code}")
    @ForAdministrators
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Retire a kind",
            description = "It is no longer proposed nor taken for new requests; those that have it keep it.")
    void retire(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String code,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        keeping.retire(caller, KindCodes.parameter(code), IfMatch.version(ifMatch));
    }

    @GetMapping("/proposals")
    @Operation(summary = "Propose kinds from words", description = "Best first, at most five, with a score up to 1.")
    List<ProposedKind> propose(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "с потолка капает вода") @RequestParam String words) {
        return kinds.of(caller.scope().centre()).propose(words);
    }

    private KindView whole(KindEdition edition) {
        return KindView.of(edition, KindForm.of(kinds.row(edition.kind())));
    }
}
