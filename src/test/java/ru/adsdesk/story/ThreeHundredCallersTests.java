package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.notification.HttpCatcher;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.MailServer.Mail;
import ru.adsdesk.notification.Post;
import ru.adsdesk.notification.SmsProvider;
import ru.adsdesk.notification.SmsProvider.Sms;
import ru.adsdesk.outage.Outages;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.Watch;
import ru.adsdesk.story.Callers.Caller;
import ru.adsdesk.story.Callers.Reach;
import ru.adsdesk.testing.DeskTest;

/**
 * A flood with three hundred callers and one accident: each has a number of their own and the link to the accident, each is told of its end once,
 * in their own channel, with proof, and no clock of any of them is left running or broken by the closing.
 */
@DeskTest
@Import({Story.class, Callers.class, Scene.class, Acting.class, Outages.class, Watch.class, Post.class})
class ThreeHundredCallersTests {

    private static final int MANY = 300;

    @Autowired
    private Story story;

    @Autowired
    private Callers callers;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Outages outages;

    @Autowired
    private Post post;

    @Autowired
    private JdbcClient jdbc;

    private final SmsProvider provider = SmsProvider.started();
    private final MailServer mails = MailServer.started();
    private final HttpCatcher pushes = HttpCatcher.started();
    private final Map<Caller, String> requests = new LinkedHashMap<>();
    private Town town;
    private String dispatcher;
    private String outage;

    @AfterEach
    void end() {
        provider.close();
        mails.close();
        pushes.close();
        story.ends();
    }

    @Test
    void tellsEachOfThreeHundredCallersOnceInTheirOwnChannelAndLeavesNoneOverdue() {
        opensTheDesk();
        theFirstCallBecomesAnAccident();
        theRestCallWithinTwentyMinutesAndAreTold();
        everybodyIsToldOnce("OUTAGE_FOUND", "Прорыв стояка, бригада на месте.");
        theHarmIsStopped();
        itIsOver();
        everybodyIsToldOnce("OUTAGE_RESTORED", "Вода подана");
        theDispatcherCallsWhomNoChannelReached();
        everyRequestIsClosed();
        nothingIsLeftRunningOrBroken();
        theBooksHold();
    }

    private void opensTheDesk() {
        town = story.at("10:00");
        dispatcher = town.senior().bearer();
        pushes.answer(201);
        callers.callers(MANY).stream()
                .filter(caller -> caller.reach() == Reach.PUSH)
                .forEach(caller -> callers.subscribe(town, caller, pushes));
        post.sms(town.centre(), provider);
        post.mail(town.centre(), mails, true);
        story.passes(Duration.ofMinutes(1));
    }

    private void theFirstCallBecomesAnAccident() {
        Caller first = callers.callers(1).getFirst();
        String request = Story.made(scene.register(dispatcher, call(first, "")));
        requests.put(first, request);
        post.goOut();
        assertThat(callers.show(pushes, 0))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("принята"));
        outage =
                Story.made(acting.tries(dispatcher, request, "accident", """
                    {"text": "Прорыв стояка, бригада на месте", "expectedEndAt": "%s"}\
                    """.formatted(story.in(Duration.ofHours(3)))));
        acting.does(
                dispatcher,
                request,
                "inform",
                "{\"way\": \"SPOKEN\", \"plannedAt\": \"%s\"}".formatted(story.in(Duration.ofHours(3))));
    }

    private void theRestCallWithinTwentyMinutesAndAreTold() {
        Set<String> numbers = new HashSet<>();
        for (Caller caller : callers.callers(MANY).subList(1, MANY)) {
            story.later(Duration.ofSeconds(4));
            String answer = Story.done(scene.register(
                    dispatcher, call(caller, "\"outageId\": \"" + outage + "\", \"outageTold\": true,")));
            requests.put(caller, JsonPath.read(answer, "$.id"));
            numbers.add(JsonPath.<String>read(answer, "$.book") + ":" + JsonPath.<String>read(answer, "$.number"));
        }
        assertThat(numbers).as("each has a number of their own").hasSize(MANY - 1);
        assertThat(jdbc.sql("select count(*) from request.request where outage = ?")
                        .param(UUID.fromString(outage))
                        .query(Integer.class)
                        .single())
                .as("each is tied to the accident")
                .isEqualTo(MANY);
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.told")).isEqualTo(MANY);
    }

    /** Every fourth lives in the neighbouring house of another organisation. */
    private String call(Caller caller, String more) {
        return """
            {"channel": "PHONE", "applicant": {%s}, "address": {"houseId": "%s", "premises": "%d"}, %s
             "kind": "cold-water.leak", "description": "Нет воды, течёт по стояку"}\
            """.formatted(
                        caller.applicant(), caller.n() % 4 == 3 ? town.lane() : town.garden(), caller.n() + 1, more);
    }

    /** Each by their own channel, and the other side says that it came; whom no channel reaches shows as failed, with the reason. */
    private void everybodyIsToldOnce(String event, String words) {
        int mailed = mails.mails().size();
        int texted = provider.taken().size();
        int pushed = pushes.calls().size();
        post.arrives(provider);
        List<String> shown = callers.show(pushes, pushed);
        post.goOut();
        post.goOut();
        assertThat(shown).hasSize(many(Reach.PUSH)).allMatch(text -> text.contains(words));
        assertThat(mails.mails().subList(mailed, mails.mails().size()))
                .hasSize(many(Reach.EMAIL))
                .allMatch(mail -> mail.words().contains(words))
                .extracting(Mail::to)
                .doesNotHaveDuplicates();
        assertThat(provider.taken().subList(texted, provider.taken().size()))
                .hasSize(many(Reach.SMS))
                .allMatch(sms -> sms.words().contains(words))
                .extracting(Sms::to)
                .doesNotHaveDuplicates();
        requests.forEach((caller, request) -> assertThat(results(request, event))
                .as("caller %s", caller)
                .containsExactly(caller.reach() == Reach.VOICE ? "FAILED NO_ADDRESS" : caller.reach() + " DELIVERED"));
    }

    private int many(Reach reach) {
        return (int) requests.keySet().stream()
                .filter(caller -> caller.reach() == reach)
                .count();
    }

    /** What the request shows of an event's messages. */
    private List<String> results(String request, String event) {
        return post.about(dispatcher, request).stream()
                .filter(message -> message.get("event").equals(event))
                .map(message -> message.get("state").equals("FAILED")
                        ? "FAILED " + message.get("failure")
                        : message.get("way") + " " + message.get("state"))
                .toList();
    }

    private void theHarmIsStopped() {
        story.passes(Duration.ofMinutes(1));
        outages.does(dispatcher, outage, "localise", "{}");
        post.hear();
    }

    private void itIsOver() {
        story.passes(Duration.ofHours(1));
        outages.does(dispatcher, outage, "restore", "{\"text\": \"Вода подана\"}");
        post.hear();
        assertThat(outages.<Integer>read(dispatcher, outage, "$.linked.owed")).isZero();
    }

    private void theDispatcherCallsWhomNoChannelReached() {
        requests.forEach((caller, request) -> {
            if (caller.reach() == Reach.VOICE) {
                acting.does(dispatcher, request, "inform", "{\"way\": \"SPOKEN\", \"words\": \"Воду подали\"}");
            }
        });
    }

    private void everyRequestIsClosed() {
        requests.values().forEach(request -> acting.does(dispatcher, request, "close", "{\"result\": \"DONE\"}"));
    }

    private void nothingIsLeftRunningOrBroken() {
        story.passes(Duration.ofDays(30));
        assertThat(jdbc.sql("select distinct c.state from sla.clock c join request.request r on r.book = c.book"
                                + " and r.id = c.subject where r.outage = ?")
                        .param(UUID.fromString(outage))
                        .query(String.class)
                        .list())
                .containsExactly("MET");
        assertThat(jdbc.sql("select count(*) from journal.line l join request.request r on r.book = l.book"
                                + " and r.id = l.subject where r.outage = ? and l.code = 'clock.breached'")
                        .param(UUID.fromString(outage))
                        .query(Integer.class)
                        .single())
                .as("no limit was ever broken")
                .isZero();
    }

    private void theBooksHold() {
        assertThat(story.verified(town, town.mine().value())).isInstanceOf(Verdict.Accepted.class);
        assertThat(story.verified(town, town.other().value())).isInstanceOf(Verdict.Accepted.class);
    }
}
