package ru.adsdesk.intake;

import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A telephone line of a test: calls on it as an exchange tells them. */
public final class Line {

    /** The desk's own number. */
    public static final String DESK = "+7 900 000-00-99";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scene scene;
    private final String bearer;

    public Line(Scene scene, String bearer) {
        this.scene = scene;
        this.bearer = bearer;
    }

    /** One event of a call, to be told. */
    public record Event(Map<String, Object> fields) {

        /** The same with another field. */
        public Event with(String field, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(fields);
            more.put(field, value);
            return new Event(more);
        }

        public Event without(String field) {
            Map<String, Object> fewer = new LinkedHashMap<>(fields);
            fewer.remove(field);
            return new Event(fewer);
        }

        public String json() {
            return JSON.writeValueAsString(fields);
        }
    }

    /** A call id nobody used. */
    public static String fresh() {
        return "pbx-" + UUID.randomUUID();
    }

    /** An event of an incoming call. */
    public static Event event(String callId, String type, Instant at, String from) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("callId", callId);
        fields.put("type", type);
        fields.put("at", at.toString());
        fields.put("from", from);
        fields.put("to", DESK);
        return new Event(fields);
    }

    /** The same of an outgoing one. */
    public static Event outgoing(String callId, String type, Instant at, String to) {
        return event(callId, type, at, DESK).with("to", to).with("direction", "OUTGOING");
    }

    /** Tells. */
    public MvcTestResult tell(Event event) {
        return scene.post(bearer, "/api/calls/events", event.json());
    }

    /** Tells, and gives back the call as it then stands. */
    public Map<String, Object> told(Event event) {
        MvcTestResult answer = tell(event);
        if (answer.getResponse().getStatus() != 200) {
            throw new AssertionError(event + " was refused: " + text(answer));
        }
        return JsonPath.read(text(answer), "$");
    }

    /** A call nobody took; gives back our id of it. */
    public String missed(String from, Instant at) {
        String call = fresh();
        told(event(call, "RINGING", at, from));
        return id(told(event(call, "ABANDONED", at.plusSeconds(40), from)));
    }

    /** A call somebody took and ended; gives back our id of it. */
    public String answered(String from, Instant at) {
        String call = fresh();
        told(event(call, "RINGING", at, from));
        told(event(call, "ANSWERED", at.plusSeconds(10), from));
        return id(told(event(call, "ENDED", at.plusSeconds(100), from)));
    }

    public static String id(Map<String, Object> call) {
        return String.valueOf(call.get("id"));
    }

    /** A call as it stands. */
    public Map<String, Object> call(String reader, String id) {
        return JsonPath.read(text(scene.get(reader, "/api/calls/{id}", id)), "$");
    }

    /** The facts its lines tell, in the order they were written: code and facts. */
    public List<String> codes(String reader, String id) {
        return JsonPath.read(text(scene.get(reader, "/api/calls/{id}/journal", id)), "$.items[*].line.code");
    }

    /** The facts of its lines of one code. */
    public List<Map<String, Object>> facts(String reader, String id, String code) {
        List<Map<String, Object>> lines =
                JsonPath.read(text(scene.get(reader, "/api/calls/{id}/journal", id)), "$.items[*].line");
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            if (code.equals(line.get("code"))) {
                facts.add(JsonPath.read(line, "$.facts"));
            }
        }
        return facts;
    }
}
