package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.HttpCatcher;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.MailServer.Mail;
import ru.adsdesk.notification.Post;
import ru.adsdesk.notification.SmsProvider;
import ru.adsdesk.notification.SmsProvider.Sms;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.ChannelSetup.Webhook.Carries;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.Watch;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.RoundTrips;

/**
 * The mail server and the SMS provider are down and a connected system holds its answer back: a dispatcher's acts ask the database the same as on a
 * good day and wait for none of them, what failed is shown on the request, and all of it arrives once they are back.
 */
@DeskTest
@Import({Story.class, Scene.class, Acting.class, Watch.class, Post.class})
class ChannelsDownTests {

    private static final String BY_TEXT = "\"phone\": \"+79000000081\"";
    private static final String BY_MAIL = "\"phone\": \"+74950000081\", \"email\": \"anna@example.org\"";

    @Autowired
    private Story story;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Post post;

    @Autowired
    private RoundTrips trips;

    private final SmsProvider provider = SmsProvider.started();
    private final MailServer mails = MailServer.started();
    private final HttpCatcher partner = HttpCatcher.started();
    private Town town;
    private String dispatcher;

    @BeforeEach
    void begin() {
        town = story.at("10:00");
        dispatcher = town.dispatcher().bearer();
        post.sms(town.centre(), provider);
        post.mail(town.centre(), mails, true);
        post.add(
                town.centre(),
                new ChannelSetup.Webhook(partner.url("/hook"), Carries.EVENTS, Set.of("request.registered")),
                "a-secret-of-the-partner");
    }

    @AfterEach
    void end() {
        provider.close();
        mails.close();
        partner.close();
        story.ends();
    }

    @Test
    void neitherSlowActsDownNorLoseAnything() {
        post.goOut();
        leads(registered(BY_TEXT), new ArrayList<>());
        List<String> usual = new ArrayList<>();
        leads(registered(BY_TEXT, usual), usual);
        post.goOut();
        int texts = provider.taken().size();
        int calls = partner.calls().size();

        provider.stop();
        mails.stop();
        partner.hold();
        String before = registered(BY_MAIL);
        post.hear();
        post.tick();
        await().until(() -> partner.calls().size() == calls + 1);
        List<String> now = new ArrayList<>();
        String during = registered(BY_TEXT, now);
        leads(during, now);
        post.hear();
        post.tick();
        assertThat(asked(now)).as("the database is asked the same").isEqualTo(asked(usual));
        assertThat(partner.calls()).as("its first answer is still awaited").hasSize(calls + 1);
        showsWhatFailed(before, "EMAIL");
        showsWhatFailed(during, "SMS");

        provider.start();
        mails.startAgain();
        partner.letGo();
        allOfItArrives(before, during);
        assertThat(mails.mails()).extracting(Mail::to).containsExactly("anna@example.org");
        assertThat(provider.taken().subList(texts, provider.taken().size()))
                .extracting(Sms::words)
                .satisfiesExactlyInAnyOrder(
                        words -> assertThat(words).contains("принята"),
                        words -> assertThat(words).contains("работы будут выполнены до"),
                        words -> assertThat(words).contains("Ждите мастера"));
        assertThat(partner.calls().subList(calls, partner.calls().size()))
                .extracting(call -> call.header("X-AdsDesk-Delivery"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** Whose token it is, is looked up every five seconds of the real day. */
    private static List<String> asked(List<String> trips) {
        return trips.stream().filter(trip -> !trip.contains("identity.account")).toList();
    }

    private String registered(String applicant) {
        return registered(applicant, new ArrayList<>());
    }

    /** Registers and notes what that asks the database. */
    private String registered(String applicant, List<String> asked) {
        List<String> ids = new ArrayList<>();
        String body = """
            {"channel": "PHONE", "applicant": {%s}, "kind": "cold-water.leak",
             "address": {"houseId": "%s", "premises": "14"}, "description": "Течёт стояк"}\
            """.formatted(applicant, town.garden());
        asked.addAll(trips.of(() -> ids.add(Story.made(scene.register(dispatcher, body)))));
        return ids.getFirst();
    }

    private void leads(String request, List<String> asked) {
        String planned = "{\"plannedAt\": \"%s\"}".formatted(story.in(Duration.ofHours(3)));
        asked.addAll(trips.of(() -> {
            acting.does(dispatcher, request, "take", "{}");
            acting.does(dispatcher, request, "plan", planned);
            acting.does(dispatcher, request, "comment", "{\"public\": true, \"words\": \"Ждите мастера\"}");
            acting.does(dispatcher, request, "arrive", "{}");
        }));
    }

    private void showsWhatFailed(String request, String way) {
        await().untilAsserted(() -> assertThat(of(request, "REGISTERED"))
                .containsEntry("way", way)
                .containsEntry("state", "WAITING")
                .containsEntry("failure", "UNREACHABLE")
                .containsKey("nextTryAt"));
    }

    private Map<String, Object> of(String request, String event) {
        return post.about(dispatcher, request).stream()
                .filter(message -> message.get("event").equals(event))
                .findFirst()
                .orElse(Map.of());
    }

    /** Each at its next try, or when another instance would take it up. */
    private void allOfItArrives(String... requests) {
        await().until(() -> {
            story.later(Duration.ofMinutes(1));
            post.goOut();
            for (String request : requests) {
                List<Object> states = JsonPath.read(post.about(dispatcher, request), "$[*].state");
                if (states.contains("WAITING")) {
                    return false;
                }
            }
            return true;
        });
    }
}
