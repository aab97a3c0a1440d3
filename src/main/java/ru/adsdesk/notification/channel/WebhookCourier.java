package ru.adsdesk.notification.channel;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells connected systems by {@code POST}: a JSON body, signed with HMAC-SHA-256 over the time stamp, a dot and the body, and
 * a delivery id that stays the same however often it is tried. An answer 2xx is delivery.
 */
@Component
class WebhookCourier implements Courier {

    private final AddressGuard guard;
    private final Web web;
    private final JsonMapper json;
    private final Clock clock;

    WebhookCourier(AddressGuard guard, Web web, JsonMapper json, Clock clock) {
        this.guard = guard;
        this.web = web;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        ChannelSetup.Webhook setup = (ChannelSetup.Webhook) channel.setup();
        URI address = guard.require(setup.url());
        String body = body(setup, message);
        String stamp = Long.toString(clock.instant().getEpochSecond());
        String secret = channel.secret() == null ? "" : channel.secret();
        int status = web.ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "ads-desk")
                .header("X-AdsDesk-Delivery", message.id().toString())
                .header("X-AdsDesk-Event", message.event())
                .header("X-AdsDesk-Timestamp", stamp)
                .header("X-AdsDesk-Signature", "sha256=" + signature(secret, stamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        if (status / 100 != 2) {
            throw Web.refused(status);
        }
        return Handed.delivered();
    }

    /** A line goes as it stands; a message to a resident says to whom it goes. */
    private String body(ChannelSetup.Webhook setup, Outgoing message) {
        if (setup.carries() == ChannelSetup.Webhook.Carries.EVENTS) {
            return message.words();
        }
        return json.writeValueAsString(Map.of(
                "id", message.id().toString(),
                "event", message.event(),
                "to", message.address(),
                "title", message.title() == null ? "" : message.title(),
                "words", message.words()));
    }

    /** HMAC-SHA-256 in lower-case hex. */
    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
