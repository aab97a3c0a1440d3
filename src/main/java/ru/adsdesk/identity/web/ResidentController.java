package ru.adsdesk.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForChannels;
import ru.adsdesk.identity.IssuedToken;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.ResidentDoor;

/** The way in for a resident's app: a one-time code for the phone, a token for the code. */
@RestController
@RequestMapping("/api/residents")
@ForChannels
@Tag(
        name = "Residents' way in",
        description = "Вход жителя по коду · One-time codes. For keys of website, app, messenger")
class ResidentController {

    private final ResidentDoor door;

    ResidentController(ResidentDoor door) {
        this.door = door;
    }

    /** Whom to send a code. */
    record CodeForm(
            @NotBlank @Size(max = 64) @Schema(example = "+7 900 000-00-01")
            String phone) {

        @Override
        public String toString() {
            return "code form";
        }
    }

    /** A code to trade for a token. */
    record ResidentTokenForm(
            @NotBlank @Size(max = 64) @Schema(example = "+7 900 000-00-01")
            String phone,

            @NotBlank @Pattern(regexp = "[0-9]{6}") @Schema(example = "123456")
            String code) {

        @Override
        public String toString() {
            return "resident token form";
        }
    }

    /** Until when the code is good. */
    record SentView(Instant expiresAt) {}

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send a one-time code",
            description =
                    "Six digits, good for five minutes and five tries. The answer says nothing of whose phone it is. "
                            + "Repeated under the same `Idempotency-Key` it sends nothing more.")
    SentView sendCode(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CodeForm form) {
        return new SentView(door.sendCode(caller, Phone.parse("phone", form.phone()), key));
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Trade the code for a token",
            description = "The token reads the requests registered with that phone, within the key's scope.")
    IssuedToken issue(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ResidentTokenForm form) {
        return door.issue(caller, Phone.parse("phone", form.phone()), form.code());
    }
}
