package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.notification.SealSubscribers;

/** Who keeps a centre's seals. */
@RestController
@RequestMapping("/api/seal-subscribers")
@ForAdministrators
@Tag(name = "Notifications")
class SealSubscriberController {

    private final SealSubscribers subscribers;

    SealSubscriberController(SealSubscribers subscribers) {
        this.subscribers = subscribers;
    }

    /** Where seals shall go. */
    record SubscriberForm(
            @NotBlank @Email @Size(max = 200) @Schema(example = "inspector@example.org")
            String email,

            @Schema(description = "Книга; без неё все книги диспетчерской") @Nullable
            BookId book) {

        @Override
        public String toString() {
            return "subscriber form";
        }
    }

    @GetMapping
    @Operation(summary = "List who keeps the seals")
    List<SealSubscribers.View> list(@AuthenticationPrincipal Caller caller) {
        return subscribers.list(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Mail seals to an address",
            description = "Раз в день новейшая печать каждой книги; вложенный файл годится для `verify --known`.")
    SealSubscribers.View subscribe(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SubscriberForm form) {
        return subscribers.subscribe(caller, form.email(), form.book(), key);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mail seals to an address no more")
    void unsubscribe(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        subscribers.unsubscribe(caller, id);
    }
}
