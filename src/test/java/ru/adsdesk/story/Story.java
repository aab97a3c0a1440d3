package ru.adsdesk.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.journal.log.VerifierKey;
import ru.adsdesk.sla.Watch;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SteppedClock;

/** A day at a desk: a town, the time of day, whoever watches the clocks, and every line the day leaves in a book. */
@TestComponent
public class Story {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final MockMvcTester http;
    private final Scene scene;
    private final Desk desk;
    private final Watch watch;
    private final SteppedClock clock;
    private final JdbcClient jdbc;
    private final Map<UUID, Long> told = new HashMap<>();

    Story(MockMvcTester http, Scene scene, Desk desk, Watch watch, SteppedClock clock, JdbcClient jdbc) {
        this.http = http;
        this.scene = scene;
        this.desk = desk;
        this.watch = watch;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A town of its own, today at this time of day. */
    public Town at(String local) {
        clock.set(LocalDate.now(MOSCOW)
                .atTime(LocalTime.parse(local))
                .atZone(MOSCOW)
                .toInstant());
        return scene.town();
    }

    /** The lines of a book are asked for from here on. */
    public void begins(UUID book) {
        told.put(book, last(book));
    }

    /** The codes of a book's lines since the story began, in the order of their numbers. */
    public List<String> lines(UUID book) {
        return jdbc.sql("select code from journal.line where book = ? and no > ? order by no")
                .params(book, told.getOrDefault(book, 0L))
                .query(String.class)
                .list();
    }

    private long last(UUID book) {
        return jdbc.sql("select last_line from journal.book where id = ?")
                .param(book)
                .query(Long.class)
                .single();
    }

    public Instant now() {
        return clock.instant();
    }

    /** So much later than now. */
    public Instant in(Duration time) {
        return now().plus(time);
    }

    /** Time passes. */
    public void later(Duration time) {
        clock.set(in(time));
    }

    /** Time passes, and whoever watches the clocks looks. */
    public void passes(Duration time) {
        watch.after(new Watch.Case(new UUID(0, 0), now()), time);
    }

    /** What was done and answered; the answer. */
    public static String done(MvcTestResult answer) {
        assertThat(answer).as(text(answer)).hasStatus2xxSuccessful();
        return text(answer);
    }

    /** What was made; its id. */
    public static String made(MvcTestResult answer) {
        return JsonPath.read(done(answer), "$.id");
    }

    /** Somebody uploads a picture; its id. */
    public String uploaded(String bearer, String name, byte[] picture) {
        return made(http.post()
                .uri("/api/attachments")
                .header("Authorization", bearer)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/*", picture))
                .exchange());
    }

    /** How each clock of a call, a message or a request stands, by its norm: a subject is {@code calls/id}. */
    public Map<String, String> clocks(String bearer, String subject) {
        List<Map<String, Object>> clocks = JsonPath.read(done(scene.get(bearer, "/api/" + subject + "/clocks")), "$");
        Map<String, String> states = new HashMap<>();
        clocks.forEach(each -> states.put(String.valueOf(each.get("norm")), String.valueOf(each.get("state"))));
        return states;
    }

    /** What the checker, who knows only the open key, says of an export of a whole book. */
    public Verdict verified(Town town, UUID book) {
        String auditor = desk.person(Role.AUDITOR, town.centre()).bearer();
        String key = done(scene.get(auditor, "/api/journals/{book}/key", book)).strip();
        byte[] export =
                done(scene.get(auditor, "/api/journals/{book}/export", book)).getBytes(UTF_8);
        return checked(key, export);
    }

    private static Verdict checked(String key, byte[] export) {
        try {
            return new ExportChecker(new KnownKeys(List.of(VerifierKey.parse(key))), List.of())
                    .check(new ByteArrayInputStream(export));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The real time goes on. */
    public void ends() {
        clock.release();
    }
}
