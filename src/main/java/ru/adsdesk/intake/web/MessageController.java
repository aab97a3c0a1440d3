package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForIntake;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.intake.message.MessageState;
import ru.adsdesk.intake.message.MessageView;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.sla.ClockExplained;
import tools.jackson.databind.json.JsonMapper;

/** Electronic and voice messages: taking them in and looking them up. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages", description = "Сообщения · Electronic and voice messages waiting to be considered")
class MessageController {

    private final MessageDesk desk;
    private final JsonMapper json;

    MessageController(MessageDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @PostMapping
    @ForIntake
    @Operation(
            summary = "Take a message in",
            description = "Of a website, app, messenger, mailbox or voice mail. One from the website with a phone or"
                    + " e-mail, an address that is surely matched and words is registered at once where the"
                    + " organisation's rule says so. 200 in place of 201: the call repeated an earlier one.")
    @ApiResponse(responseCode = "201", description = "Taken in")
    @ApiResponse(responseCode = "200", description = "Taken in before")
    ResponseEntity<MessageView> receive(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Имя вызова, 1–128 знаков ASCII; обязателен для ключей")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Valid @RequestBody MessageForm form) {
        byte[] body = key == null ? new byte[0] : json.writeValueAsBytes(form);
        MessageDesk.Answer answer = desk.receive(caller, form.order(), key, body);
        URI location = URI.create("/api/messages/" + answer.view().id());
        return (answer.created()
                        ? ResponseEntity.created(location)
                        : ResponseEntity.ok().location(location))
                .body(answer.view());
    }

    @GetMapping
    @ForReaders
    @Operation(summary = "List messages", description = "Oldest first; without a state those still to be considered.")
    Page<MessageView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.list(caller, state, after, limit);
    }

    @GetMapping("/{id}")
    @ForReaders
    @Operation(summary = "Get one message", description = "Managers and auditors see personal values masked.")
    MessageView get(@AuthenticationPrincipal Caller caller, @PathVariable MessageId id) {
        return desk.get(caller, id);
    }

    @GetMapping("/{id}/journal")
    @ForReaders
    @Operation(
            summary = "Read the lines of a message",
            description = "In order; `after` is the subjectSeq of the last one seen.")
    Page<ShownLine> journal(
            @AuthenticationPrincipal Caller caller,
            @PathVariable MessageId id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.journal(caller, id, after, limit);
    }

    @GetMapping("/{id}/clocks")
    @ForReaders
    @Operation(summary = "Explain the clocks of a message", description = "Why each stands as it stands.")
    List<ClockExplained> clocks(@AuthenticationPrincipal Caller caller, @PathVariable MessageId id) {
        return desk.clocks(caller, id);
    }
}
