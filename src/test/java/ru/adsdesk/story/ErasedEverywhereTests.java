package ru.adsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.console.SavedViews;
import ru.adsdesk.console.SavedViews.SavedView;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.Post;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.Watch;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.TestServer;

/**
 * Whatever a resident said passes through every module: call, message, request, plan, visit, work order, paper, survey, notification, the hand-over of
 * a shift and a view somebody saved. After the lawful erasure a dump of all schemas holds none of it, and the books still verify.
 */
@DeskTest
@Import({Story.class, Work.class, Scene.class, Acting.class, Watch.class, Yard.class, Post.class})
class ErasedEverywhereTests {

    @Autowired
    private Story story;

    @Autowired
    private Work work;

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Post post;

    @Autowired
    private Desk desk;

    @Autowired
    private SavedViews views;

    @Value("${adsdesk.database.url}")
    private String url;

    private final String mark = "Стираемова" + UUID.randomUUID().toString().replace("-", "");
    private final String phone = "+7902%07d".formatted(System.nanoTime() % 10_000_000);
    private final String email = UUID.randomUUID() + "@example.org";
    private final MailServer mails = MailServer.started();
    private Town town;
    private String dispatcher;
    private Crew crew;

    @BeforeEach
    void begin() {
        town = story.at("10:00");
        dispatcher = town.dispatcher().bearer();
        crew = yard.plumbers(town);
        post.mail(town.centre(), mails, true);
    }

    @AfterEach
    void end() {
        mails.close();
        story.ends();
    }

    @Test
    void leavesNothingOfAResidentInAnyTable() throws Exception {
        String call = calls();
        String message = writes();
        String request = asks(call, message);
        isWorkedOn(request);
        String handOver = isHandedOver();
        views.keep(town.dispatcher().caller(), new SavedView(mark.substring(0, 40), "phone=" + phone));

        assertThat(tablesHolding(mark.substring(0, 40)))
                .contains("journal.opening", "request.request", "notification.outbox", "console.saved_view");
        erase(town.mine().value(), request);
        erase(town.centre().value(), call);
        erase(town.centre().value(), message);
        erase(town.centre().value(), handOver);

        assertThat(tablesHolding(mark.substring(0, 40))).isEmpty();
        assertThat(tablesHolding(phone.substring(2))).isEmpty();
        assertThat(tablesHolding(email)).isEmpty();
        assertThat(acting.codes(dispatcher, request)).contains("request.closed", "paper.drawn", "personal-data.erased");
    }

    private String calls() {
        Line line = new Line(scene, dispatcher);
        line.told(Line.event("pbx-" + mark.length() + phone.substring(6), "RINGING", story.now(), phone));
        return Line.id(
                line.told(Line.event("pbx-" + mark.length() + phone.substring(6), "ANSWERED", story.now(), phone)));
    }

    private String writes() {
        return Story.made(scene.post(dispatcher, "/api/messages", Line.fresh(), """
            {"channel": "WEBSITE", "contact": {"name": "%1$s", "phone": "%2$s", "email": "%3$s"}, "text": "Я %1$s, течёт"}\
            """.formatted(mark, phone, email)));
    }

    private String asks(String call, String message) {
        String request = Story.made(scene.register(dispatcher, """
            {"channel": "PHONE", "applicant": {"name": "%1$s", "phone": "%2$s", "email": "%3$s"},
             "address": {"houseId": "%4$s", "entrance": "2", "premises": "14"}, "description": "%1$s: хлещет вода",
             "kind": "cold-water.leak"}\
            """.formatted(mark, phone, email, town.garden())));
        Story.done(scene.post(
                dispatcher,
                "/api/calls/" + call + "/handle",
                "{\"outcome\": \"JOINED\", \"request\": \"%s\", \"words\": \"%s звонила\"}".formatted(request, mark)));
        Story.done(scene.post(dispatcher, "/api/messages/" + message + "/join", "{\"request\": \"" + request + "\"}"));
        return request;
    }

    private void isWorkedOn(String request) {
        work.isPlanned(dispatcher, request);
        work.othersAreCalled(dispatcher, request);
        acting.does(dispatcher, request, "inform", "{\"way\": \"SPOKEN\", \"words\": \"Сказано: %s\"}".formatted(mark));
        acting.does(dispatcher, request, "comment", "{\"public\": true, \"words\": \"%s, ждите\"}".formatted(mark));
        work.accessIsAgreed(dispatcher, request, crew);
        String order = Yard.made(yard.orders(
                town,
                request,
                "\"crew\": \"%s\", \"task\": \"%s\", \"materials\": \"%s\"".formatted(crew.id(), mark, mark)));
        work.setsOut(crew, order);
        work.isLocalised(crew, order);
        yard.does(
                crew.bearer(),
                order,
                "done",
                "{\"work\": \"%1$s\", \"words\": \"%1$s\", \"materials\": [{\"name\": \"%1$s\", \"quantity\": \"1\"}]}"
                        .formatted(mark));
        String photo = story.uploaded(dispatcher, mark + ".jpg", Pictures.photo());
        Story.done(acting.tries(
                dispatcher,
                request,
                "papers",
                "{\"form\": \"WORK\", \"remarks\": \"%s\", \"files\": [\"%s\"]}".formatted(mark, photo)));
        work.isControlled(dispatcher, request);
        work.isClosed(dispatcher, request);
        post.goOut();
    }

    private String isHandedOver() {
        Story.done(scene.post(dispatcher, "/api/shifts/sign-on", "{}"));
        return Story.made(
                scene.post(dispatcher, "/api/shifts/hand-overs", "{\"notes\": \"Перезвонить: " + mark + "\"}"));
    }

    private void erase(UUID book, String subject) {
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + subject + "?book=" + book))
                .as(text(scene.get(administrator, "/api/centres")))
                .hasStatus(204);
    }

    /** As the database's own superuser sees it: every table of every schema. */
    private List<String> tablesHolding(String value) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection superuser = TestServer.running().superuser(url);
                Statement statement = superuser.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select format('%I.%I', table_schema, table_name)"
                    + " from information_schema.tables where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select 1 from " + table + " t where strpos(t::text, '" + value + "') > 0)")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }
}
