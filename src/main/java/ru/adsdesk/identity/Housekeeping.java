package ru.adsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what has had its time: tokens, codes, names of creates, old notes of the access log. */
@Component
class Housekeeping {

    /** Until then a token that ran out is told from one that never was. */
    private static final Duration EXPIRED_TOKENS_KEPT = Duration.ofDays(1);

    private final StoredTokens tokens;
    private final ResidentCodes codes;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Clock clock;

    Housekeeping(StoredTokens tokens, ResidentCodes codes, Idempotency idempotency, AccessLog accessLog, Clock clock) {
        this.tokens = tokens;
        this.codes = codes;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    @Transactional
    void clean() {
        tokens.purge(clock.instant().minus(EXPIRED_TOKENS_KEPT));
        codes.purge(clock.instant());
        idempotency.purge();
        accessLog.purge();
    }
}
