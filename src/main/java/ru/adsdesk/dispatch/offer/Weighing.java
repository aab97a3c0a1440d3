package ru.adsdesk.dispatch.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.request.kind.Kind;

/** Weighs one crew for one request: pure, so that the same facts always come to the same reasons. */
record Weighing(Wanted wanted, CrewView crew, LastWork last, Instant now) {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration REST = Duration.ofMinutes(15);
    private static final int COUNTED_LOAD = 5;

    /**
     * What is asked for.
     *
     * @param request the request
     * @param organisation the book it lies in
     * @param house its house, where it is known
     * @param kind its kind, where it is known
     */
    record Wanted(UUID request, UUID organisation, @Nullable UUID house, Optional<Kind> kind) {}

    /**
     * What a crew did last.
     *
     * @param house where it works now
     * @param endedAt when it came back from the last work
     * @param goesAlready whether it has an open work order of the request
     */
    record LastWork(@Nullable UUID house, @Nullable Instant endedAt, boolean goesAlready) {

        static final LastWork NONE = new LastWork(null, null, false);
    }

    /** Each reason with what it weighs; what is not there does not count. */
    Map<ReasonCode, Integer> reasons() {
        Map<ReasonCode, Integer> reasons = new EnumMap<>(ReasonCode.class);
        add(reasons, skill());
        add(reasons, service());
        duty(reasons);
        load(reasons);
        if (wanted.house() != null && wanted.house().equals(last.house())) {
            add(reasons, ReasonCode.SAME_HOUSE);
        }
        if (last.endedAt() != null && last.endedAt().isAfter(now.minus(REST))) {
            add(reasons, ReasonCode.NO_REST);
        }
        if (last.goesAlready()) {
            add(reasons, ReasonCode.GOES_ALREADY);
        }
        if (crew.contractor() != null) {
            add(reasons, ReasonCode.CONTRACTOR);
        }
        return reasons;
    }

    boolean worksForThem() {
        return crew.organisations().isEmpty()
                || crew.organisations().stream()
                        .anyMatch(organisation -> organisation.value().equals(wanted.organisation()));
    }

    private ReasonCode skill() {
        if (wanted.kind().isEmpty()) {
            return ReasonCode.KIND_UNKNOWN;
        }
        Kind kind = wanted.kind().get();
        if (crew.skills().isEmpty()) {
            return ReasonCode.SKILL_ANY;
        }
        if (crew.skills().contains(kind.code().value())) {
            return ReasonCode.SKILL_KIND;
        }
        return crew.skills().contains(kind.system().name()) ? ReasonCode.SKILL_SYSTEM : ReasonCode.NO_SKILL;
    }

    private ReasonCode service() {
        if (!crew.houses().isEmpty()) {
            boolean serves =
                    crew.houses().stream().anyMatch(house -> house.value().equals(wanted.house()));
            return serves ? ReasonCode.SERVES_HOUSE : ReasonCode.HOUSE_NOT_SERVED;
        }
        return crew.organisations().isEmpty() ? ReasonCode.SERVES_ALL : ReasonCode.SERVES_ORGANISATION;
    }

    private void duty(Map<ReasonCode, Integer> reasons) {
        if (crew.duty() == null) {
            add(reasons, ReasonCode.OFF_DUTY);
            return;
        }
        add(reasons, ReasonCode.ON_DUTY);
        if (crew.duty().to().isBefore(now.plus(SOON))) {
            add(reasons, ReasonCode.DUTY_ENDS);
        }
    }

    private void load(Map<ReasonCode, Integer> reasons) {
        if (crew.load() == 0) {
            add(reasons, ReasonCode.FREE);
        } else {
            reasons.put(ReasonCode.LOADED, ReasonCode.LOADED.weight() * Math.min(crew.load(), COUNTED_LOAD));
        }
    }

    private static void add(Map<ReasonCode, Integer> reasons, ReasonCode code) {
        reasons.put(code, code.weight());
    }

    static boolean fits(Map<ReasonCode, Integer> reasons) {
        return !reasons.containsKey(ReasonCode.NO_SKILL) && !reasons.containsKey(ReasonCode.HOUSE_NOT_SERVED);
    }
}
