package ru.adsdesk.notification;

import static org.awaitility.Awaitility.await;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsmpp.util.DeliveryReceiptState;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.Following;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.Channels;
import ru.adsdesk.testing.Desk;

/** How a test sets up ways out and lets messages go their way. */
@TestComponent
public class Post {

    private final Following following;
    private final Rounds rounds;
    private final Sending sending;
    private final Channels channels;
    private final Desk desk;
    private final Scene scene;
    private final JdbcClient jdbc;

    Post(
            Following following,
            Rounds rounds,
            Sending sending,
            Channels channels,
            Desk desk,
            Scene scene,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.following = following;
        this.rounds = rounds;
        this.sending = sending;
        this.channels = channels;
        this.desk = desk;
        this.scene = scene;
    }

    /** Messages are made of what was written. */
    public void hear() {
        following.round();
    }

    /** Messages are made and sent, and what follows of that, until nothing is due now. */
    public void goOut() {
        following.round();
        rounds.untilQuiet();
        following.round();
    }

    /** All goes out, and the provider tells of each new text that it was delivered. */
    public void arrives(SmsProvider provider) {
        int known = provider.taken().size();
        goOut();
        List<SmsProvider.Sms> fresh =
                provider.taken().subList(known, provider.taken().size());
        long stored = receipts();
        fresh.forEach(sms -> provider.receipt(sms, DeliveryReceiptState.DELIVRD));
        await().until(() -> receipts() == stored + fresh.size());
        goOut();
    }

    private long receipts() {
        return jdbc.sql("select count(*) from notification.receipt")
                .query(Long.class)
                .single();
    }

    /** Providers whose receipts are awaited are bound, though nothing goes out. */
    public void keepBound() {
        sending.keepBound();
    }

    /** One look at what is due. */
    public void tick() {
        rounds.tick();
    }

    /** A centre's mail by a server. */
    public Channels.View mail(CentreId centre, MailServer server, boolean acceptedIsDelivered) {
        return add(
                centre,
                new ChannelSetup.Mail(
                        "localhost",
                        server.port(),
                        ChannelSetup.Protection.NONE,
                        null,
                        "desk@example.org",
                        "Диспетчерская",
                        acceptedIsDelivered),
                null);
    }

    /** A centre's text messages by a provider. */
    public Channels.View sms(CentreId centre, SmsProvider provider) {
        ChannelSetup setup =
                new ChannelSetup.Sms("localhost", provider.port(), false, SmsProvider.SYSTEM, null, "DESK");
        return add(centre, setup, SmsProvider.PASSWORD);
    }

    /** Another way out of a centre. */
    public Channels.View add(CentreId centre, ChannelSetup setup, String secret) {
        return channels.add(
                desk.person(Role.ADMINISTRATOR, centre).caller(),
                new Channels.Wanted(null, setup.way().name(), setup, secret, true),
                null);
    }

    /** A request whose applicant has these addresses; its id. */
    public String registered(Town town, String phone, String email) {
        String body = Scene.leak(town, phone)
                .replace("\"name\"", (email == null ? "" : "\"email\": \"" + email + "\", ") + "\"name\"");
        return JsonPath.read(text(scene.register(town.dispatcher().bearer(), body)), "$.id");
    }

    /** Messages about a request as its dispatcher sees them, newest first. */
    public List<Map<String, Object>> about(Town town, String request) {
        return about(town.dispatcher().bearer(), request);
    }

    /** Messages about a request as somebody sees them, newest first. */
    public List<Map<String, Object>> about(String bearer, String request) {
        return JsonPath.read(text(scene.get(bearer, "/api/requests/{id}/notifications?limit=200", request)), "$.items");
    }

    /** How far the message of an event by a way is. */
    public String state(Town town, String request, String event, String way) {
        return about(town, request).stream()
                .filter(message ->
                        message.get("event").equals(event) && message.get("way").equals(way))
                .map(message -> (String) message.get("state"))
                .findFirst()
                .orElse("NONE");
    }
}
