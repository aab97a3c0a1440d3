package ru.adsdesk.sla;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.SteppedClock;

/** Steps the clock and lets the watcher look, and tells what it wrote. */
@TestComponent
public class Watch {

    private final Scene scene;
    private final Watcher watcher;
    private final AlarmsClimb alarms;
    private final SteppedClock clock;
    private final JdbcClient jdbc;

    Watch(Scene scene, Watcher watcher, AlarmsClimb alarms, SteppedClock clock, JdbcClient jdbc) {
        this.scene = scene;
        this.watcher = watcher;
        this.alarms = alarms;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Stops the clock now and registers a burst pipe. */
    public Case leak(Town town) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock.set(now);
        String answer = Scene.text(scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000001")));
        return new Case(UUID.fromString(JsonPath.read(answer, "$.id")), now);
    }

    /** A subject and the instant its story begins. */
    public record Case(UUID subject, Instant began) {}

    /** So long after the beginning: whoever watches looks until nothing is owed. */
    public void after(Case story, Duration time) {
        clock.set(story.began().plus(time));
        int rounds = 0;
        while (watcher.round().done() > 0 && rounds < 100) {
            rounds++;
        }
        alarms.round();
    }

    /** What was written about one norm's clock: code, and level where there is one. */
    public List<String> written(UUID subject, String norm) {
        return bodies(subject, norm).stream().map(Watch::told).toList();
    }

    /** The lines themselves. */
    public List<String> bodies(UUID subject, String norm) {
        return jdbc
                .sql("select body from journal.line where subject = ? and code like 'clock.%' order by no")
                .param(subject)
                .query(String.class)
                .list()
                .stream()
                .filter(body -> norm.equals(JsonPath.read(body, "$.facts.norm")))
                .toList();
    }

    private static String told(String body) {
        List<String> level = JsonPath.read(body, "$..level");
        String code = JsonPath.read(body, "$.code");
        return level.isEmpty() ? code : code + " " + level.getFirst();
    }

    /** What an answer says at a path. */
    public static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(Scene.text(answer), path);
    }
}
