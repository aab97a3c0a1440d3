package ru.adsdesk.dispatch.visit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whose reminder is due; absent where {@code adsdesk.visit.reminding} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.visit.reminding", havingValue = "scheduled", matchIfMissing = true)
class ReminderSchedule {

    private final Reminding reminding;

    ReminderSchedule(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(fixedDelayString = "${adsdesk.visit.remind-every:PT15S}", initialDelayString = "PT10S")
    void remind() {
        reminding.round();
    }
}
