package ru.adsdesk.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of a replay and tells it. */
final class Tally {

    private static final int MOST_TOLD = 15;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    synchronized void count(String what, String value) {
        counts.computeIfAbsent(what, any -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    synchronized void took(long each) {
        nanos.add(each);
    }

    /** How many were counted of one sort. */
    synchronized int of(String what) {
        return counts.getOrDefault(what, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** What was counted of one sort, each value with its count. */
    synchronized Map<String, Integer> values(String what) {
        return Map.copyOf(counts.getOrDefault(what, Map.of()));
    }

    synchronized void tell(PrintStream out, Duration whole) {
        Collections.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%nAsked %d times in %.1f s; answered in ms: p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f%n",
                nanos.size(),
                whole.toMillis() / 1000.0,
                millis(0.5),
                millis(0.95),
                millis(0.99),
                millis(1));
        counts.forEach((what, values) -> {
            int all = of(what);
            out.printf(Locale.ROOT, "%s, %d in all%n", what, all);
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST_TOLD)
                    .forEach(each -> out.printf(
                            Locale.ROOT,
                            "  %6d  %5.1f %%  %s%n",
                            each.getValue(),
                            each.getValue() * 100.0 / all,
                            each.getKey()));
        });
    }

    private double millis(double share) {
        return nanos.isEmpty() ? 0 : nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * share)) / 1e6;
    }
}
