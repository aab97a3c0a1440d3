package ru.adsdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final LineFacts facts;
    private final RequestBriefs requests;
    private final RequestTellings tellings;
    private final Composing composing;
    private final SystemMessages systems;
    private final ColleagueMessages colleagues;
    private final FanOuts fanOuts;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    OutboxFollower(
            LineFacts facts,
            RequestBriefs requests,
            RequestTellings tellings,
            Composing composing,
            SystemMessages systems,
            ColleagueMessages colleagues,
            FanOuts fanOuts,
            Notices notices,
            Outbox outbox,
            Clock clock) {
        this.facts = facts;
        this.requests = requests;
        this.tellings = tellings;
        this.composing = composing;
        this.systems = systems;
        this.colleagues = colleagues;
        this.fanOuts = fanOuts;
        this.notices = notices;
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
        Map<Line, UUID> about = new LinkedHashMap<>();
        fresh.forEach(line -> facts.request(line).ifPresent(request -> about.put(line, request)));
        Map<UUID, RequestBrief> briefs = requests.of(Set.copyOf(about.values()));
        messages.addAll(composing.of(tellings(about, briefs)));
        messages.addAll(colleagues.of(about, briefs));
        if (!messages.isEmpty()) {
            outbox.put(messages);
        }
        fresh.stream().filter(line -> OutageTellings.tells(line.code())).forEach(fanOuts::begin);
        fresh.stream().filter(line -> Notices.tells(line.code())).forEach(notices::begin);
    }

    private List<Telling> tellings(Map<Line, UUID> about, Map<UUID, RequestBrief> briefs) {
        List<Telling> told = new ArrayList<>();
        about.forEach((line, request) -> Optional.ofNullable(briefs.get(request))
                .flatMap(brief -> tellings.of(line, brief))
                .ifPresent(told::add));
        return told;
    }
}
