package ru.adsdesk.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.Inhabitants;
import ru.adsdesk.housing.Inhabitants.Inhabitant;
import ru.adsdesk.housing.ResidentId;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.Lines;
import ru.adsdesk.notification.LongTellings.Begun;
import ru.adsdesk.outage.OutageNotice;
import ru.adsdesk.outage.OutageNotices;

/** Tells every resident of the places of a planned shutdown of it (354 p.31(н)), each once. */
@Component
class Notices {

    private static final int STEP = 500;

    private final LongTellings begun;
    private final Lines lines;
    private final OutageNotices outages;
    private final Inhabitants inhabitants;
    private final NoticeMessages messages;
    private final Outbox outbox;

    Notices(
            JdbcClient jdbc,
            Lines lines,
            OutageNotices outages,
            Inhabitants inhabitants,
            NoticeMessages messages,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.begun = new LongTellings(
                jdbc, new TransactionTemplate(transactions), clock, "notification.notice", List.of("after_resident"));
        this.lines = lines;
        this.outages = outages;
        this.inhabitants = inhabitants;
        this.messages = messages;
        this.outbox = outbox;
    }

    /** Whether residents may have to be told of such a line. */
    static boolean tells(String code) {
        return Set.of("outage.planned", "outage.updated", "outage.voided").contains(code);
    }

    /** Notes a line to be told; once, however often it is heard. */
    void begin(Line line) {
        begun.begin(line);
    }

    /** Goes on with what is begun until nothing is left. */
    void round() {
        begun.round(this::tell);
    }

    private Optional<List<UUID>> tell(Begun begun) {
        Line line = lines.find(begun.book(), begun.line()).orElseThrow();
        OutageNotice notice = outages.find(begun.outage()).orElseThrow();
        List<Inhabitant> some = NoticeMessages.isTold(line, notice) ? some(begun, notice) : List.of();
        outbox.put(messages.of(line, notice, some));
        return some.size() < STEP
                ? Optional.empty()
                : Optional.of(List.of(some.getLast().id().value()));
    }

    private List<Inhabitant> some(Begun begun, OutageNotice notice) {
        List<Inhabitants.Place> places = notice.places().stream()
                .map(place -> new Inhabitants.Place(place.houseId(), place.entrance(), place.riserId()))
                .toList();
        UUID last = begun.after().getFirst();
        return inhabitants.list(places, last == null ? null : new ResidentId(last), STEP);
    }
}
