package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.IssueKey;
import ru.adsdesk.identity.IssuedKey;
import ru.adsdesk.identity.KeyId;
import ru.adsdesk.identity.KeyView;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Page;

/** The integration keys of a centre. */
@RestController
@RequestMapping("/api/keys")
@ForAdministrators
@Tag(name = "Keys", description = "Ключи каналов · Integration keys of channels. For administrators")
class KeyController {

    private final Keys keys;
    private final Idempotency idempotency;

    KeyController(Keys keys, Idempotency idempotency) {
        this.keys = keys;
        this.idempotency = idempotency;
    }

    /** A key to issue. */
    record KeyForm(
            @NotBlank @Size(max = 200) @Schema(example = "Сайт управляющей организации")
            String name,

            @NotNull @Schema(example = "WEBSITE") Channel channel,

            @Schema(description = "Чья книга принимает то, чего не решил дом · whose book takes what no house decides")
            @Nullable
            OrganisationId organisationId,

            @NotNull @Valid ScopeForm scope) {

        IssueKey command(CentreId centre) {
            return new IssueKey(name, channel, organisationId, scope.within(centre));
        }
    }

    /** What is known of a key, and the key itself where it was just issued. */
    record IssuedKeyView(KeyView key, @Nullable String secret) {}

    @GetMapping
    @Operation(summary = "List the keys", description = "Oldest first, revoked ones too; never the keys themselves.")
    Page<KeyView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable KeyId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(keys.list(caller, after, most + 1), most, KeyView::id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issue a key",
            description = "`secret` is shown this once and kept nowhere; a repeated call answers without it.")
    IssuedKeyView issue(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Repeating the call with the same key issues no second one")
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody KeyForm form) {
        IssueKey command = form.command(caller.scope().centre());
        AtomicReference<@Nullable IssuedKey> issued = new AtomicReference<>();
        KeyId id = KeyId.of(idempotency.once(
                caller, "key.issue", key, form, fresh -> issued.set(keys.issue(caller, KeyId.of(fresh), command))));
        IssuedKey now = issued.get();
        return new IssuedKeyView(keys.get(caller, id), now == null ? null : now.key());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key", description = "At once and for good; residents who came by it are logged out.")
    void revoke(@AuthenticationPrincipal Caller caller, @PathVariable KeyId id) {
        keys.revoke(caller, id);
    }
}
