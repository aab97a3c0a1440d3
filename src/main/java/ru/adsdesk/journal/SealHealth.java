package ru.adsdesk.journal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows {@code UNSEALED} where books could not be sealed in the last round. The desk still takes requests, so this is not
 * {@code DOWN}.
 */
@Component("sealing")
class SealHealth implements HealthIndicator {

    private final SealRound round;

    SealHealth(SealRound round) {
        this.round = round;
    }

    @Override
    public Health health() {
        return round.trouble()
                .map(trouble ->
                        Health.status("UNSEALED").withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
