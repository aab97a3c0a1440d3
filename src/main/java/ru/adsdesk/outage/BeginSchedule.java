package ru.adsdesk.outage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for planned shutdowns whose time has come; absent where {@code adsdesk.outage.beginning} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.outage.beginning", havingValue = "scheduled", matchIfMissing = true)
class BeginSchedule {

    private final Beginning beginning;

    BeginSchedule(Beginning beginning) {
        this.beginning = beginning;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    void begin() {
        beginning.round();
    }
}
