package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForRegistrars;
import ru.adsdesk.intake.IntakeDesk;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import tools.jackson.databind.json.JsonMapper;

/** Where every channel registers requests. */
@RestController
@RequestMapping("/api/requests")
@ForRegistrars
@Tag(name = "Requests", description = "Заявки · Residents' requests")
class RegistrationController {

    private final IntakeDesk desk;
    private final JsonMapper json;

    RegistrationController(IntakeDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping
    @Operation(
            summary = "Register a request",
            description = "Gives it the next number of the book of whoever serves the house now and writes its line; "
                    + "durable when answered. A key repeats its call safely with the same Idempotency-Key. "
                    + "200 in place of 201: the call repeated an earlier one or joined an open request.")
    @ApiResponse(responseCode = "201", description = "Registered")
    @ApiResponse(responseCode = "200", description = "Registered before")
    ResponseEntity<RequestView> register(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Имя вызова, 1–128 знаков ASCII; обязателен для ключей")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody RegistrationForm form) {
        RequestDesk.Answer answer = desk.register(caller, form.order(), key, body(form, key));
        URI location = URI.create("/api/requests/" + answer.view().id());
        return (answer.created()
                        ? ResponseEntity.created(location)
                        : ResponseEntity.ok().location(location))
                .body(answer.view());
    }

    private byte[] body(RegistrationForm form, @Nullable String key) {
        return key == null ? new byte[0] : json.writeValueAsBytes(form);
    }
}
