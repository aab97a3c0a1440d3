package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.identity.IssuedToken;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Tokens;

/** Logging in and out. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Tokens", description = "Вход и выход · Logging in and out")
class TokenController {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a person logs in with. */
    record LoginForm(
            @NotBlank @Size(max = 64) @Schema(example = "dispatcher")
            String login,

            @NotBlank @Size(max = 200) @Schema(example = "demo", format = "password")
            String password) {

        @Override
        public String toString() {
            return "login form";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Log in",
            description = "Open to all. The token is sent as `Authorization: Bearer …` until it expires.")
    @ApiResponse(responseCode = "201", description = "A fresh token")
    @ApiResponse(responseCode = "401", description = "`auth.bad-credentials`")
    @ApiResponse(responseCode = "429", description = "`login.throttled`, with `Retry-After`")
    IssuedToken login(@Valid @RequestBody LoginForm form, HttpServletRequest request) {
        return tokens.issue(form.login(), new PlainPassword(form.password()), request.getRemoteAddr());
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForAnyone
    @Operation(summary = "Log out", description = "Ends the token the call was made with.")
    void logout(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        tokens.revoke(authorization.substring(SCHEME.length()).strip());
    }
}
