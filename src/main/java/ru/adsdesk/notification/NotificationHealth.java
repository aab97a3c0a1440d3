package ru.adsdesk.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import ru.adsdesk.notification.channel.Conditions;
import ru.adsdesk.notification.channel.Conditions.Condition;

/**
 * Shows {@code DEGRADED} where a way out fails. The desk still takes requests and loses no message, so this is not
 * {@code DOWN}.
 */
@Component("channels-out")
class NotificationHealth implements HealthIndicator {

    private final Conditions conditions;

    NotificationHealth(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public Health health() {
        List<Condition> failing = conditions.list().stream()
                .filter(condition -> condition.degradedSince() != null)
                .toList();
        if (failing.isEmpty()) {
            return Health.up().build();
        }
        Map<String, Object> details = new TreeMap<>();
        failing.forEach(condition -> details.put(condition.way() + " " + condition.channel(), told(condition)));
        return Health.status("DEGRADED").withDetails(details).build();
    }

    private static Map<String, String> told(Condition condition) {
        Instant since = Objects.requireNonNull(condition.degradedSince());
        return Map.of("since", since.toString(), "failure", String.valueOf(condition.failure()));
    }
}
