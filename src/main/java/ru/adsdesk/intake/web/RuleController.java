package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.intake.message.Rules;
import ru.adsdesk.intake.message.Rules.Rule;

/** What intake does by itself for an organisation. */
@RestController
@RequestMapping("/api/organisations/{organisationId}/intake-rule")
@ForAdministrators
@Tag(name = "Messages")
class RuleController {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    /** The rule to be set. */
    @Schema(example = "{\"registersMessages\": true}")
    record RuleForm(@NotNull Boolean registersMessages) {}

    @GetMapping
    @Operation(summary = "Get what intake does by itself for an organisation")
    Rule get(@AuthenticationPrincipal Caller caller, @PathVariable OrganisationId organisationId) {
        return rules.get(caller, organisationId);
    }

    @PutMapping
    @Operation(
            summary = "Set what intake does by itself for an organisation",
            description = "`registersMessages`: a message from the website that carries enough is registered at once."
                    + " The change is a line of the centre's book.")
    Rule set(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OrganisationId organisationId,
            @Valid @RequestBody RuleForm form) {
        return rules.set(caller, organisationId, new Rule(Boolean.TRUE.equals(form.registersMessages())));
    }
}
