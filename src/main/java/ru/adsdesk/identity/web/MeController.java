package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;

/** Who one is here. */
@RestController
@Tag(name = "Tokens")
class MeController {

    /** The caller as the desk knows them. */
    record MeView(
            Actor actor,
            String name,
            Role role,
            Scope scope,
            @Nullable Channel channel,
            @Nullable OrganisationId organisation) {}

    @GetMapping("/api/me")
    @ForAnyone
    @Operation(summary = "Tell who I am", description = "Name, role and scope of the token or key.")
    MeView me(@AuthenticationPrincipal Caller caller) {
        return new MeView(
                caller.actor(), caller.name(), caller.role(), caller.scope(), caller.channel(), caller.organisation());
    }
}
