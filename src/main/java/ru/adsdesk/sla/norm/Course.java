package ru.adsdesk.sla.norm;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which facts move a clock.
 *
 * @param starts any of them starts it
 * @param origin from which instant it counts
 * @param stops any of these groups stops it, once every fact of the group has happened
 * @param abandons an outcome of its own: neither met nor broken, if in time
 * @param withdraws it no longer applies from then on; a breach before stays one
 * @param annuls a stop before it did not hold (returned for rework)
 * @param restarts a new cycle begins (reopened)
 * @param each every start ends the running cycle and begins the next (a newer promise)
 */
public record Course(
        List<FactPattern> starts,
        Origin origin,
        List<List<FactPattern>> stops,
        List<FactPattern> abandons,
        List<FactPattern> withdraws,
        List<FactPattern> annuls,
        List<FactPattern> restarts,
        boolean each) {

    /** Copies the lists. */
    public Course {
        starts = List.copyOf(starts);
        stops = stops.stream().map(List::copyOf).toList();
        abandons = List.copyOf(abandons);
        withdraws = List.copyOf(withdraws);
        annuls = List.copyOf(annuls);
        restarts = List.copyOf(restarts);
    }

    /** Every fact code it names. */
    public Stream<String> codes() {
        Stream<String> first = origin instanceof Origin.First(String code) ? Stream.of(code) : Stream.empty();
        return Stream.concat(
                first,
                Stream.of(
                                starts.stream(),
                                stops.stream().flatMap(List::stream),
                                abandons.stream(),
                                withdraws.stream(),
                                annuls.stream(),
                                restarts.stream())
                        .flatMap(facts -> facts)
                        .map(FactPattern::code));
    }
}
