package ru.adsdesk.sla.norm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A norm as the catalogue writes it; see {@code docs/norms.md}. What is not said has the meaning of {@link Norm}. */
record NormRow(
        String id,
        @Nullable Integer version,
        LocalDate from,
        @Nullable Boolean always,
        String title,
        String en,
        String point,
        Set<Sureness> sure,
        Responsible responsible,
        List<String> starts,
        @Nullable String origin,
        List<String> stops,
        @Nullable List<String> abandons,
        @Nullable List<String> withdraws,
        @Nullable List<String> annuls,
        @Nullable List<String> restarts,
        @Nullable Boolean each,
        String limit,
        @Nullable Map<Integer, String> bands,
        @Nullable String agreed,
        @Nullable String window,
        @Nullable String season,
        @Nullable PausesRow pauses,
        @Nullable List<String> warn) {

    private static final List<String> USUAL_WARNINGS = List.of("50%", "80%");
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d+) working days(?: before (\\w+))?");

    /** Pauses as written. */
    record PausesRow(String from, String until, @Nullable Set<String> reasons) {

        Pauses pauses() {
            return new Pauses(FactPattern.parse(from), FactPattern.parse(until), reasons == null ? Set.of() : reasons);
        }
    }

    Norm norm(String subject) {
        return new Norm(
                new NormId(id),
                version == null ? 1 : version,
                from,
                subject,
                always != null && always,
                new Norm.Wording(title, en, point, sure),
                responsible,
                course(),
                limit(limit, bands),
                agreed == null ? null : agreed(agreed),
                window == null ? null : Window.parse(window),
                season == null ? null : Season.parse(season),
                pauses == null ? null : pauses.pauses(),
                warnings(warn == null ? USUAL_WARNINGS : warn));
    }

    private Course course() {
        return new Course(
                facts(starts),
                Origin.parse(origin == null ? "event" : origin),
                stops.stream().map(NormRow::group).toList(),
                facts(abandons),
                facts(withdraws),
                facts(annuls),
                facts(restarts),
                each != null && each);
    }

    /** Facts that all must happen are joined by {@code &}. */
    private static List<FactPattern> group(String text) {
        return Arrays.stream(text.split("&")).map(FactPattern::parse).toList();
    }

    private static List<FactPattern> facts(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(FactPattern::parse).toList();
    }

    static List<WarnAt> warnings(List<String> texts) {
        return texts.stream().map(WarnAt::parse).toList();
    }

    /** Reads {@code PT5M}, {@code P3D}, {@code 10 working days}, {@code at plannedAt}, {@code agreed}, {@code by sources}. */
    static Limit limit(String text, @Nullable Map<Integer, String> bands) {
        Matcher working = WORKING_DAYS.matcher(text);
        if (working.matches()) {
            int days = Integer.parseInt(working.group(1));
            return working.group(2) == null
                    ? new Limit.WorkingDays(days)
                    : new Limit.WorkingDaysBefore(days, working.group(2));
        }
        if (text.startsWith("at ")) {
            return new Limit.AtFact(text.substring(3));
        }
        if (text.startsWith("by ") && bands != null) {
            return new Limit.Banded(text.substring(3), durations(bands));
        }
        if (text.equals("agreed")) {
            return new Limit.UntilAgreed();
        }
        return text.startsWith("PT")
                ? new Limit.Within(Duration.parse(text))
                : new Limit.CalendarDays(days(Period.parse(text)));
    }

    /** Days, written as such: months have no fixed length. */
    private static int days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new IllegalArgumentException("a limit of days is written P3D, not " + period);
        }
        return (int) period.get(ChronoUnit.DAYS);
    }

    private static NavigableMap<Integer, Duration> durations(Map<Integer, String> bands) {
        return bands.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, band -> Duration.parse(band.getValue()), (a, b) -> b, TreeMap::new));
    }

    /** {@code request.informed plannedAt}: the fact and its instant. */
    private static Agreed agreed(String text) {
        String[] words = text.strip().split("\\s+", 0);
        if (words.length != 2) {
            throw new IllegalArgumentException("not a term to agree on: " + text);
        }
        return new Agreed(FactPattern.parse(words[0]), words[1]);
    }
}
