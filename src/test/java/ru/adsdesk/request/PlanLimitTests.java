package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.act.OverNormReason;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.testing.DeskTest;

/** A plan beyond the norm wants a reason, whoever knows the norm. */
@DeskTest
class PlanLimitTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private RequestLines lines;

    @Autowired
    private Assignees assignees;

    private final ServiceRequest request = request();

    @Test
    void takesAPlanWithinTheNorm() {
        planning().plan(doing(), plan(Duration.ofHours(72), null));
        assertThat(request.course().plannedAt).isEqualTo(NOW.plus(Duration.ofHours(72)));
    }

    @Test
    void wantsAReasonBeyondTheNormAndSaysUntilWhen() {
        assertThatThrownBy(() -> planning().plan(doing(), plan(Duration.ofHours(73), null)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.fields().getFirst().code()).isEqualTo(RequestProblem.PLAN_OVER_NORM);
                    assertThat(refused.fields().getFirst().args())
                            .containsExactly(NOW.plus(Duration.ofHours(72)).toString());
                });
        assertThat(request.course().plannedAt).isNull();
    }

    @Test
    void takesAPlanBeyondTheNormWithAReason() {
        planning().plan(doing(), plan(Duration.ofHours(73), OverNormReason.MATERIALS));
        assertThat(request.course().plannedAt).isEqualTo(NOW.plus(Duration.ofHours(73)));
    }

    private Planning planning() {
        PlanLimit threeDays = (norms, registeredAt, damageAt) -> Optional.of(damageAt.plus(Duration.ofHours(72)));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("limit", threeDays);
        return new Planning(lines, assignees, beans.getBeanProvider(PlanLimit.class));
    }

    private Doing doing() {
        return new Doing(Caller.system(new CentreId(UUID.randomUUID())), request, NOW, NOW);
    }

    private static Plan plan(Duration from, @Nullable OverNormReason reason) {
        return new Plan(NOW.plus(from), null, Set.of(), reason, null, null);
    }

    private static ServiceRequest request() {
        return new ServiceRequest(
                new ServiceRequest.Key(UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                Status.REGISTERED,
                new ServiceRequest.Origin(Channel.PHONE, null, null, null, null),
                new ServiceRequest.Location(null, HouseMatch.NONE, null, null, null, null),
                ServiceRequest.Person.NOBODY,
                new Sorting(null, null, null, KindSource.UNSURE, Urgency.EMERGENCY, "{}", "[]", "[]"),
                new ServiceRequest.Times(NOW, NOW, NOW, null, null),
                null);
    }
}
