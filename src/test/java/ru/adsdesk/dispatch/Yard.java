package ru.adsdesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;

/** The yard of a town: crews, workers, and how a test gives them work orders. */
@TestComponent
public class Yard {

    private final MockMvcTester http;
    private final Scene scene;
    private final Desk desk;
    private final JdbcClient jdbc;

    Yard(MockMvcTester http, Scene scene, Desk desk, JdbcClient jdbc) {
        this.http = http;
        this.scene = scene;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** A crew with one worker who has an account. */
    public record Crew(String id, String worker, Person executor) {

        public String bearer() {
            return executor.bearer();
        }
    }

    /** A plumbers' crew of the town's first organisation. */
    public Crew plumbers(Town town) {
        return crew(town, "{\"name\": \"Сантехники\", \"skills\": [\"COLD_WATER\"]}");
    }

    public Crew crew(Town town, String form) {
        String crew = made(scene.post(town.senior().bearer(), "/api/crews", form));
        Person executor = desk.person(Role.EXECUTOR, town.centre(), town.mine());
        String worker = made(scene.post(town.senior().bearer(), "/api/workers", """
            {"name": "Образцов Николай Петрович", "phone": "+7 900 000-00-31", "crew": "%s", "account": "%s"}\
            """.formatted(crew, executor.id())));
        return new Crew(crew, worker, executor);
    }

    /** What was made; its id. */
    public static String made(MvcTestResult answer) {
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    /** An order of a request for a crew; its id. */
    public String ordered(Town town, String request, Crew crew) {
        return made(orders(town, request, "\"crew\": \"" + crew.id() + "\""));
    }

    /** Orders with more said, upon the version there is. */
    public MvcTestResult orders(Town town, String request, String more) {
        int version = JsonPath.read(
                text(scene.get(town.dispatcher().bearer(), "/api/requests/{id}", request)), "$.decisionVersion");
        return orders(town.dispatcher().bearer(), version, null, "{\"request\": \"" + request + "\", " + more + "}");
    }

    public MvcTestResult orders(String bearer, @Nullable Integer version, @Nullable String key, String body) {
        return send(bearer, "/api/work-orders", version, key, body);
    }

    /** Acts upon the version there is, and succeeds; the order after it. */
    public String does(String bearer, String order, String act, String body) {
        MvcTestResult answer = tries(bearer, order, act, body);
        assertThat(answer).as(act + ": " + text(answer)).hasStatus(200);
        return text(answer);
    }

    public MvcTestResult tries(String bearer, String order, String act, String body) {
        return acts(bearer, order, act, version(order), null, body);
    }

    public MvcTestResult acts(
            String bearer, String order, String act, @Nullable Integer version, @Nullable String key, String body) {
        return send(bearer, "/api/work-orders/" + order + "/" + act, version, key, body);
    }

    /** Posts upon a version, under a key. */
    public MvcTestResult send(String bearer, String uri, @Nullable Integer version, @Nullable String key, String body) {
        var request = http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (version != null) {
            request = request.header("If-Match", "\"" + version + "\"");
        }
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private int version(String order) {
        return jdbc.sql("select version from dispatch.work_order where id = ?::uuid")
                .param(order)
                .query(Integer.class)
                .single();
    }

    /** The codes of the lines of a subject, in order. */
    public List<String> codes(String subject) {
        return jdbc.sql("select code from journal.line where subject = ? order by no")
                .param(UUID.fromString(subject))
                .query(String.class)
                .list();
    }

    /** The facts of the last line of a subject with a code. */
    public Map<String, Object> facts(String subject, String code) {
        String body = jdbc.sql("select body from journal.line where subject = ? and code = ? order by no desc limit 1")
                .param(UUID.fromString(subject))
                .param(code)
                .query(String.class)
                .single();
        return JsonPath.read(body, "$.facts");
    }

    /** The lines of a subject, as they were hashed. */
    public List<String> bodies(String subject) {
        return jdbc.sql("select body from journal.line where subject = ? order by no")
                .param(UUID.fromString(subject))
                .query(String.class)
                .list();
    }

    /** The number of the last line of a subject. */
    public long lastLine(String subject) {
        return jdbc.sql("select max(no) from journal.line where subject = ?")
                .param(UUID.fromString(subject))
                .query(Long.class)
                .single();
    }
}
