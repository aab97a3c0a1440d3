package ru.adsdesk.intake.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.intake.message.AnswerWay;
import ru.adsdesk.intake.message.DeclineReason;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.intake.message.MessageId;
import ru.adsdesk.intake.message.MessageView;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** What dispatchers do with messages. */
@RestController
@RequestMapping("/api/messages/{id}")
@ForDispatchers
@Tag(name = "Messages")
class MessageActController {

    private final MessageDesk desk;

    MessageActController(MessageDesk desk) {
        this.desk = desk;
    }

    /** What to register; nothing: the message as it stands. */
    @Schema(
            example =
                    "{\"requests\": [{\"addressText\": \"Садовая 5, кв. 14\", \"description\": \"Не греют батареи\"}]}")
    record RegisterForm(
            @Valid
            @Size(max = 10)
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Schema(description = "Одна или несколько заявок; что не указано, берётся из сообщения")
            @Nullable
            List<@NotNull RegistrationForm> requests) {}

    /** Which request a message is about. */
    @Schema(example = "{\"request\": \"2026-000123\"}")
    record JoinForm(
            @NotBlank @Size(max = 100) @Schema(description = "Заявка: id или номер")
            String request,

            @Nullable Instant at) {}

    /** How its author was answered. */
    @Schema(example = "{\"way\": \"EMAIL\", \"words\": \"Горячую воду дадут до 18:00\"}")
    record AnswerForm(
            @NotNull AnswerWay way,
            @NotBlank @Size(max = 4000) String words,
            @Nullable Instant at) {}

    /** Why it is declined. */
    @Schema(example = "{\"reason\": \"SPAM\", \"words\": \"Реклама окон\"}")
    record DeclineForm(
            @NotNull DeclineReason reason,
            @Size(max = 2000) @Nullable String words,
            @Nullable Instant at) {}

    /** What its author was asked. */
    @Schema(example = "{\"words\": \"Назовите, пожалуйста, номер подъезда\"}")
    record AskForm(
            @NotBlank @Size(max = 2000) String words,
            @Nullable Instant at) {}

    /** What its author said to that. */
    @Schema(example = "{\"words\": \"Второй подъезд, четвёртый этаж\"}")
    record ClarifiedForm(
            @Size(max = 4000) @Nullable String words,
            @Nullable Instant at) {}

    @PostMapping("/register")
    @Operation(
            summary = "Register a message as one or several requests",
            description = "Stops its clock. What a request leaves out is taken from the message. Repeating it after a"
                    + " broken connection makes nothing twice.")
    List<RequestView> register(
            @AuthenticationPrincipal Caller caller, @PathVariable MessageId id, @Valid @RequestBody RegisterForm form) {
        List<RegistrationForm> asked = form.requests() == null ? List.of() : form.requests();
        return desk
                .register(
                        caller, id, asked.stream().map(RegistrationForm::order).toList())
                .stream()
                .map(RequestDesk.Answer::view)
                .toList();
    }

    @PostMapping("/join")
    @Operation(summary = "Join a message to a request there is", description = "Stops its clock.")
    MessageView join(
            @AuthenticationPrincipal Caller caller, @PathVariable MessageId id, @Valid @RequestBody JoinForm form) {
        return desk.join(caller, id, form.request(), form.at());
    }

    @PostMapping("/answer")
    @Operation(
            summary = "Say that the author was answered",
            description = "And that nothing more is to be done. Stops its clock.")
    MessageView answer(
            @AuthenticationPrincipal Caller caller, @PathVariable MessageId id, @Valid @RequestBody AnswerForm form) {
        return desk.answer(caller, id, form.way(), form.words(), form.at());
    }

    @PostMapping("/decline")
    @Operation(summary = "Decline a message for a reason", description = "Stops its clock.")
    MessageView decline(
            @AuthenticationPrincipal Caller caller, @PathVariable MessageId id, @Valid @RequestBody DeclineForm form) {
        return desk.decline(caller, id, form.reason(), form.words(), form.at());
    }

    @PostMapping("/ask")
    @Operation(
            summary = "Say that the author was asked something",
            description = "Shown as clarifying; does not stop the clock.")
    MessageView ask(
            @AuthenticationPrincipal Caller caller, @PathVariable MessageId id, @Valid @RequestBody AskForm form) {
        return desk.ask(caller, id, form.words(), form.at());
    }

    @PostMapping("/clarified")
    @Operation(summary = "Say that the author cleared it up", description = "The message waits as before.")
    MessageView clarified(
            @AuthenticationPrincipal Caller caller,
            @PathVariable MessageId id,
            @Valid @RequestBody ClarifiedForm form) {
        return desk.clarified(caller, id, form.words(), form.at());
    }
}
