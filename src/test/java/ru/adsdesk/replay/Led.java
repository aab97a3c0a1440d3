package ru.adsdesk.replay;

import java.util.Map;
import ru.adsdesk.replay.RunningDesk.Answer;

/** A request on its way, as whoever leads it saw it last. */
final class Led {

    private final RunningDesk desk;
    private final String id;
    private Answer seen;

    Led(RunningDesk desk, Answer registered) {
        this.desk = desk;
        this.id = registered.at("$.id");
        this.seen = registered;
    }

    String id() {
        return id;
    }

    boolean isEmergency() {
        return "EMERGENCY".equals(seen.at("$.urgency"));
    }

    /** Whether its address names a house the desk knows. */
    boolean isAtKnownHouse() {
        return "SURE".equals(seen.at("$.address.match"));
    }

    String status() {
        return seen.at("$.status");
    }

    int returns() {
        return seen.at("$.returns");
    }

    /** Where it stands now, whoever moved it. */
    Led looked() throws Exception {
        seen = ok("look", desk.get("/api/requests/" + id));
        return this;
    }

    /** Done under the decision version seen last; a refusal ends the replay. */
    Led does(String act, Map<String, Object> order) throws Exception {
        int version = seen.at("$.decisionVersion");
        seen = ok(act, desk.act("/api/requests/" + id + "/" + act, version, order));
        return this;
    }

    /** Makes it an accident; the accident's id. */
    String raises(Map<String, Object> order) throws Exception {
        int version = seen.at("$.decisionVersion");
        Answer accident = ok("accident", desk.act("/api/requests/" + id + "/accident", version, order));
        looked();
        return accident.at("$.id");
    }

    private Answer ok(String what, Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(what + " " + seen.at("$.number") + ": " + answer.refusal());
        }
        return answer;
    }
}
