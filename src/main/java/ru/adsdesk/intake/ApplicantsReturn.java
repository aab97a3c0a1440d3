package ru.adsdesk.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever calls or writes again about a request that was put off is heard: it comes back. The line of the call or message stands in the centre's
 * book, the request in another, so that one transaction cannot hold both: should the desk stop between them, the line is heard again until
 * the request is back. Where it came back at once, as it does otherwise, nothing is left to do.
 */
@Component
class ApplicantsReturn implements Follower {

    private static final Set<String> HEARD = Set.of("call.handled", "message.joined");

    private final RequestDesk requests;
    private final JsonMapper json;

    ApplicantsReturn(RequestDesk requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @Override
    public String name() {
        return "intake.applicants-return";
    }

    @Override
    public boolean hears(String code) {
        return HEARD.contains(code);
    }

    @Override
    public void hear(List<Line> lines) {
        lines.forEach(this::hear);
    }

    private void hear(Line line) {
        String request =
                json.readTree(line.body()).path("facts").path("request").asString("");
        if (!request.isEmpty()) {
            requests.applicantSpoke(RequestId.of(UUID.fromString(request)), line.recordedAt());
        }
    }
}
