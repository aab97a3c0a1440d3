package ru.adsdesk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;

/** What no registration may hold, whoever brings it; everything wrong is told at once. */
final class OrderChecks {

    private static final Duration FAST_CLOCK = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofDays(366);

    private final List<FieldProblem> wrong = new ArrayList<>();
    private final RegisterRequest order;
    private final Channel channel;
    private final Instant now;

    private OrderChecks(RegisterRequest order, Channel channel, Instant now) {
        this.order = order;
        this.channel = channel;
        this.now = now;
    }

    static void check(RegisterRequest order, Channel channel, Instant now) {
        OrderChecks checks = new OrderChecks(order, channel, now);
        checks.times();
        checks.visit();
        checks.words();
        if (!checks.wrong.isEmpty()) {
            throw Refused.fields(checks.wrong);
        }
    }

    /** The channel a caller brings a request by: a key's own, an account's named one. */
    static Channel channel(Caller caller, @Nullable Channel named) {
        Channel own = caller.role() == Role.EXECUTOR ? Channel.STAFF : caller.channel();
        if (own != null && named != null && own != named) {
            throw RequestProblem.CHANNEL_FOREIGN.at("channel");
        }
        if (own == null && named == null) {
            throw RequestProblem.CHANNEL_MISSING.at("channel");
        }
        return own != null ? own : java.util.Objects.requireNonNull(named);
    }

    private void times() {
        Instant received = order.receivedAt();
        if (received != null) {
            refuseIf(received.isAfter(now.plus(FAST_CLOCK)), "receivedAt", RequestProblem.RECEIVED_IN_FUTURE);
            refuseIf(received.isBefore(now.minus(OLDEST)), "receivedAt", RequestProblem.TOO_LONG_AGO);
        }
        Instant damage = order.damageAt();
        if (damage != null) {
            refuseIf(damage.isAfter(now.plus(FAST_CLOCK)), "damageAt", RequestProblem.DAMAGE_AFTER_REGISTRATION);
            refuseIf(damage.isBefore(now.minus(OLDEST)), "damageAt", RequestProblem.TOO_LONG_AGO);
        }
    }

    private void visit() {
        RegisterRequest.WishedVisit wished = order.wished();
        if (wished != null) {
            refuseIf(!wished.from().isBefore(wished.to()), "wished", RequestProblem.WISHED_BACKWARDS);
            refuseIf(
                    wished.to().isBefore(now) || wished.from().isAfter(now.plus(OLDEST)),
                    "wished",
                    RequestProblem.WISHED_UNREAL);
        }
    }

    /**
     * A device speaks by its signal and has no name; everyone else says what is the matter and who asks. In a storm the accident
     * says what is the matter.
     */
    private void words() {
        boolean machine = channel == Channel.SIGNAL;
        boolean own = channel == Channel.STAFF;
        refuseIf(!machine && order.description() == null && order.outage() == null, "description", BodyProblem.MISSING);
        refuseIf(machine && order.description() == null && order.kind() == null, "description", BodyProblem.MISSING);
        refuseIf(!machine && !own && order.applicant().isNobody(), "applicant", RequestProblem.APPLICANT_MISSING);
    }

    private void refuseIf(boolean bad, String field, ru.adsdesk.problem.ProblemCode code) {
        if (bad) {
            wrong.add(FieldProblem.of(field, code));
        }
    }
}
