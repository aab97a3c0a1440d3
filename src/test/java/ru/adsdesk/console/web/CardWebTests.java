package ru.adsdesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.MailServer;
import ru.adsdesk.notification.Post;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.RoundTrips;

/** A request's card over HTTP: who sees what of it, how much the database is asked for it, and how heavy it is. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class, Post.class})
class CardWebTests {

    private static final String CARD = "/requests/{id}";

    /** What a page may weigh after the first load. */
    private static final int BYTES = 200_000;

    /** Six of them ask for the frame of every page. */
    private static final int MOST_TRIPS = 36;

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
    private RoundTrips trips;

    private final MailServer mails = MailServer.started();
    private Town town;
    private String id;
    private String dispatcher;

    @BeforeEach
    void aRequest() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        post.mail(town.centre(), mails, true);
        id = post.registered(town, "89000000001", "anna@example.org");
    }

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void isSeenByNobodyOfAnotherCentre() {
        assertThat(scene.get(scene.town().dispatcher().bearer(), CARD, id)).hasStatus(404);
        assertThat(scene.get(dispatcher, CARD + "/orders/new", id)).hasStatus(200);
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        assertThat(scene.get(auditor, CARD + "/orders/new", id)).hasStatus(403);
        assertThat(scene.get(auditor, CARD, id)).hasStatus(200);
        assertThat(text(scene.get(auditor, CARD, id))).doesNotContain("data-act-button");
    }

    @Test
    void asksTheDatabaseAsOftenForManyPartsAsForOne() {
        Yard.Crew crew = yard.plumbers(town);
        grow(1, crew);
        scene.get(dispatcher, CARD, id);
        List<String> few =
                trips.of(() -> assertThat(scene.get(dispatcher, CARD, id)).hasStatus(200));
        grow(7, crew);
        List<String> many =
                trips.of(() -> assertThat(scene.get(dispatcher, CARD, id)).hasStatus(200));
        assertThat(few)
                .as("the frame, and the page in one transaction")
                .filteredOn("commit"::equals)
                .hasSize(2);
        assertThat(few).as("the request is looked up once").containsOnlyOnce("select request.request");
        assertThat(few).hasSizeLessThan(MOST_TRIPS);
        assertThat(many)
                .as("what is remembered for seconds may be looked at anew; seven parts more would cost more than that")
                .hasSizeLessThan(few.size() + 7);
    }

    @Test
    void asksAsOftenForManyOrdersOfACrewAsForOne() {
        Yard.Crew crew = yard.plumbers(town);
        List<String> one = asksForOrders(crew, 1);
        List<String> many = asksForOrders(crew, 9);
        assertThat(one).as("what is asked at all").contains("select dispatch.worker");
        assertThat(many).hasSizeLessThan(one.size() + 9);
    }

    private List<String> asksForOrders(Yard.Crew crew, int more) {
        for (int n = 0; n < more; n++) {
            yard.ordered(town, acting.registered(town), crew);
        }
        return trips.of(() -> assertThat(scene.get(crew.bearer(), "/api/work-orders?mine=true"))
                .hasStatus(200));
    }

    @Test
    void isNotLookedUpForPeopleOutsideWhoseScopeItLies() {
        String stranger = desk.person(Role.EXECUTOR, scene.town().centre()).bearer();
        List<String> asked = trips.of(
                () -> assertThat(scene.get(stranger, "/api/requests/{id}", id)).hasStatus(404));
        assertThat(asked)
                .as("scope is known without asking whom they work for")
                .contains("select request.request")
                .doesNotContain("select dispatch.worker", "select dispatch.work_order");
    }

    @Test
    void weighsLessThanAPageMay() {
        Yard.Crew crew = yard.plumbers(town);
        grow(20, crew);
        String page = text(scene.get(dispatcher, CARD, id));
        assertThat(page).contains("2 из стояка №", "data-order");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(BYTES);
    }

    /** Agreed, and called off. */
    private void visited(String order) {
        Instant from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        MvcTestResult agreed = scene.post(
                dispatcher,
                "/api/requests/" + id + "/visits",
                "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"REPAIR\", \"workOrder\": \"%s\", \"way\": \"PHONE\"}"
                        .formatted(from, from.plus(2, ChronoUnit.HOURS), order));
        assertThat(agreed).as(text(agreed)).hasStatus(201);
        String cancel = "/api/visits/" + JsonPath.<String>read(text(agreed), "$.id") + "/cancel";
        int version = JsonPath.<Integer>read(text(agreed), "$.version");
        assertThat(yard.send(dispatcher, cancel, version, null, "{\"reason\": \"RESIDENT_ASKED\"}"))
                .hasStatus(200);
    }

    /** More of everything: orders, visits, comments, messages. */
    private void grow(int times, Yard.Crew crew) {
        for (int n = 0; n < times; n++) {
            visited(yard.ordered(town, id, crew));
            acting.does(
                    dispatcher,
                    id,
                    "comment",
                    "{\"words\": \"Воду перекрыли, " + n + " из стояка №\", \"public\": true}");
        }
        post.hear();
    }

    @Test
    void showsTheReceiptAsPeopleReadIt() {
        String page = text(scene.get(dispatcher, CARD + "/receipt", id));
        assertThat(page).contains("Квитанция о регистрации заявки", "seal\t", "verify");
    }
}
