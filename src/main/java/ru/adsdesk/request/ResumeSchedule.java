package ru.adsdesk.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for what comes back, and who is gone; absent where {@code adsdesk.request.resuming} is {@code manual}, as in tests. */
@Component
@ConditionalOnProperty(name = "adsdesk.request.resuming", havingValue = "scheduled", matchIfMissing = true)
class ResumeSchedule {

    private final Resuming resuming;
    private final Presence presence;

    ResumeSchedule(Resuming resuming, Presence presence) {
        this.resuming = resuming;
        this.presence = presence;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetWhoIsGone() {
        presence.forget();
    }

    @Scheduled(fixedDelayString = "${adsdesk.request.resume-every:PT5S}", initialDelayString = "PT10S")
    void resume() {
        resuming.round();
    }
}
