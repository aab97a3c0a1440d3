package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.intake.telephony.Dialling;
import ru.adsdesk.intake.telephony.Recordings;

/** Calls out and recordings. */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls")
class DiallingController {

    private static final String EXTENSION = "[0-9*#]{1,20}";

    private final Dialling dialling;
    private final Recordings recordings;

    DiallingController(Dialling dialling, Recordings recordings) {
        this.dialling = dialling;
        this.recordings = recordings;
    }

    /** Whose telephone rings first. */
    record CallBackForm(
            @Pattern(regexp = EXTENSION) @Schema(description = "Внутренний номер диспетчера в АТС") @Nullable
            String extension) {}

    /** Whom to call. */
    record DialForm(
            @NotBlank @Size(max = 40) @Schema(example = "+7 900 000-00-01")
            String number,

            @Pattern(regexp = EXTENSION) @Schema(description = "Внутренний номер диспетчера в АТС") @Nullable
            String extension) {}

    @PostMapping("/{id}/call-back")
    @ForDispatchers
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have the exchange call back",
            description = "The duty is done once the exchange tells that the call was answered.")
    void callBack(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @Valid @RequestBody CallBackForm form) {
        dialling.callBack(caller, id, form.extension());
    }

    @PostMapping("/dial")
    @ForDispatchers
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the exchange dial a number", description = "Refused plainly where none is connected.")
    void dial(@AuthenticationPrincipal Caller caller, @Valid @RequestBody DialForm form) {
        dialling.dial(caller, form.number(), form.extension());
    }

    @GetMapping("/{id}/recording")
    @ForReaders
    @Operation(
            summary = "Hear the recording of a call",
            description = "Opened by a manager or auditor it is a line of the book. Its SHA-256 stands in the line"
                    + " `call.recorded`.")
    ResponseEntity<Resource> recording(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID recording) {
        Recordings.Sound sound = recordings.open(caller, id, recording);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sound.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recording\"")
                .body(new FileSystemResource(sound.file()));
    }
}
