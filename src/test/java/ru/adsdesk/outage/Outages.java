package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.intake.Scene;

/** How a test leads accidents and planned shutdowns. */
@TestComponent
public class Outages {

    private final MockMvcTester http;
    private final Scene scene;

    Outages(MockMvcTester http, Scene scene) {
        this.http = http;
        this.scene = scene;
    }

    /** An accident of a whole house; its id. */
    public String accident(String bearer, String system, HouseId house, String more) {
        MvcTestResult answer = scene.post(bearer, "/api/outages", """
            {"kind": "ACCIDENT", "system": "%s", "places": [{"houseId": "%s"}],
             "text": "Авария, бригада на месте"%s}\
            """.formatted(system, house, more));
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    /** Acts upon the version there is, whatever comes of it. */
    public MvcTestResult tries(String bearer, String id, String act, String body) {
        return act(bearer, id, act, version(bearer, id), body);
    }

    /** Acts upon the version there is, and succeeds; the outage after it. */
    public String does(String bearer, String id, String act, String body) {
        MvcTestResult answer = tries(bearer, id, act, body);
        assertThat(answer).as(act + ": " + text(answer)).hasStatus(200);
        return text(answer);
    }

    /** Acts upon a version, or upon none. */
    public MvcTestResult act(String bearer, String id, String act, @Nullable Integer version, String body) {
        var request = http.post()
                .uri("/api/outages/{id}/{act}", id, act)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    public int version(String bearer, String id) {
        return read(bearer, id, "$.version");
    }

    /** What an outage shows at a path. */
    public <T> T read(String bearer, String id, String path) {
        return JsonPath.read(text(scene.get(bearer, "/api/outages/{id}", id)), path);
    }

    /** The codes of its lines, in order. */
    public List<String> codes(String bearer, String id) {
        return JsonPath.read(
                text(scene.get(bearer, "/api/outages/{id}/journal?limit=200", id)), "$.items[*].line.code");
    }

    /** A member of its clock of a norm. */
    public String clock(String bearer, String id, String norm, String member) {
        List<String> found = JsonPath.read(
                text(scene.get(bearer, "/api/outages/{id}/clocks", id)), "$[?(@.norm == '" + norm + "')]." + member);
        return found.isEmpty() ? "" : found.getLast();
    }
}
