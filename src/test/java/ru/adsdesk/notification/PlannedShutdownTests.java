package ru.adsdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseLayout;
import ru.adsdesk.housing.ResidentId;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.SmsProvider.Sms;
import ru.adsdesk.outage.OutageBeginnings;
import ru.adsdesk.outage.Outages;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** A planned shutdown is told to whoever lives where it reaches, each once, and begins at its time (354 p.31(н)). */
@DeskTest
@Import({Scene.class, Post.class, Outages.class, OutageBeginnings.class})
class PlannedShutdownTests {

    private static final AtomicInteger PHONES = new AtomicInteger(7_100_000);

    @Autowired
    private Scene scene;

    @Autowired
    private Post post;

    @Autowired
    private Outages outages;

    @Autowired
    private OutageBeginnings beginnings;

    @Autowired
    private Residents residents;

    @Autowired
    private HouseLayout layout;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private final SmsProvider provider = SmsProvider.started();
    private Instant now;
    private Town town;
    private String dispatcher;
    private Caller administrator;

    @BeforeEach
    void settle() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(now);
        town = scene.town();
        dispatcher = town.senior().bearer();
        administrator = desk.person(Role.ADMINISTRATOR, town.centre()).caller();
        post.sms(town.centre(), provider);
        layout.keepEntrance(administrator, town.garden(), "1", 5, null);
        layout.keepEntrance(administrator, town.garden(), "2", 5, null);
        layout.keepPremises(administrator, town.garden(), "1", "1", 1, true, null);
        layout.keepPremises(administrator, town.garden(), "41", "2", 1, true, null);
    }

    @AfterEach
    void close() {
        provider.close();
        clock.release();
    }

    private static Phone phone() {
        return Phone.parse("8900" + PHONES.incrementAndGet());
    }

    private ResidentId lives(HouseId house, String premises, Phone phone) {
        return residents.add(administrator, house, premises, "Образцова Мария", phone);
    }

    private String planned(String system, String place) {
        MvcTestResult answer = scene.post(dispatcher, "/api/outages", """
            {"kind": "PLANNED", "system": "%s", "places": [%s], "text": "Опрессовка", "cause": "REPAIR",
             "beginsAt": "%s", "expectedEndAt": "%s"}\
            """.formatted(
                        system, place, now.plus(Duration.ofDays(40)), now.plus(Duration.ofDays(41))));
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private String house(HouseId house, String more) {
        return "{\"houseId\": \"" + house + "\"" + more + "}";
    }

    private List<String> told() {
        return provider.taken().stream().map(Sms::to).toList();
    }

    private static String dialled(Phone phone) {
        return phone.e164().substring(1);
    }

    @Test
    void isToldOnceToEveryPhoneOfTheHousesAndToNobodyElse() {
        Phone both = phone();
        Phone second = phone();
        Phone unknownFlat = phone();
        Phone elsewhere = phone();
        lives(town.garden(), "1", both);
        lives(town.garden(), "41", both);
        lives(town.garden(), "41", second);
        lives(town.garden(), null, unknownFlat);
        lives(town.lane(), null, elsewhere);
        String id = planned("HOT_WATER", house(town.garden(), ""));
        post.arrives(provider);
        post.goOut();
        assertThat(told()).containsExactlyInAnyOrder(dialled(both), dialled(second), dialled(unknownFlat));
        assertThat(provider.taken())
                .allMatch(sms -> sms.words().contains("Плановое отключение")
                        && sms.words().contains("Опрессовка."));
        assertThat(notices(id)).hasSize(3).containsOnly("DELIVERED");
    }

    @Test
    void isToldToAnEntranceAloneAndToWhomeverMayLiveThere() {
        Phone first = phone();
        Phone second = phone();
        Phone unknownFlat = phone();
        lives(town.garden(), "1", first);
        lives(town.garden(), "41", second);
        lives(town.garden(), null, unknownFlat);
        planned("HOT_WATER", house(town.garden(), ", \"entrance\": \"2\""));
        post.goOut();
        assertThat(told()).containsExactlyInAnyOrder(dialled(second), dialled(unknownFlat));
    }

    @Test
    void isToldAnewWhenItsTimesChangeAndWhenItIsCalledOffButNotOnceItBegan() {
        Phone one = phone();
        lives(town.garden(), "1", one);
        String id = planned("HOT_WATER", house(town.garden(), ""));
        post.goOut();
        outages.does(dispatcher, id, "update", "{\"expectedEndAt\": \"%s\"}".formatted(now.plus(Duration.ofDays(42))));
        post.goOut();
        outages.does(dispatcher, id, "void", "{\"reason\": \"MISTAKE\"}");
        post.goOut();
        assertThat(provider.taken())
                .extracting(Sms::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("Плановое отключение"),
                        words -> assertThat(words).contains("Плановое отключение"),
                        words -> assertThat(words).contains("отменено"));
        String begun = planned("HOT_WATER", house(town.garden(), ""));
        post.goOut();
        clock.set(now.plus(Duration.ofDays(40)));
        beginnings.look();
        dispatcher = desk.person(Role.SENIOR, town.centre()).bearer();
        outages.does(dispatcher, begun, "update", "{\"text\": \"Нужен сварщик\"}");
        post.goOut();
        assertThat(provider.taken()).hasSize(4);
    }

    @Test
    void isNotToldTwiceToAnApplicantWhoseRequestIsTiedToIt() {
        Phone one = phone();
        lives(town.garden(), "1", one);
        String id = planned("HOT_WATER", house(town.garden(), ""));
        post.goOut();
        assertThat(scene.register(dispatcher, """
            {"channel": "PHONE", "applicant": {"phone": "%s"}, "kind": "hot-water.none", "outageId": "%s",
             "address": {"houseId": "%s", "premises": "1"}}\
            """.formatted(one.e164(), id, town.garden())))
                .hasStatus(201);
        post.goOut();
        outages.does(dispatcher, id, "update", "{\"expectedEndAt\": \"%s\"}".formatted(now.plus(Duration.ofDays(42))));
        post.goOut();
        assertThat(told()).hasSize(3);
    }

    @Test
    void goesWithTheResidentsPersonalData() {
        Phone one = phone();
        ResidentId resident = lives(town.garden(), "1", one);
        String id = planned("HOT_WATER", house(town.garden(), ""));
        post.goOut();
        assertThat(scene.tableHolds("notification.outbox", one.e164())).isTrue();
        String bearer = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(bearer, "/api/personal-data/" + resident + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(scene.tableHolds("notification.outbox", one.e164())).isFalse();
        assertThat(notices(id)).hasSize(1);
    }

    @Test
    void beginsAtItsPlannedTimeThoughNobodyEnteredItAndWhoeverLooks() {
        String id = planned("HOT_WATER", house(town.garden(), ""));
        String lift = planned("LIFT", house(town.garden(), ""));
        clock.set(now.plus(Duration.ofDays(40)).minusMillis(1));
        beginnings.look();
        dispatcher = desk.person(Role.SENIOR, town.centre()).bearer();
        assertThat(outages.<String>read(dispatcher, id, "$.state")).isEqualTo("PLANNED");
        clock.set(now.plus(Duration.ofDays(40)).plus(Duration.ofHours(1)));
        beginnings.look();
        beginnings.look();
        dispatcher = desk.person(Role.SENIOR, town.centre()).bearer();
        assertThat(outages.codes(dispatcher, id)).containsExactly("outage.planned", "outage.cut");
        assertThat(outages.codes(dispatcher, lift)).containsExactly("outage.planned", "outage.begun");
        assertThat(outages.clock(dispatcher, id, "int_hot", "dueAt"))
                .as("counted from the planned time, not from the look")
                .isEqualTo(
                        now.plus(Duration.ofDays(40)).plus(Duration.ofHours(4)).toString());
        outages.does(dispatcher, lift, "restore", "{}");
        assertThat(outages.<String>read(dispatcher, lift, "$.state")).isEqualTo("ENDED");
    }

    @Test
    void showsWhoWasToldToThoseWhoMaySeeTheShutdown() {
        String id = planned("HOT_WATER", house(town.garden(), ""));
        assertThat(scene.get("Bearer none", "/api/outages/{id}/notices", id)).hasStatus(401);
        String stranger = desk.person(Role.SENIOR, desk.centre()).bearer();
        assertThat(scene.get(stranger, "/api/outages/{id}/notices", id)).hasStatus(404);
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        lives(town.garden(), "1", phone());
        outages.does(dispatcher, id, "update", "{\"text\": \"Замена задвижки\"}");
        post.goOut();
        assertThat(JsonPath.<List<Object>>read(
                        text(scene.get(auditor, "/api/outages/{id}/notices", id)), "$.items[*].address"))
                .isEmpty();
    }

    private List<String> notices(String outage) {
        return JsonPath.read(text(scene.get(dispatcher, "/api/outages/{id}/notices", outage)), "$.items[*].state");
    }
}
