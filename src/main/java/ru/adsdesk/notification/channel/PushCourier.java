package ru.adsdesk.notification.channel;

import com.interaso.webpush.WebPush;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.notification.channel.PushSubscriptions.Subscription;
import tools.jackson.databind.json.JsonMapper;

/**
 * Web push: encrypted for the one device (RFC 8291), signed for its push service (RFC 8292). That the push service accepted
 * it is not delivery: the device's worker reports by the token inside when it has shown it.
 */
@Component
class PushCourier implements Courier {

    private static final int KEPT_SECONDS = 6 * 60 * 60;

    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final ShownTokens tokens;
    private final AddressGuard guard;
    private final Web web;
    private final JsonMapper json;

    PushCourier(
            PushSubscriptions subscriptions,
            PushKeys keys,
            ShownTokens tokens,
            AddressGuard guard,
            Web web,
            JsonMapper json) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.tokens = tokens;
        this.guard = guard;
        this.web = web;
        this.json = json;
    }

    @Override
    public Way way() {
        return Way.PUSH;
    }

    @Override
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        UUID id = UUID.fromString(message.address());
        Subscription subscription =
                subscriptions.find(id).orElseThrow(() -> new NotSent(Failure.BAD_ADDRESS, "unsubscribed"));
        URI endpoint = guard.require(subscription.endpoint());
        String token = tokens.of(message.id());
        int status = web.ask(request(channel, subscription, endpoint, body(message, token)));
        if (status == 404 || status == 410) {
            subscriptions.gone(id);
            throw new NotSent(Failure.BAD_ADDRESS, "HTTP " + status);
        }
        if (status / 100 != 2) {
            throw Web.refused(status);
        }
        return Handed.awaiting(ShownTokens.key(token));
    }

    private HttpRequest.Builder request(ReadyChannel channel, Subscription subscription, URI endpoint, String body)
            throws NotSent {
        WebPush push = new WebPush(((ChannelSetup.Push) channel.setup()).contact(), keys.get());
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint);
        Map<String, String> headers =
                push.getHeaders(subscription.endpoint(), KEPT_SECONDS, null, WebPush.Urgency.High);
        headers.forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(encrypted(push, subscription, body)));
    }

    private static byte[] encrypted(WebPush push, Subscription subscription, String body) throws NotSent {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        try {
            return push.getBody(
                    body.getBytes(StandardCharsets.UTF_8),
                    base64.decode(subscription.p256dh()),
                    base64.decode(subscription.auth()));
        } catch (RuntimeException badKeys) {
            throw new NotSent(Failure.BAD_ADDRESS, "the device's keys are bad");
        }
    }

    private String body(Outgoing message, String token) {
        return json.writeValueAsString(Map.of(
                "id",
                message.id().toString(),
                "event",
                message.event(),
                "title",
                message.title() == null ? "" : message.title(),
                "words",
                message.words(),
                "shown",
                "/api/push-receipts/" + token));
    }
}
