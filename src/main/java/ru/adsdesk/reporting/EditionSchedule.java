package ru.adsdesk.reporting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes whether a month is to be frozen; absent where {@code adsdesk.reporting.editions} is {@code manual}. */
@Component
@ConditionalOnProperty(name = "adsdesk.reporting.editions", havingValue = "scheduled", matchIfMissing = true)
class EditionSchedule {

    private final EditionRound editions;

    EditionSchedule(EditionRound editions) {
        this.editions = editions;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void round() {
        editions.round();
    }
}
