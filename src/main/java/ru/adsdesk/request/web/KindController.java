package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.ProposedKind;
import ru.adsdesk.request.kind.RepeatWindow;
import ru.adsdesk.request.kind.ResponsibilityZone;
import ru.adsdesk.request.kind.TriageQuestion;
import ru.adsdesk.request.kind.Urgency;

/** The fault catalogue: what to ask, what to read out, which limits apply. */
@RestController
@RequestMapping("/api/kinds")
@ForAnyone
@Tag(name = "Kinds", description = "Виды неисправностей · The fault catalogue")
class KindController {

    private final KindsInUse kinds;

    KindController(KindsInUse kinds) {
        this.kinds = kinds;
    }

    /** A kind as it is shown: everything but the patterns of words. */
    record KindView(
            String code,
            String name,
            String nameEn,
            HouseSystem system,
            boolean damage,
            Urgency urgency,
            ResponsibilityZone zone,
            boolean paid,
            @Nullable Long repeatHours,
            @Nullable String repeatScope,
            List<TriageQuestion> questions,
            String script,
            List<String> norms) {

        static KindView of(Kind kind) {
            Optional<RepeatWindow> repeat = kind.repeatWindow();
            return new KindView(
                    kind.code().value(),
                    kind.name(),
                    kind.nameEn(),
                    kind.system(),
                    kind.damage(),
                    kind.urgency(),
                    kind.zone(),
                    kind.paid(),
                    repeat.map(window -> window.within().toHours()).orElse(null),
                    repeat.map(window -> window.scope().name()).orElse(null),
                    kind.triage(),
                    kind.script(),
                    kind.norms());
        }
    }

    @GetMapping
    @Operation(summary = "List the kinds", description = "All of them, in the order to show them.")
    List<KindView> list() {
        return kinds.list().stream().map(KindView::of).toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "Get one kind", description = "With its triage questions and the script to read out.")
    KindView get(@PathVariable String code) {
        return kinds.find(KindCodes.parameter(code))
                .map(KindView::of)
                .orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
    }

    @GetMapping("/proposals")
    @Operation(summary = "Propose kinds from words", description = "Best first, at most five, with a score up to 1.")
    List<ProposedKind> propose(@Parameter(example = "с потолка капает вода") @RequestParam String words) {
        return kinds.propose(words);
    }
}
