package ru.adsdesk.sla.norm;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What every norm must satisfy before the desk starts with it. */
final class NormRules {

    private final Norm norm;
    private final String row;

    private NormRules(Norm norm) {
        this.norm = norm;
        this.row = "row " + norm.id() + ", version " + norm.version();
    }

    /** Refuses an unknown fact code, a limit or window that cannot be, a clock that nothing starts or stops. */
    static void check(Norm norm, Predicate<String> declared) {
        NormRules rules = new NormRules(norm);
        rules.facts(declared);
        rules.course();
        rules.limit();
    }

    /** Refuses two versions that begin on one day or go backwards. */
    static void checkVersions(List<Norm> versions) {
        for (int n = 1; n < versions.size(); n++) {
            Norm before = versions.get(n - 1);
            Norm after = versions.get(n);
            new NormRules(after)
                    .require(
                            after.from().isAfter(before.from()) && after.version() == before.version() + 1,
                            "its dates overlap with version " + before.version());
        }
        versions.stream()
                .findFirst()
                .ifPresent(first -> new NormRules(first).require(first.version() == 1, "the first version is 1"));
    }

    private void facts(Predicate<String> declared) {
        norm.codes().forEach(code -> require(declared.test(code), "no module declares the fact " + code));
    }

    private void course() {
        require(!norm.course().starts().isEmpty(), "nothing starts its clock");
        require(!norm.course().stops().isEmpty(), "nothing stops its clock");
        require(!norm.wording().sure().isEmpty(), "it does not say how sure the wording is");
        require(!norm.wording().point().isBlank(), "it does not say by which point of which act");
        require(norm.window() == null || norm.limit() instanceof Limit.Within, "only a limit in hours has a window");
        require(
                !(norm.limit() instanceof Limit.UntilAgreed) || norm.agreed() != null,
                "it waits for a term and does not say which");
    }

    private void limit() {
        switch (norm.limit()) {
            case Limit.Within(Duration time) -> positive(time);
            case Limit.CalendarDays(int days) -> require(days > 0, "an impossible limit");
            case Limit.WorkingDays(int days) -> require(days > 0, "an impossible limit");
            case Limit.WorkingDaysBefore(int days, String field) -> require(days > 0, "an impossible limit");
            case Limit.Banded banded -> {
                require(!banded.bands().isEmpty(), "it has no bands");
                banded.bands().values().forEach(this::positive);
            }
            case Limit.AtFact at -> {}
            case Limit.UntilAgreed agreed -> {}
        }
    }

    private void positive(Duration time) {
        require(time.isPositive(), "an impossible limit");
    }

    private void require(boolean holds, String wrong) {
        if (!holds) {
            throw NormsRefused.of(row, wrong);
        }
    }
}
