package ru.adsdesk.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import ru.adsdesk.replay.RunningDesk.Answer;

/** A register of houses, imported before anybody asks: an address finds only a house the desk knows. */
record Houses(RunningDesk desk) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Imports a file as a senior does and waits for its end; what came of it. Sent again it changes nothing. */
    String imported(Path file, String key) throws Exception {
        Instant began = Instant.now();
        Answer started = ok(desk.upload("/api/houses/import", key, file));
        Answer seen = ended("/api/imports/" + started.at("$.id"), began.plus(LONGEST));
        return String.format(
                Locale.ROOT,
                "Houses: %s read, %s added, %s changed, %s known, %s refused, in %.1f s",
                seen.<Integer>at("$.total"),
                seen.<Integer>at("$.added"),
                seen.<Integer>at("$.changed"),
                seen.<Integer>at("$.unchanged"),
                seen.<Integer>at("$.refused"),
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private Answer ended(String path, Instant latest) throws Exception {
        Answer seen = ok(desk.get(path));
        while (seen.at("$.state").equals("RUNNING")) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("the houses are not imported yet: " + seen.body());
            }
            Thread.sleep(BETWEEN_LOOKS);
            seen = ok(desk.get(path));
        }
        if (!seen.at("$.state").equals("DONE")) {
            throw new IllegalStateException("the houses were not imported: " + seen.at("$.message"));
        }
        return seen;
    }

    private static Answer ok(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("houses: " + answer.refusal());
        }
        return answer;
    }
}
