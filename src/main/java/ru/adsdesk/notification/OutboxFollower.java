package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Line;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * Makes messages of what was written. The line is the durable origin: whatever stops the desk between a line and its messages,
 * it is heard again, and each message is made once.
 */
@Component
class OutboxFollower implements Follower {

    /** What is older was told long ago, or is not worth telling: a desk that stood still does not wake the town. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private final RequestBriefs requests;
    private final RequestTellings tellings;
    private final Composing composing;
    private final SystemMessages systems;
    private final ColleagueMessages colleagues;
    private final Outbox outbox;
    private final Clock clock;

    OutboxFollower(
            RequestBriefs requests,
            RequestTellings tellings,
            Composing composing,
            SystemMessages systems,
            ColleagueMessages colleagues,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.tellings = tellings;
        this.composing = composing;
        this.systems = systems;
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public boolean hears(String code) {
        return code.startsWith("request.") || SystemMessages.hears(code);
    }

    @Override
    public void hear(List<Line> lines) {
        Instant oldest = clock.instant().minus(OLDEST);
        List<Line> fresh = lines.stream()
                .filter(line -> !line.recordedAt().isBefore(oldest))
                .toList();
        List<NewMessage> messages = new ArrayList<>(systems.of(fresh));
        List<Line> about = fresh.stream()
                .filter(line -> line.subject().kind().equals("request"))
                .toList();
        Map<UUID, RequestBrief> briefs = requests.of(
                about.stream().map(line -> line.subject().id()).distinct().toList());
        messages.addAll(composing.of(tellings(about, briefs)));
        messages.addAll(colleagues.of(about, briefs));
        if (!messages.isEmpty()) {
            outbox.put(messages);
        }
    }

    private List<Telling> tellings(List<Line> about, Map<UUID, RequestBrief> briefs) {
        return about.stream()
                .filter(line -> briefs.containsKey(line.subject().id()))
                .flatMap(line -> tellings
                        .of(
                                line,
                                Objects.requireNonNull(briefs.get(line.subject().id())))
                        .stream())
                .toList();
    }
}
