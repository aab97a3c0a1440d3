package ru.adsdesk.console.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands open when a shift is handed over: ids, numbers and terms, nothing personal, so that it can be kept as it was
 * signed.
 *
 * @param madeAt when it was drawn up
 * @param clocks open clocks, the one to be kept first first
 * @param promises what was promised to applicants and is not done
 * @param calls calls to be returned, or of which nobody wrote down what they came to
 * @param messages messages still to be considered
 * @param crews crews that are out
 * @param cut whether some list was longer than a sheet holds
 */
record ShiftSheet(
        Instant madeAt,
        List<OpenTerm> clocks,
        List<Promise> promises,
        List<OpenCall> calls,
        List<OpenMessage> messages,
        List<CrewOut> crews,
        boolean cut) {

    /**
     * A clock that runs.
     *
     * @param kind what its subject is
     * @param subject the subject
     * @param number the request's number, where it is one
     * @param title what is to be done, Russian
     * @param dueAt by when
     * @param broken whether that is past
     */
    record OpenTerm(
            String kind,
            UUID subject,
            @Nullable String number,
            String title,
            @Nullable Instant dueAt,
            boolean broken) {}

    /**
     * A promise to an applicant.
     *
     * @param request the request
     * @param number its number
     * @param promisedAt what they were told
     * @param broken whether that is past
     */
    record Promise(UUID request, String number, Instant promisedAt, boolean broken) {}

    /**
     * A call that waits for somebody.
     *
     * @param call our id
     * @param reference the exchange's id
     * @param startedAt since when
     * @param owed {@code CALL_BACK} or {@code OUTCOME}
     */
    record OpenCall(UUID call, String reference, Instant startedAt, String owed) {}

    /**
     * A message that waits for somebody.
     *
     * @param message its id
     * @param channel how it came
     * @param receivedAt since when
     */
    record OpenMessage(UUID message, String channel, Instant receivedAt) {}

    /**
     * A crew that is out.
     *
     * @param crew its id
     * @param name its name
     * @param orders numbers of the requests it has in hand
     */
    record CrewOut(UUID crew, String name, List<String> orders) {}

    /** How many of each sort, as the line says it. */
    Map<String, Integer> counts() {
        return Map.of(
                "clocks", clocks.size(),
                "broken", (int) clocks.stream().filter(OpenTerm::broken).count(),
                "promises", promises.size(),
                "callBacks", owed("CALL_BACK"),
                "outcomes", owed("OUTCOME"),
                "messages", messages.size(),
                "crews", crews.size());
    }

    private int owed(String what) {
        return (int) calls.stream().filter(call -> call.owed().equals(what)).count();
    }
}
