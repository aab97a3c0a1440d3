package ru.adsdesk.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.ClockTally;
import ru.adsdesk.sla.ClockTimes;
import ru.adsdesk.sla.ClocksOfPeriod;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;

/**
 * How the limits of the law were kept (416 p.13, 354, 170), norm by norm. A figure is never without the address of what it
 * counts, and a replay of the lines gives the same figures.
 */
@Component
public class Compliance {

    private final Reaching reaching;
    private final ClocksOfPeriod clocks;
    private final NormCatalogue catalogue;
    private final TermsWording wording;
    private final Clock clock;

    Compliance(Reaching reaching, ClocksOfPeriod clocks, NormCatalogue catalogue, TermsWording wording, Clock clock) {
        this.reaching = reaching;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The norms over a period, half-open, by the instant a clock counts from. Refuses {@code report.period-bad},
     * {@code report.period-backwards}, {@code organisation.unknown}.
     */
    public ComplianceSummary summary(Caller caller, AskedPeriod asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return summary(caller, reaching.of(caller, asked), now, LocaleContextHolder.getLocale());
    }

    /** The same for what was read already, as of an instant, its titles in that language. */
    ComplianceSummary summary(Caller caller, Reach reach, Instant now, Locale language) {
        Map<String, List<ClockTally>> tallies =
                clocks.tallies(reach.clocks(), now).stream().collect(Collectors.groupingBy(ClockTally::norm));
        Map<String, ClockTimes> times =
                clocks.times(reach.clocks()).stream().collect(Collectors.toMap(ClockTimes::norm, Function.identity()));
        Map<String, TermsWording.Wording> own = wording.own(caller);
        List<ComplianceSummary.OfNorm> norms = catalogue.newest().stream()
                .filter(norm -> tallies.containsKey(norm.id().value()))
                .map(norm -> new Kept(norm, tallies.getOrDefault(norm.id().value(), List.of()), reach, language)
                        .summary(times.get(norm.id().value()), version -> wording.of(norm, version, own)))
                .toList();
        return new ComplianceSummary(reach.from(), reach.to(), now, reach.zone().getId(), reach.organisation(), norms);
    }

    /** One norm's tallies, being summed up. */
    private record Kept(Norm norm, List<ClockTally> tallies, Reach reach, Locale language) {

        ComplianceSummary.OfNorm summary(@Nullable ClockTimes times, Function<String, TermsWording.Wording> wordings) {
            return new ComplianceSummary.OfNorm(
                    norm.id().value(),
                    norm.subject(),
                    title(),
                    norm.wording().point(),
                    TermsWording.sorted(norm.wording().sure()),
                    norm.responsible(),
                    terms(wordings),
                    figures(),
                    reasons(),
                    times == null ? 0 : times.timed(),
                    times == null ? null : times.median(),
                    times == null ? null : times.p95());
        }

        private String title() {
            boolean english = "en".equals(language.getLanguage());
            return english ? norm.wording().titleEn() : norm.wording().title();
        }

        private Map<ClockFigure, ComplianceSummary.Figure> figures() {
            Map<ClockFigure, ComplianceSummary.Figure> figures = new EnumMap<>(ClockFigure.class);
            for (ClockFigure figure : ClockFigure.values()) {
                figures.put(figure, new ComplianceSummary.Figure(sum(figure), link(figure)));
            }
            return figures;
        }

        private long sum(ClockFigure figure) {
            return tallies.stream().mapToLong(tally -> tally.count(figure)).sum();
        }

        private Map<String, ComplianceSummary.Figure> reasons() {
            Map<String, Long> counts = new TreeMap<>();
            for (ClockTally tally : tallies) {
                String reason = tally.reason();
                long explained = tally.count(ClockFigure.EXPLAINED);
                if (reason != null && explained > 0) {
                    counts.merge(reason, explained, Long::sum);
                }
            }
            Map<String, ComplianceSummary.Figure> reasons = new TreeMap<>();
            counts.forEach((reason, count) -> reasons.put(
                    reason, new ComplianceSummary.Figure(count, link(ClockFigure.EXPLAINED) + "&reason=" + reason)));
            return reasons;
        }

        private List<ComplianceSummary.Terms> terms(Function<String, TermsWording.Wording> wordings) {
            Map<String, Long> counts = new TreeMap<>();
            tallies.forEach(tally -> counts.merge(tally.version(), tally.count(ClockFigure.ALL), Long::sum));
            return counts.entrySet().stream()
                    .map(each -> {
                        TermsWording.Wording its = wordings.apply(each.getKey());
                        return new ComplianceSummary.Terms(each.getKey(), its.point(), its.sure(), each.getValue());
                    })
                    .toList();
        }

        private String link(ClockFigure figure) {
            return "/api/reports/compliance/subjects?norm=" + norm.id() + "&outcome=" + figure + "&"
                    + reach.asParameters();
        }
    }
}
