package ru.adsdesk.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SteppedClock;

/** An hour of a desk in which limits were kept, broken and overtaken by events in every way. */
@TestComponent
public class BusyHour {

    private final MockMvcTester http;
    private final Scene scene;
    private final Desk desk;
    private final WatchRounds rounds;
    private final SteppedClock clock;

    BusyHour(MockMvcTester http, Scene scene, Desk desk, WatchRounds rounds, SteppedClock clock) {
        this.http = http;
        this.scene = scene;
        this.desk = desk;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param begun when it began
     * @param told informed in time
     * @param toldLate informed too late
     * @param untold never informed, with a reason given
     * @param unhandled an answered call nobody said a word about
     * @param waited a request registered twenty minutes after the applicant's call
     */
    public record Happened(
            Town town, Instant begun, String told, String toldLate, String untold, String unhandled, String waited) {

        /** A minute of that hour. */
        public Instant minute(int minute) {
            return begun.plus(minute, ChronoUnit.MINUTES);
        }

        /** After all of it. */
        public Instant end() {
            return minute(60);
        }

        /** The period of all of it, as parameters. */
        public String period() {
            return "from=" + begun.minusSeconds(1) + "&to=" + end().plusSeconds(1);
        }
    }

    /** Lets it happen, in a new town; the clock stands at the end of it. */
    public Happened happen() {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(begun);
        Town town = scene.town();
        Line line = new Line(scene, desk.key(Channel.PHONE, town.centre()).bearer());
        String told = registered(town, "");
        String toldLate = registered(town, "");
        String untold = registered(town, "");
        String withdrawn = registered(town, "");
        String deferred = registered(town, "\"kind\": \"electricity.light-entrance\",");
        String waited = registered(town, "\"receivedAt\": \"" + begun.minus(20, ChronoUnit.MINUTES) + "\",");
        clock.step(Duration.ofMinutes(5));
        line.missed("+7 900 000-00-31", clock.instant().minusSeconds(60));
        String unhandled = line.answered("+7 900 000-00-32", clock.instant().minusSeconds(120));
        assertThat(scene.post(
                        town.dispatcher().bearer(),
                        "/api/messages",
                        "{\"channel\": \"EMAIL\", \"text\": \"В подъезде не горит лампа\"}"))
                .hasStatus2xxSuccessful();
        does(town, withdrawn, "withdraw", "{\"reason\": \"GONE_BY_ITSELF\"}");
        does(
                town,
                deferred,
                "defer",
                "{\"until\": \"%s\", \"reason\": \"SEASON\"}".formatted(begun.plusSeconds(90_000)));
        inform(town, told, begun);
        does(town, toldLate, "excuse", "{\"norm\": \"localise\", \"excuse\": \"NOBODY_HOME\"}");
        clock.step(Duration.ofMinutes(20));
        does(
                town,
                told,
                "localise",
                "{\"by\": \"CREW\", \"at\": \"%s\"}".formatted(clock.instant().minusSeconds(600)));
        clock.step(Duration.ofMinutes(15));
        inform(town, toldLate, begun);
        rounds.watch();
        explain(town, untold);
        clock.set(begun.plus(60, ChronoUnit.MINUTES));
        registered(town, "");
        return new Happened(town, begun, told, toldLate, untold, unhandled, waited);
    }

    private String registered(Town town, String more) {
        String body = Scene.leak(town, "89000000001").replaceFirst("\\{", "{" + more);
        String answer = Scene.text(scene.register(town.dispatcher().bearer(), body));
        return JsonPath.read(answer, "$.id");
    }

    private void inform(Town town, String request, Instant begun) {
        does(
                town,
                request,
                "inform",
                "{\"way\": \"SPOKEN\", \"plannedAt\": \"%s\"}".formatted(begun.plusSeconds(50_000)));
    }

    private void does(Town town, String request, String act, String body) {
        String bearer = town.dispatcher().bearer();
        int version = JsonPath.read(Scene.text(scene.get(bearer, "/api/requests/{id}", request)), "$.decisionVersion");
        var answer = act(bearer, version, "/api/requests/" + request + "/" + act, body);
        assertThat(answer).as(act + ": " + Scene.text(answer)).hasStatusOk();
    }

    private MvcTestResult act(String bearer, int version, String address, String body) {
        return http.post()
                .uri(address)
                .header("Authorization", bearer)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void explain(Town town, String request) {
        String bearer = town.senior().bearer();
        String clocks = Scene.text(scene.get(bearer, "/api/requests/{id}/clocks", request));
        int cycle = JsonPath.<List<Integer>>read(clocks, "$[?(@.norm == 'inform_plan')].cycle")
                .getFirst();
        assertThat(scene.post(
                        bearer,
                        "/api/breaches/" + request + "/inform_plan/" + cycle + "/reason",
                        "{\"reason\": \"OVERLOAD\"}"))
                .hasStatus(201);
    }
}
