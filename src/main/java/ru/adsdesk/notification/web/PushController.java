package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.notification.PushDesk;
import ru.adsdesk.notification.channel.PushSubscriptions.Subscription;

/** Browsers and apps that ask for push, and the report that one was shown. */
@RestController
@Tag(name = "Notifications")
class PushController {

    private final PushDesk desk;

    PushController(PushDesk desk) {
        this.desk = desk;
    }

    /** What a browser's {@code PushSubscription.toJSON()} gives. */
    record SubscriptionForm(
            @NotBlank @Size(max = 1000) @Schema(example = "https://push.example.org/send/abc")
            String endpoint,

            @Nullable Long expirationTime,
            @Valid @NotNull Keys keys) {

        @Override
        public String toString() {
            return "push subscription form";
        }
    }

    /** The device's public key and secret, base64url. */
    record Keys(
            @NotBlank @Size(max = 200) String p256dh,
            @NotBlank @Size(max = 100) String auth) {

        @Override
        public String toString() {
            return "push keys";
        }
    }

    /** The public key a browser needs to subscribe. */
    record KeyView(String applicationServerKey) {}

    /** A subscription that is kept. */
    record SubscriptionView(UUID id) {}

    @GetMapping("/api/push-key")
    @ForSubscribers
    @Operation(
            summary = "Get the key for push",
            description = "`applicationServerKey` для `PushManager.subscribe`. VAPID public key, base64url.")
    KeyView key() {
        return new KeyView(desk.publicKey());
    }

    @PostMapping("/api/me/push-subscriptions")
    @ForSubscribers
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for push on this device",
            description = "Handed in again, the same endpoint is the same subscription.")
    SubscriptionView subscribe(@AuthenticationPrincipal Caller caller, @Valid @RequestBody SubscriptionForm form) {
        Subscription subscription = new Subscription(
                form.endpoint(), form.keys().p256dh(), form.keys().auth());
        return new SubscriptionView(desk.subscribe(caller, subscription));
    }

    @DeleteMapping("/api/me/push-subscriptions/{id}")
    @ForSubscribers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for push no more")
    void unsubscribe(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        desk.unsubscribe(caller, id);
    }

    @PostMapping("/api/push-receipts/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Report that a push was shown",
            description = "Called by the device's service worker with the token inside the message; needs no login.")
    void shown(@PathVariable String token) {
        desk.shown(token);
    }
}
