package ru.adsdesk.notification.channel;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells connected systems by {@code POST}: a JSON body, signed with HMAC-SHA-256 over the time stamp, a dot and the body, and
 * a delivery id that stays the same however often it is tried. An answer 2xx is delivery.
 */
@Component
class WebhookCourier implements Courier {

    private final AddressGuard guard;
    private final Web web;
    private final Clock clock;

    WebhookCourier(AddressGuard guard, Web web, Clock clock) {
        this.guard = guard;
        this.web = web;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        URI address = guard.require(((ChannelSetup.Webhook) channel.setup()).url());
        String stamp = Long.toString(clock.instant().getEpochSecond());
        String secret = channel.secret() == null ? "" : channel.secret();
        int status = web.ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "ads-desk")
                .header("X-AdsDesk-Delivery", message.id().toString())
                .header("X-AdsDesk-Event", message.event())
                .header("X-AdsDesk-Timestamp", stamp)
                .header("X-AdsDesk-Signature", "sha256=" + signature(secret, stamp + "." + message.words()))
                .POST(HttpRequest.BodyPublishers.ofString(message.words(), StandardCharsets.UTF_8)));
        if (status / 100 != 2) {
            throw Web.refused(status);
        }
        return Handed.delivered();
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
