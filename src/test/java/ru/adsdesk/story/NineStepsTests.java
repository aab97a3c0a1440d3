package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Line.event;
import static ru.adsdesk.intake.Line.fresh;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.MailServer.Mail;
import ru.adsdesk.notification.Post;
import ru.adsdesk.notification.SmsProvider;
import ru.adsdesk.notification.SmsProvider.Sms;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.Watch;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/**
 * The nine steps a dispatcher must take (416 p.13–17), from a ringing phone and from a website's message to a closed request, through every
 * module over HTTP. The books hold exactly the lines told here, in this order: nothing more was warned of, nothing broken.
 */
@DeskTest
@Import({Story.class, Work.class, Scene.class, Acting.class, Watch.class, Yard.class, Post.class})
class NineStepsTests {

    private static final String PHONE = "+79000000061";
    private static final String MAIL = "anna@example.org";

    /** What the resident reads, in this order: each thing once. */
    @SuppressWarnings("unchecked")
    private static final ThrowingConsumer<String>[] NEWS = new ThrowingConsumer[] {
        says("окализация до"),
        says("выполн.* до 2"),
        says("Образцов Николай Петрович"),
        says("бригада выехала"),
        says("работы выполнены"),
        says("закрыта")
    };

    @Autowired
    private Story story;

    @Autowired
    private Work work;

    @Autowired
    private Scene scene;

    @Autowired
    private Yard yard;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    private final SmsProvider provider = SmsProvider.started();
    private final MailServer mails = MailServer.started();
    private Town town;
    private String dispatcher;
    private Crew crew;
    private String exchange;
    private String website;

    private static ThrowingConsumer<String> says(String pattern) {
        return text -> assertThat(text).containsPattern(pattern);
    }

    @BeforeEach
    void begin() {
        town = story.at("10:00");
        dispatcher = town.dispatcher().bearer();
        crew = yard.plumbers(town);
        exchange = desk.key(Channel.PHONE, town.centre()).bearer();
        website = desk.key(Channel.WEBSITE, town.centre(), town.mine()).bearer();
    }

    @AfterEach
    void end() {
        provider.close();
        mails.close();
        story.ends();
    }

    @Test
    @DisplayName(
            "From a ringing phone to a closed request: nine steps, the resident told by text messages, every line of"
                    + " it")
    void leadsFromARingingPhoneToAClosedRequest() {
        post.sms(town.centre(), provider);
        story.begins(town.centre().value());
        story.begins(town.mine().value());
        Line line = new Line(scene, exchange);
        String pbx = fresh();
        line.told(event(pbx, "RINGING", story.now(), PHONE));
        story.passes(Duration.ofSeconds(15));
        String call = Line.id(line.told(event(pbx, "ANSWERED", story.now(), PHONE)));
        story.passes(Duration.ofMinutes(1));
        String request = Story.made(scene.register(
                dispatcher, Scene.leak(town, PHONE).replaceFirst("\\{", "{\"callId\": \"" + pbx + "\", ")));
        line.told(event(pbx, "ENDED", story.now(), PHONE));

        leads(request, () -> post.arrives(provider));

        assertThat(story.lines(town.centre().value()))
                .containsExactly("call.rang", "call.answered", "call.handled", "call.ended");
        assertThat(line.facts(dispatcher, call, "call.handled"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).containsEntry("request", request));
        assertThat(story.clocks(dispatcher, "calls/" + call)).containsEntry("call_answer", "MET");
        assertThat(provider.taken()).extracting(Sms::to).containsOnly("79000000061");
        assertThat(provider.taken()).extracting(Sms::words).satisfiesExactly(NEWS);
        isWellKept(request);
    }

    @Test
    @DisplayName(
            "From a website's message to a closed request: considered, registered, answered by mail, every line of it")
    void leadsFromAWebsitesMessageToAClosedRequest() {
        post.mail(town.centre(), mails, true);
        story.begins(town.centre().value());
        story.begins(town.mine().value());
        String message = Story.made(scene.post(website, "/api/messages", fresh(), """
            {"contact": {"name": "Примерова Анна", "phone": "%s", "email": "%s"},
             "text": "Прорвало трубу холодной воды, хлещет на пол", "addressText": "ул. Садовая, д. 5, подъезд 2, кв. 14"}\
            """.formatted(PHONE, MAIL)));
        story.passes(Duration.ofMinutes(4));
        String request = JsonPath.read(
                Story.done(scene.post(dispatcher, "/api/messages/" + message + "/register", "{}")), "$[0].id");

        leads(request, post::goOut);

        assertThat(story.lines(town.centre().value())).containsExactly("message.received", "message.registered");
        assertThat(story.clocks(dispatcher, "messages/" + message)).containsEntry("message_handle", "MET");
        assertThat(mails.mails()).extracting(Mail::to).containsOnly(MAIL);
        assertThat(mails.mails()).extracting(Mail::words).satisfiesExactly(NEWS);
        isWellKept(request);
    }

    /** Steps three to nine; after each the messages it made go their way. */
    private void leads(String request, Runnable told) {
        told.run();
        story.passes(Duration.ofMinutes(1));
        work.isPlanned(dispatcher, request);
        work.othersAreCalled(dispatcher, request);
        told.run();
        work.accessIsAgreed(dispatcher, request, crew);
        told.run();
        String order = work.isHandedOver(town, request, crew);
        work.setsOut(crew, order);
        told.run();
        story.passes(Duration.ofMinutes(8));
        work.isLocalised(crew, order);
        story.passes(Duration.ofMinutes(40));
        work.isRepaired(crew, order);
        told.run();
        work.actIsSigned(dispatcher, crew, request);
        work.isControlled(dispatcher, request);
        work.isClosed(dispatcher, request);
        told.run();
        story.passes(Duration.ofDays(5));
        dispatcher = "Bearer " + desk.login(town.dispatcher().login());
    }

    /** What the organisation's book holds, whatever brought the request. */
    private void isWellKept(String request) {
        assertThat(story.lines(town.mine().value()))
                .containsExactly(
                        "request.registered",
                        "notification.sent",
                        "notification.delivered",
                        "request.planned",
                        "request.service-called",
                        "notification.sent",
                        "notification.delivered",
                        "request.informed",
                        "visit.agreed",
                        "notification.sent",
                        "notification.delivered",
                        "work-order.assigned",
                        "request.dispatched",
                        "work-order.accepted",
                        "work-order.on-the-way",
                        "notification.sent",
                        "notification.delivered",
                        "work-order.on-site",
                        "request.arrived",
                        "work-order.localised",
                        "request.localised",
                        "work-order.done",
                        "request.completed",
                        "visit.held",
                        "notification.sent",
                        "notification.delivered",
                        "request.act-drawn",
                        "paper.drawn",
                        "request.controlled",
                        "request.surveyed",
                        "request.closed",
                        "notification.sent",
                        "notification.delivered");
        assertThat(story.clocks(dispatcher, "requests/" + request))
                .containsKeys("inform_plan", "localise", "eliminate")
                .allSatisfy((norm, state) -> assertThat(state).as(norm).isEqualTo("MET"));
        assertThat(story.verified(town, town.mine().value())).isInstanceOf(Verdict.Accepted.class);
        assertThat(story.verified(town, town.centre().value())).isInstanceOf(Verdict.Accepted.class);
    }
}
