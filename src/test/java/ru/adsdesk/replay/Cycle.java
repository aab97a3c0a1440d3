package ru.adsdesk.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Leads registered requests to the end the file tells of them, act by act, as their dispatcher would. */
record Cycle(Tally tally) {

    private static final Duration PLANNED_AHEAD = Duration.ofMinutes(20);

    void lead(Led request, Fate fate) throws Exception {
        switch (fate.end()) {
            case DONE -> {
                work(request, fate);
                for (int i = 0; i < fate.returns(); i++) {
                    sendBack(request);
                    complete(request, fate);
                }
                close(request);
            }
            case CONSULTED -> request.does("close", Map.of("result", "CONSULTED"));
            case REFUSED -> {
                workAndReturn(request, fate);
                request.does("reject", Map.of("reason", "NOT_A_DUTY", "told", "SPOKEN"));
            }
            case WITHDRAWN -> {
                workAndReturn(request, fate);
                request.does("withdraw", Map.of("reason", "CHANGED_MIND"));
            }
        }
        ended(request, fate.end());
    }

    /** Plan, inform, send, arrive, stop the harm, repair: steps 3 to 9 of 416 p.13. */
    void work(Led request, Fate fate) throws Exception {
        request.does("plan", Map.of("plannedAt", soon()))
                .does("inform", Map.of("way", "SPOKEN"))
                .does("dispatch", Map.of())
                .does("arrive", Map.of());
        if (request.isEmergency()) {
            request.does("localise", Map.of("by", "CREW"));
        }
        complete(request, fate);
    }

    /** A finished one is looked at and closed with the resident told. */
    void close(Led request) throws Exception {
        request.does("control", Map.of("photosBefore", true, "photosAfter", true))
                .does("close", Map.of("result", "DONE"));
    }

    void ended(Led request, Fate.End end) {
        tally.count("ended", end.name());
        tally.count("ended as", request.status());
        for (int i = request.returns(); i > 0; i--) {
            tally.count("returned", "for rework");
        }
    }

    /** What was returned and then came to nothing. */
    private void workAndReturn(Led request, Fate fate) throws Exception {
        if (fate.returns() > 0) {
            work(request, fate);
        }
        for (int i = fate.returns(); i > 0; i--) {
            sendBack(request);
            if (i > 1) {
                complete(request, fate);
            }
        }
    }

    private static void sendBack(Led request) throws Exception {
        request.does("return", Map.of("reason", "NOT_FIXED"));
    }

    private static void complete(Led request, Fate fate) throws Exception {
        request.does("complete", Map.of("words", fate.work()));
    }

    private static String soon() {
        return Instant.now().plus(PLANNED_AHEAD).toString();
    }
}
