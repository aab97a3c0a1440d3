package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;

/** How a test acts on requests. */
@TestComponent
public class Acting {

    private final MockMvcTester http;
    private final Scene scene;

    Acting(MockMvcTester http, Scene scene) {
        this.http = http;
        this.scene = scene;
    }

    /** A fresh request of the garden house; its id. */
    public String registered(Town town) {
        MvcTestResult answer = scene.register(town.dispatcher().bearer(), Scene.leak(town, "89000000001"));
        assertThat(answer).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    /** Acts upon a version, or upon none. */
    public MvcTestResult act(String bearer, String id, String act, @Nullable Integer version, String body) {
        return act(bearer, id, act, version, null, body);
    }

    /** Acts under an idempotency key. */
    public MvcTestResult act(
            String bearer, String id, String act, @Nullable Integer version, @Nullable String key, String body) {
        var request = http.post()
                .uri("/api/requests/{id}/{act}", id, act)
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

    /** Acts upon a version spelt in whatever way. */
    public MvcTestResult actUpon(String bearer, String id, String act, String ifMatch) {
        return http.post()
                .uri("/api/requests/{id}/{act}", id, act)
                .header("Authorization", bearer)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    /** Acts upon the version there is, whatever comes of it. */
    public MvcTestResult tries(String bearer, String id, String act, String body) {
        return act(bearer, id, act, version(bearer, id), body);
    }

    /** Acts upon the version there is, and succeeds; the request after it. */
    public String does(String bearer, String id, String act, String body) {
        MvcTestResult answer = tries(bearer, id, act, body);
        assertThat(answer).as(act + ": " + text(answer)).hasStatus(200);
        return text(answer);
    }

    public String shown(String bearer, String id) {
        return text(scene.get(bearer, "/api/requests/{id}", id));
    }

    public int version(String bearer, String id) {
        return JsonPath.read(shown(bearer, id), "$.decisionVersion");
    }

    public String status(String bearer, String id) {
        return JsonPath.read(shown(bearer, id), "$.status");
    }

    /** The codes of its lines, in order. */
    public List<String> codes(String bearer, String id) {
        return JsonPath.read(journal(bearer, id), "$.items[*].line.code");
    }

    /** The facts of its last line. */
    public Map<String, Object> lastFacts(String bearer, String id) {
        return JsonPath.read(journal(bearer, id), "$.items[-1].line.facts");
    }

    public String journal(String bearer, String id) {
        return text(scene.get(bearer, "/api/requests/{id}/journal?limit=200", id));
    }
}
