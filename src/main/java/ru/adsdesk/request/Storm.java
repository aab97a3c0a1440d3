package ru.adsdesk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether requests come unusually fast from one place: a pure rule over what came within the window.
 *
 * @param reach how far it reaches
 * @param houses the houses the requests came from
 * @param riser the riser all of them hang on
 * @param voices what speaks for it, in the order it came
 * @param usual how many usually come from there in the window
 */
record Storm(Reach reach, List<UUID> houses, @Nullable UUID riser, List<Voice> voices, double usual) {

    /** How far a storm reaches. */
    enum Reach {
        /** One house. */
        HOUSE,
        /** One riser of a house. */
        RISER,
        /** Neighbouring houses of a street. */
        STREET
    }

    /** A request that came: from whom, so that one who calls five times is one; from which house and flat. */
    record Voice(UUID request, UUID house, @Nullable String premises, String caller, Instant at) {}

    /** The usual number of requests from houses within the window. */
    interface Usual {

        double of(List<UUID> houses);
    }

    /**
     * The widest storm there is; empty where all is as usual.
     *
     * @param where the house that was just heard from
     * @param came what came within the window from it and its neighbours, of one system, tied to nothing
     * @param risers flats of the house's risers of that system, by riser; asked only where so many called
     */
    static Optional<Storm> find(
            UUID where,
            List<Voice> came,
            Supplier<Map<UUID, Set<String>>> risers,
            Usual usual,
            StormSettings settings) {
        List<Voice> here =
                came.stream().filter(voice -> voice.house().equals(where)).toList();
        Optional<Storm> street = street(came, usual, settings);
        return street.isPresent()
                ? street
                : riser(here, risers, usual, settings).or(() -> house(here, usual, settings));
    }

    private static Optional<Storm> street(List<Voice> came, Usual usual, StormSettings settings) {
        List<UUID> houses = houses(came);
        return houses.size() >= settings.streetHouses() && callers(came) >= settings.street()
                ? unusual(new Storm(Reach.STREET, houses, null, came, usual.of(houses)), settings)
                : Optional.empty();
    }

    private static Optional<Storm> house(List<Voice> here, Usual usual, StormSettings settings) {
        return callers(here) >= settings.house()
                ? unusual(new Storm(Reach.HOUSE, houses(here), null, here, usual.of(houses(here))), settings)
                : Optional.empty();
    }

    /** Where every flat that called hangs on one riser, the riser it is. */
    private static Optional<Storm> riser(
            List<Voice> here, Supplier<Map<UUID, Set<String>>> risers, Usual usual, StormSettings settings) {
        if (flats(here) < settings.riser()) {
            return Optional.empty();
        }
        return new TreeMap<>(risers.get())
                .entrySet().stream()
                        .filter(riser -> here.stream().allMatch(hangsOn(riser.getValue())))
                        .findFirst()
                        .flatMap(riser -> unusual(
                                new Storm(Reach.RISER, houses(here), riser.getKey(), here, usual.of(houses(here))),
                                settings));
    }

    private static Predicate<Voice> hangsOn(Set<String> premises) {
        return voice -> voice.premises() != null && premises.contains(voice.premises());
    }

    private static Optional<Storm> unusual(Storm storm, StormSettings settings) {
        return callers(storm.voices()) >= settings.times() * storm.usual() ? Optional.of(storm) : Optional.empty();
    }

    private static List<UUID> houses(List<Voice> voices) {
        return voices.stream().map(Voice::house).distinct().toList();
    }

    private static int flats(List<Voice> voices) {
        return voices.stream().map(Voice::premises).collect(Collectors.toSet()).size();
    }

    private static int callers(List<Voice> voices) {
        return new HashSet<>(voices.stream().map(Voice::caller).toList()).size();
    }

    /** How many different applicants speak for it. */
    int callers() {
        return callers(voices);
    }

    /** Within how many minutes they came, at least one. */
    int minutes() {
        Instant first =
                voices.stream().map(Voice::at).min(Comparator.naturalOrder()).orElseThrow();
        Instant last =
                voices.stream().map(Voice::at).max(Comparator.naturalOrder()).orElseThrow();
        return (int) Math.max(1, Duration.between(first, last).plusSeconds(59).toMinutes());
    }

    List<UUID> requests() {
        return voices.stream().map(Voice::request).toList();
    }
}
