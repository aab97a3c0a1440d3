package ru.adsdesk.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.adsdesk.outage.TellingWay;
import ru.adsdesk.replay.RunningDesk.Answer;

/**
 * Leads an incident and the requests that came under it: its request becomes an accident in one act, the others are tied to
 * it, and its end completes them all.
 */
record Incidents(RunningDesk desk, Cycle cycle, Tally tally) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    void lead(Led incident, Fate fate, List<Led> children) throws Exception {
        String accident = raised(incident, fate);
        for (Led child : children) {
            child.does("link-outage", Map.of("outage", accident));
            tally.count("children", "tied to an accident");
        }
        tally.count("incidents", "made an accident");
        told(incident);
        for (Led child : children) {
            told(child);
        }
        tellConsumers(accident);
        restore(accident);
        close(incident);
        for (Led child : children) {
            close(child);
        }
    }

    /** The crew is there when it shows how far the trouble reaches. */
    private String raised(Led incident, Fate fate) throws Exception {
        if (!incident.isAtKnownHouse()) {
            throw new IllegalStateException(
                    "an incident is at no house the desk knows: import its houses by replay.houses");
        }
        incident.does("dispatch", Map.of()).does("arrive", Map.of());
        return incident.raises(
                Map.of("text", fate.work(), "system", fate.system().orElse("HEATING")));
    }

    private static void told(Led request) throws Exception {
        String soon = Instant.now().plus(Duration.ofMinutes(20)).toString();
        request.looked().does("inform", Map.of("way", "SPOKEN", "plannedAt", soon));
    }

    /** Cause and expected length, to all it reaches (354 p.104). */
    private void tellConsumers(String accident) throws Exception {
        Answer told = desk.post(
                "/api/outages/" + accident + "/tell",
                UUID.randomUUID().toString(),
                Map.of("way", TellingWay.NOTICE_BOARD));
        if (told.status() >= 300) {
            throw new IllegalStateException("tell: " + told.refusal());
        }
    }

    private void restore(String accident) throws Exception {
        Answer seen = desk.get("/api/outages/" + accident);
        int version = seen.at("$.version");
        Answer over = desk.act("/api/outages/" + accident + "/restore", version, Map.of());
        if (over.status() >= 300) {
            throw new IllegalStateException("restore: " + over.refusal());
        }
    }

    /** The end of the accident reaches each of its requests a moment later. */
    private void close(Led request) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!request.looked().status().equals("COMPLETED") && Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        cycle.close(request);
        cycle.ended(request, Fate.End.DONE);
    }
}
