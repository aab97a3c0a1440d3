package ru.adsdesk.attachment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tidies every minute; absent where {@code adsdesk.attachment.tidying} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.attachment.tidying", havingValue = "scheduled", matchIfMissing = true)
class TidySchedule {

    private final Tidying tidying;

    TidySchedule(Tidying tidying) {
        this.tidying = tidying;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void tidy() {
        tidying.round();
    }
}
