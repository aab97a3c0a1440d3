package ru.adsdesk.intake.telephony;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for recordings to fetch; absent where {@code adsdesk.telephony.fetching} is {@code manual}. */
@Component
@ConditionalOnProperty(name = "adsdesk.telephony.fetching", havingValue = "scheduled", matchIfMissing = true)
class RecordingSchedule {

    private final RecordingRound round;

    RecordingSchedule(RecordingRound round) {
        this.round = round;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void fetch() {
        round.round();
    }
}
