package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.notification.ChannelDesk;
import ru.adsdesk.notification.ChannelDesk.ChannelReport;
import ru.adsdesk.notification.ChannelDesk.Tried;
import ru.adsdesk.notification.channel.ChannelId;
import ru.adsdesk.notification.channel.Channels;

/** The ways out of a centre and its organisations. */
@RestController
@RequestMapping("/api/notification-channels")
@ForAdministrators
@Tag(name = "Notifications")
class ChannelController {

    private final Channels channels;
    private final ChannelDesk desk;

    ChannelController(Channels channels, ChannelDesk desk) {
        this.channels = channels;
        this.desk = desk;
    }

    /** Where to send the test. */
    record TestForm(
            @Schema(description = "Адрес почты или телефон; вебхуку не нужен", example = "admin@example.org")
            @NotBlank
            @Size(max = 200)
            String to) {}

    @GetMapping
    @Operation(
            summary = "List the ways out and how they fare",
            description =
                    "Каналы диспетчерской, её организаций и общие из настроек: что работает, что нет и с каких пор,"
                            + " сколько сообщений ждёт. Secrets are never shown.")
    List<ChannelReport> list(@AuthenticationPrincipal Caller caller) {
        return desk.list(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set up a way out",
            description = "Почта (SMTP), СМС (SMPP) или вебхук; для всей диспетчерской или одной организации."
                    + " The secret is kept encrypted and never shown again.")
    ResponseEntity<Channels.View> add(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ChannelForm form) {
        return tagged(HttpStatus.CREATED, channels.add(caller, form.wanted(), key));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a way out", description = "Its version stands in `ETag`.")
    ResponseEntity<Channels.View> get(@AuthenticationPrincipal Caller caller, @PathVariable ChannelId id) {
        return tagged(HttpStatus.OK, channels.get(caller, id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a way out",
            description = "`If-Match` names the version that was read. Without a secret the one there is stays.")
    ResponseEntity<Channels.View> change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ChannelId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChannelForm form) {
        return tagged(HttpStatus.OK, channels.change(caller, id, Tags.version(ifMatch), form.wanted()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a way out away", description = "`If-Match` names the version that was read.")
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ChannelId id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        channels.remove(caller, id, Tags.version(ifMatch));
    }

    @PostMapping("/{id}/test")
    @Operation(
            summary = "Try a way out",
            description = "Отправляет проверочное сообщение сразу и говорит, что ответила другая сторона.")
    Tried test(@AuthenticationPrincipal Caller caller, @PathVariable ChannelId id, @Valid @RequestBody TestForm form) {
        return desk.test(caller, id, form.to());
    }

    private static ResponseEntity<Channels.View> tagged(HttpStatus status, Channels.View view) {
        return ResponseEntity.status(status).eTag("\"" + view.version() + "\"").body(view);
    }
}
