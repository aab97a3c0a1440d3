package ru.adsdesk.notification;

import org.springframework.stereotype.Component;

/** One look at all that messages wait for. Any number of instances may look; each row is worked by one. */
@Component
class Rounds {

    private final Sending sending;
    private final Proofs proofs;
    private final Informing informing;
    private final Digests digests;
    private final FanOuts fanOuts;
    private final Notices notices;
    private final SealMails seals;

    Rounds(
            Sending sending,
            Proofs proofs,
            Informing informing,
            Digests digests,
            FanOuts fanOuts,
            Notices notices,
            SealMails seals) {
        this.sending = sending;
        this.proofs = proofs;
        this.informing = informing;
        this.digests = digests;
        this.fanOuts = fanOuts;
        this.notices = notices;
        this.seals = seals;
    }

    /** Sets to work what is due, without waiting for a channel. */
    void tick() {
        sending.start();
        follow();
    }

    private void follow() {
        fanOuts.round();
        notices.round();
        proofs.round();
        informing.round();
        digests.round();
    }

    /** Makes the day's mails where their hour has come. */
    void daily() {
        seals.round();
    }

    /** Does everything that is due now and what follows of it; for tests, which do it when they want it done. */
    void untilQuiet() {
        daily();
        do {
            follow();
        } while (sending.round() > 0);
        follow();
    }
}
