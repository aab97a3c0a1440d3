package ru.adsdesk.journal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every few seconds; absent where {@code adsdesk.journal.sealing} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.journal.sealing", havingValue = "scheduled", matchIfMissing = true)
class SealSchedule {

    private final SealRound round;

    SealSchedule(SealRound round) {
        this.round = round;
    }

    /** At a fixed rate, so that a long round holds up no other job; a round that still goes is not doubled. */
    @Scheduled(fixedRateString = "${adsdesk.journal.seal-every:3s}")
    void seal() {
        round.go();
    }
}
