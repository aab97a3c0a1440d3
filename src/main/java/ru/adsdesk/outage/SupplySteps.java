package ru.adsdesk.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one supply in a month: cut, restored. Lines are never changed, so what was told late, or wrongly, is put right by
 * further steps: read together they say what happened.
 */
final class SupplySteps {

    private SupplySteps() {}

    /**
     * A step.
     *
     * @param at when
     * @param cut whether the supply was cut; otherwise it came back
     * @param outage by which outage
     */
    record Step(Instant at, boolean cut, @Nullable UUID outage) {}

    /** A time in which an outage cut the supply; {@code until} is absent while it goes on. */
    record Span(Instant from, @Nullable Instant until, UUID outage) {}

    /** The steps still to be written, so that with those written the supply was cut just within these spans, however they overlap. */
    static List<Step> missing(List<Step> written, List<Span> spans) {
        NavigableMap<Instant, Boolean> told = told(written);
        NavigableMap<Instant, Step> wanted = wanted(spans);
        TreeSet<Instant> times = new TreeSet<>(told.keySet());
        times.addAll(wanted.keySet());
        List<Step> missing = new ArrayList<>();
        boolean is = false;
        Step should = new Step(Instant.MIN, false, null);
        for (Instant at : times) {
            is = told.getOrDefault(at, is);
            should = wanted.getOrDefault(at, should);
            if (is != should.cut()) {
                Instant when = behind(at, should, told);
                if (!told.getOrDefault(when, is).equals(should.cut())) {
                    missing.add(new Step(when, should.cut(), should.outage()));
                }
                is = should.cut();
            }
        }
        return missing;
    }

    /** At one instant a restoration is read last. */
    private static NavigableMap<Instant, Boolean> told(List<Step> written) {
        NavigableMap<Instant, Boolean> told = new TreeMap<>();
        written.forEach(step -> told.merge(step.at(), step.cut(), Boolean::logicalAnd));
        return told;
    }

    /** So a cut at the same instant would be read before it and undone. */
    private static Instant behind(Instant at, Step step, NavigableMap<Instant, Boolean> told) {
        return step.cut() && told.containsKey(at) ? at.plusMillis(1) : at;
    }

    /** Spans that overlap are one. */
    private static NavigableMap<Instant, Step> wanted(List<Span> spans) {
        NavigableMap<Instant, Step> steps = new TreeMap<>();
        List<Span> inOrder =
                spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        Instant end = null;
        boolean goesOn = false;
        for (Span span : inOrder) {
            if (end == null || (!goesOn && span.from().isAfter(end))) {
                steps.put(span.from(), new Step(span.from(), true, span.outage()));
            } else if (!goesOn) {
                steps.remove(end);
            }
            goesOn = goesOn || span.until() == null;
            Instant until = span.until() == null ? span.from() : span.until();
            end = end == null || until.isAfter(end) ? until : end;
            if (!goesOn) {
                steps.put(end, new Step(end, false, span.outage()));
            }
        }
        return steps;
    }
}
