package ru.adsdesk.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.notification.LongTellings.Begun;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageNotices;
import ru.adsdesk.request.OutageRequests;
import ru.adsdesk.request.OutageRequests.Tied;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;

/**
 * One line of an outage told to everyone whose request is tied to it, each once and in their own channel; one address that
 * fails holds up no other.
 */
@Component
class FanOuts {

    private static final int STEP = 200;

    private final LongTellings begun;
    private final Lines lines;
    private final OutageNotices outages;
    private final OutageRequests tied;
    private final RequestBriefs requests;
    private final OutageTellings tellings;
    private final Composing composing;
    private final Outbox outbox;

    FanOuts(
            JdbcClient jdbc,
            Lines lines,
            OutageNotices outages,
            OutageRequests tied,
            RequestBriefs requests,
            OutageTellings tellings,
            Composing composing,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.begun = new LongTellings(
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                "notification.fan_out",
                List.of("after_book", "after_request"));
        this.lines = lines;
        this.outages = outages;
        this.tied = tied;
        this.requests = requests;
        this.tellings = tellings;
        this.composing = composing;
        this.outbox = outbox;
    }

    /** Notes a line to be told; once, however often it is heard. */
    void begin(Line line) {
        begun.begin(line);
    }

    /** Goes on with what is begun until nothing is left. */
    void round() {
        begun.round(this::tell);
    }

    /** Whoever turned to the desk after the news heard it then. */
    private Optional<List<UUID>> tell(Begun begun) {
        List<Tied> some = tied.listAfter(
                begun.outage(), begun.after().getFirst(), begun.after().getLast(), STEP);
        Line line = lines.find(begun.book(), begun.line()).orElseThrow();
        OutageNotice notice = outages.find(begun.outage()).orElseThrow();
        Map<UUID, RequestBrief> briefs =
                requests.of(some.stream().map(each -> each.id().value()).toList());
        outbox.put(composing.of(briefs.values().stream()
                .filter(brief -> !brief.times().registeredAt().isAfter(line.recordedAt()))
                .map(brief -> tellings.of(line, notice, brief))
                .toList()));
        return some.size() < STEP
                ? Optional.empty()
                : Optional.of(List.of(
                        some.getLast().book().value(), some.getLast().id().value()));
    }
}
