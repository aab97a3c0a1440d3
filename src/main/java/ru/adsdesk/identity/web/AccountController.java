package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.AccountChange;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.NewAccount;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Passwords;
import ru.adsdesk.identity.Role;

/** The accounts of a centre. */
@RestController
@RequestMapping("/api/accounts")
@ForAdministrators
@Tag(name = "Accounts", description = "Учётные записи диспетчерской · Accounts of the centre. For administrators")
class AccountController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Idempotency idempotency;

    AccountController(Accounts accounts, Passwords passwords, Idempotency idempotency) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.idempotency = idempotency;
    }

    /** A new account. */
    record AccountForm(
            @NotBlank @Size(max = 64) @Pattern(regexp = "([A-Za-z0-9][A-Za-z0-9._@-]*)?") @Schema(example = "ivanova")
            String login,

            @NotBlank @Size(max = 200) @Schema(example = "Иванова Мария")
            String name,

            @NotNull @Schema(example = "DISPATCHER") Role role,
            @NotNull @Valid ScopeForm scope,

            @NotBlank @Size(max = 200) @Schema(example = "a-long-password", format = "password")
            String password) {

        NewAccount command(CentreId centre, Passwords passwords) {
            return new NewAccount(login, name, role, scope.within(centre), passwords.chosen("password", password));
        }

        @Override
        public String toString() {
            return "account form";
        }
    }

    /** What to change of an account; what is absent stays. */
    record AccountPatch(
            @Size(min = 1, max = 200) @Schema(example = "Иванова Мария") @Nullable
            String name,

            @Schema(example = "SENIOR") @Nullable Role role,
            @Valid @Nullable ScopeForm scope,
            @Schema(example = "false") @Nullable Boolean disabled) {

        AccountChange command(CentreId centre) {
            return new AccountChange(name, role, scope == null ? null : scope.within(centre), disabled);
        }

        @Override
        public String toString() {
            return "account patch";
        }
    }

    /** Another password. */
    record PasswordForm(
            @NotBlank @Size(max = 200) @Schema(example = "a-long-password", format = "password")
            String password) {

        @Override
        public String toString() {
            return "password form";
        }
    }

    @GetMapping
    @Operation(summary = "List the accounts", description = "Oldest first; `after` is the id of the last one seen.")
    Page<AccountView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable AccountId after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.limit(limit);
        return Page.of(accounts.list(caller, after, most + 1), most, AccountView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an account")
    AccountView get(@AuthenticationPrincipal Caller caller, @PathVariable AccountId id) {
        return accounts.get(caller, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make an account",
            description = "A line of the centre's book; name and login stand there as commitments only.")
    AccountView create(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Repeating the call with the same key makes no second account")
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody AccountForm form) {
        NewAccount command = form.command(caller.scope().centre(), passwords);
        AccountId id = AccountId.of(idempotency.once(
                caller, "account.create", key, form, fresh -> accounts.create(caller, AccountId.of(fresh), command)));
        return accounts.get(caller, id);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change an account",
            description =
                    "Name, role, scope, or `disabled`, which ends all of its tokens. The last administrator stays.")
    AccountView change(
            @AuthenticationPrincipal Caller caller, @PathVariable AccountId id, @Valid @RequestBody AccountPatch form) {
        return accounts.change(caller, id, form.command(caller.scope().centre()));
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an account another password", description = "Ends all of its tokens.")
    void changePassword(
            @AuthenticationPrincipal Caller caller, @PathVariable AccountId id, @Valid @RequestBody PasswordForm form) {
        accounts.changePassword(caller, id, passwords.chosen("password", form.password()));
    }
}
