package ru.adsdesk.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half second for what is to be sent; absent where {@code adsdesk.notification.sending} is {@code manual}. */
@Component
@ConditionalOnProperty(name = "adsdesk.notification.sending", havingValue = "scheduled", matchIfMissing = true)
class SendSchedule {

    private final Rounds rounds;
    private final Sending sending;
    private final Proofs proofs;

    SendSchedule(Rounds rounds, Sending sending, Proofs proofs) {
        this.rounds = rounds;
        this.sending = sending;
        this.proofs = proofs;
    }

    @Scheduled(fixedDelayString = "${adsdesk.notification.send-every:500ms}", initialDelayString = "PT3S")
    void send() {
        rounds.tick();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void keepBound() {
        sending.keepBound();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void daily() {
        rounds.daily();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void purge() {
        proofs.purge();
    }
}
