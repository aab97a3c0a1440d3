package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** Crews that do not answer, and crews that do not come, are alarms to the second. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class, WatchRounds.class})
class OrderAlarmTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    @Autowired
    private WatchRounds watch;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private Crew crew;
    private Instant given;

    @BeforeEach
    void settle() {
        town = scene.town();
        crew = yard.plumbers(town);
        given = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(given);
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void raisesTheAlarmRightAfterTheFifthMinuteAndNotBefore() {
        String order = yard.ordered(town, acting.registered(town), crew);
        after(Duration.ofMinutes(5));
        assertThat(breaches(order)).isEmpty();
        after(Duration.ofMinutes(5).plusMillis(1));
        assertThat(breaches(order)).containsExactly("work_accept");
        String alarms = text(scene.get(town.dispatcher().bearer(), "/api/alarms"));
        assertThat(JsonPath.<List<String>>read(alarms, "$.items[*].norm")).contains("work_accept");
    }

    @Test
    void raisesNoneForWhoAnsweredEitherWay() {
        String accepted = yard.ordered(town, acting.registered(town), crew);
        String declined = yard.ordered(town, acting.registered(town), crew);
        yard.does(crew.bearer(), accepted, "accept", "{}");
        yard.does(crew.bearer(), declined, "decline", "{\"reason\": \"TOO_FAR\"}");
        after(Duration.ofHours(1));
        assertThat(breaches(accepted)).isEmpty();
        assertThat(breaches(declined)).isEmpty();
    }

    @Test
    void countsAnewForThoseItIsGivenToNext() {
        String order = yard.ordered(town, acting.registered(town), crew);
        clock.set(given.plus(Duration.ofMinutes(4)));
        yard.does(
                town.dispatcher().bearer(),
                order,
                "assign",
                "{\"crew\": \"" + yard.plumbers(town).id() + "\"}");
        after(Duration.ofMinutes(9));
        assertThat(breaches(order)).isEmpty();
        after(Duration.ofMinutes(9).plusMillis(1));
        assertThat(breaches(order)).containsExactly("work_accept");
    }

    @Test
    void raisesTheAlarmForWhoAcceptedAndIsNotThereInTime() {
        Instant by = given.plus(Duration.ofHours(1));
        String order = Yard.made(yard.orders(
                town, acting.registered(town), "\"crew\": \"" + crew.id() + "\", \"arriveBy\": \"" + by + "\""));
        clock.set(given.plusSeconds(1));
        yard.does(crew.bearer(), order, "accept", "{}");
        after(Duration.ofHours(1));
        assertThat(breaches(order)).isEmpty();
        after(Duration.ofHours(1).plusMillis(1));
        assertThat(breaches(order)).containsExactly("work_arrive");
    }

    @Test
    void takesTheTermOfTheOrganisation() {
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        MvcTestResult set = scene.post(administrator, "/api/norms/work_accept/terms", """
            {"scope": "ORGANISATION", "scopeId": "%s", "inForce": "%s", "limit": "PT15M",
             "point": "Приказ (пример)"}\
            """.formatted(
                        town.mine(), LocalDate.now(java.time.ZoneId.of("Europe/Moscow"))));
        assertThat(set).as(text(set)).hasStatus(201);
        clock.set(given.plusSeconds(10));
        String order = yard.ordered(town, acting.registered(town), crew);
        after(Duration.ofMinutes(14));
        assertThat(breaches(order)).isEmpty();
        after(Duration.ofMinutes(16));
        assertThat(breaches(order)).containsExactly("work_accept");
    }

    private void after(Duration time) {
        clock.set(given.plus(time));
        watch.watch();
    }

    private List<String> breaches(String order) {
        return yard.bodies(order).stream()
                .filter(body -> "clock.breached".equals(JsonPath.read(body, "$.code")))
                .map(body -> JsonPath.<String>read(body, "$.facts.norm"))
                .toList();
    }
}
