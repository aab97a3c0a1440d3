package ru.adsdesk.outage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the months of supplies; absent where {@code adsdesk.outage.months} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.outage.months", havingValue = "scheduled", matchIfMissing = true)
class MonthSchedule {

    private final SupplyMonths months;

    MonthSchedule(SupplyMonths months) {
        this.months = months;
    }

    @Scheduled(fixedDelayString = "${adsdesk.outage.months-every:PT15S}", initialDelayString = "PT20S")
    void end() {
        months.round();
    }
}
