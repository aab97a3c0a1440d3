package ru.adsdesk.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.norm.Limit;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.Responsible;
import ru.adsdesk.sla.norm.Sureness;
import ru.adsdesk.sla.norm.WarnAt;

/**
 * A norm as it can be looked up.
 *
 * @param id frozen id
 * @param subject kind of subject it is about
 * @param title what it asks for, Russian
 * @param titleEn the same in English
 * @param point act and point
 * @param sure how well the wording was checked
 * @param responsible who answers for it
 * @param limit how long it allows, as the catalogue writes it
 * @param window hours of the house's day in which it runs
 * @param warn when the desk is warned
 * @param mayPause whether its clock may ever stand still
 * @param version the newest shipped version
 * @param from since when that is in force
 * @param overrides own terms of the caller's centre
 */
public record NormView(
        String id,
        String subject,
        String title,
        String titleEn,
        String point,
        Set<Sureness> sure,
        Responsible responsible,
        String limit,
        @Nullable String window,
        List<String> warn,
        boolean mayPause,
        int version,
        LocalDate from,
        List<Own> overrides) {

    /** Own terms in place of the norm's. */
    public record Own(UUID id, OverrideScope scope, UUID scopeId, LocalDate inForce, NormChanges changes) {}

    static NormView of(Norm norm, List<Norm> versions, List<NormOverride> own) {
        return new NormView(
                norm.id().value(),
                norm.subject(),
                norm.wording().title(),
                norm.wording().titleEn(),
                norm.wording().point(),
                norm.wording().sure(),
                norm.responsible(),
                limit(norm.limit()),
                norm.window() == null ? null : norm.window().toString(),
                norm.warnings().stream().map(WarnAt::level).toList(),
                norm.pauses() != null,
                versions.getLast().version(),
                norm.from(),
                own.stream()
                        .filter(each -> each.norm().equals(norm.id()))
                        .map(each -> new Own(each.id(), each.scope(), each.scopeId(), each.inForce(), each.changes()))
                        .toList());
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Within within -> within.time().toString();
            case Limit.CalendarDays(int days) -> "P" + days + "D";
            case Limit.WorkingDays(int days) -> days + " working days";
            case Limit.WorkingDaysBefore(int days, String field) -> days + " working days before " + field;
            case Limit.AtFact(String field) -> "at " + field;
            case Limit.Banded banded -> "by " + banded.field() + " " + banded.bands();
            case Limit.UntilAgreed() -> "agreed";
        };
    }
}
