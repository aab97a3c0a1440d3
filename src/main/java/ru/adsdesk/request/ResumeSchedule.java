package ru.adsdesk.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for what comes back; absent where {@code adsdesk.request.resuming} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.request.resuming", havingValue = "scheduled", matchIfMissing = true)
class ResumeSchedule {

    private final Resuming resuming;

    ResumeSchedule(Resuming resuming) {
        this.resuming = resuming;
    }

    @Scheduled(fixedDelayString = "${adsdesk.request.resume-every:PT5S}", initialDelayString = "PT10S")
    void resume() {
        resuming.round();
    }
}
