package ru.adsdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** The promises of 416 p.13 as a dispatcher lives them: what is done at the desk, what the watcher writes, what the clock says. */
@DeskTest
@Import({Scene.class, Acting.class, Watch.class})
class PromisesOverHttpTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Watch watch;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private Instant began;
    private String dispatcher;

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    @DisplayName("A call is answered within five minutes, or its breach is written")
    void answersACall() {
        itIs("10:00");
        String call = told("call-1", "RINGING", Duration.ZERO);
        after(Duration.ofMinutes(5));
        assertThat(state("calls", call, "call_answer")).isEqualTo("RUNNING");
        after(Duration.ofMinutes(5).plusMillis(1));
        assertThat(state("calls", call, "call_answer")).isEqualTo("BREACHED");
        assertThat(alarms()).contains("call_answer breach");
        after(Duration.ofMinutes(6));
        told("call-1", "ANSWERED", Duration.ofMinutes(6));
        assertThat(state("calls", call, "call_answer")).isEqualTo("LATE");
        assertThat(state("calls", call, "call_back"))
                .as("they spoke within ten minutes")
                .isEqualTo("MET");
    }

    @Test
    @DisplayName("A caller who hung up is called back within ten minutes of the call")
    void callsBack() {
        itIs("10:00");
        String call = told("call-2", "RINGING", Duration.ZERO);
        after(Duration.ofMinutes(3));
        told("call-2", "ABANDONED", Duration.ofMinutes(3));
        assertThat(state("calls", call, "call_answer")).isEqualTo("ABANDONED");
        assertThat(due("calls", call, "call_back")).isEqualTo(began.plus(Duration.ofMinutes(10)));
        after(Duration.ofMinutes(10).plusMillis(1));
        assertThat(state("calls", call, "call_back")).isEqualTo("BREACHED");
    }

    @Test
    @DisplayName("A message is considered within ten minutes")
    void considersAMessage() {
        itIs("10:00");
        String message =
                id(scene.post(dispatcher, "/api/messages", "{\"channel\": \"EMAIL\", \"text\": \"Когда включат?\"}"));
        after(Duration.ofMinutes(9));
        assertThat(alarms()).contains("message_handle 80%");
        assertThat(scene.post(
                        dispatcher,
                        "/api/messages/" + message + "/answer",
                        "{\"way\": \"EMAIL\", \"words\": \"Завтра до обеда\"}"))
                .hasStatusOk();
        after(Duration.ofMinutes(30));
        assertThat(state("messages", message, "message_handle")).isEqualTo("MET");
    }

    @Test
    @DisplayName("The applicant is told the planned time within thirty minutes; planning alone is not telling")
    void tellsThePlannedTime() {
        itIs("10:00");
        String request = acting.registered(town);
        after(Duration.ofMinutes(10));
        acting.does(dispatcher, request, "plan", "{\"plannedAt\": \"" + began.plus(Duration.ofHours(5)) + "\"}");
        after(Duration.ofMinutes(31));
        assertThat(state("requests", request, "inform_plan")).isEqualTo("BREACHED");
        acting.does(dispatcher, request, "inform", "{\"way\": \"SPOKEN\"}");
        assertThat(state("requests", request, "inform_plan")).isEqualTo("LATE");
    }

    @Test
    @DisplayName("Emergency damage is localised within thirty minutes; arriving is not localising")
    void localises() {
        itIs("10:00");
        String request = acting.registered(town);
        after(Duration.ofMinutes(10));
        acting.does(dispatcher, request, "dispatch", "{}");
        after(Duration.ofMinutes(20));
        acting.does(dispatcher, request, "arrive", "{}");
        after(Duration.ofMinutes(29));
        assertThat(state("requests", request, "localise")).isEqualTo("RUNNING");
        acting.does(dispatcher, request, "localise", "{\"by\": \"CREW\"}");
        after(Duration.ofMinutes(40));
        assertThat(state("requests", request, "localise")).isEqualTo("MET");
        assertThat(watch.written(UUID.fromString(request), "localise")).doesNotContain("clock.breached");
    }

    @Test
    @DisplayName("A chute blocked at ten in the evening has until nine in the morning")
    void clearsAChuteInTheHoursOfTheDay() {
        itIs("22:00");
        String request = id(scene.register(dispatcher, """
                {"channel": "PHONE", "applicant": {"phone": "89000000001"}, "kind": "chute.blockage",
                 "address": {"houseId": "%s"}, "description": "Забит мусоропровод"}""".formatted(town.garden())));
        assertThat(due("requests", request, "chute_block")).isEqualTo(began.plus(Duration.ofHours(11)));
        after(Duration.ofHours(10));
        assertThat(state("requests", request, "chute_block")).isEqualTo("RUNNING");
        after(Duration.ofHours(11).plusMillis(1));
        assertThat(watch.written(UUID.fromString(request), "chute_block")).contains("clock.breached");
    }

    @Test
    @DisplayName("Damage is eliminated within three days of the damage, not of the call")
    void eliminates() {
        itIs("10:00");
        String request = id(scene.register(
                dispatcher,
                Scene.leak(town, "89000000001")
                        .replaceFirst("\\{", "{\"damageAt\": \"" + began.minus(Duration.ofHours(6)) + "\", ")));
        assertThat(due("requests", request, "eliminate")).isEqualTo(began.plus(Duration.ofHours(66)));
        after(Duration.ofHours(67));
        dispatcher = desk.person(Role.DISPATCHER, town.centre()).bearer();
        assertThat(state("requests", request, "eliminate")).isEqualTo("BREACHED");
    }

    @Test
    @DisplayName("Voiding takes every clock back, and its breach with it")
    void voids() {
        itIs("10:00");
        String request = acting.registered(town);
        after(Duration.ofMinutes(31));
        acting.does(town.senior().bearer(), request, "void", "{\"reason\": \"ENTERED_TWICE\"}");
        after(Duration.ofMinutes(32));
        assertThat(state("requests", request, "inform_plan")).isEqualTo("WITHDRAWN");
        assertThat(watch.written(UUID.fromString(request), "inform_plan"))
                .containsExactly("clock.breached", "clock.breach-withdrawn");
    }

    private void itIs(String local) {
        began = LocalDate.ofInstant(Instant.now(), MOSCOW)
                .plusDays(1)
                .atTime(LocalTime.parse(local))
                .atZone(MOSCOW)
                .toInstant();
        clock.set(began);
        town = scene.town();
        dispatcher = desk.person(Role.DISPATCHER, town.centre()).bearer();
    }

    private void after(Duration time) {
        watch.after(new Watch.Case(new UUID(0, 0), began), time);
    }

    private String told(String call, String type, Duration after) {
        String body =
                "{\"callId\": \"%s\", \"type\": \"%s\", \"at\": \"%s\", \"from\": \"89000000077\", \"to\": \"100\"}"
                        .formatted(call, type, began.plus(after));
        return id(scene.post(dispatcher, "/api/calls/events", body));
    }

    private static String id(MvcTestResult answer) {
        assertThat(answer).as(Scene.text(answer)).hasStatus2xxSuccessful();
        return JsonPath.read(Scene.text(answer), "$.id");
    }

    private List<String> alarms() {
        String items = Scene.text(scene.get(dispatcher, "/api/alarms"));
        List<String> norms = JsonPath.read(items, "$.items[*].norm");
        List<String> levels = JsonPath.read(items, "$.items[*].level");
        return IntStream.range(0, norms.size())
                .mapToObj(n -> norms.get(n) + " " + levels.get(n))
                .toList();
    }

    private String state(String what, String id, String norm) {
        return clock(what, id, norm, "state");
    }

    private Instant due(String what, String id, String norm) {
        return Instant.parse(clock(what, id, norm, "dueAt"));
    }

    private String clock(String what, String id, String norm, String field) {
        List<String> found = Watch.read(
                scene.get(dispatcher, "/api/" + what + "/{id}/clocks", id), "$[?(@.norm == '" + norm + "')]." + field);
        return found.getLast();
    }
}
