package ru.adsdesk.sla.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version of every norm the product ships. */
public final class NormCatalogue {

    private final Map<NormId, List<Norm>> versions;
    private final Set<String> subjects;

    private NormCatalogue(Map<NormId, List<Norm>> versions) {
        this.versions = versions;
        this.subjects = versions.values().stream()
                .flatMap(List::stream)
                .map(Norm::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The catalogue that ships.
     *
     * @param declared whether a module declares a fact code
     * @throws NormsRefused naming the row: an unknown fact code, an impossible window or limit, overlapping versions
     */
    public static NormCatalogue shipped(Predicate<String> declared) {
        return of(NormFiles.read(), declared);
    }

    /** A catalogue of these norms; refuses as {@link #shipped}. */
    static NormCatalogue of(Collection<Norm> norms, Predicate<String> declared) {
        Map<NormId, List<Norm>> versions = new LinkedHashMap<>();
        for (Norm norm : norms) {
            NormRules.check(norm, declared);
            versions.computeIfAbsent(norm.id(), any -> new ArrayList<>()).add(norm);
        }
        versions.values().forEach(each -> {
            each.sort(Comparator.comparingInt(Norm::version));
            NormRules.checkVersions(each);
        });
        return new NormCatalogue(versions);
    }

    /** The newest version of every norm, in the catalogue's order. */
    public List<Norm> newest() {
        return versions.values().stream().map(List::getLast).toList();
    }

    /** All versions of a norm, oldest first; empty if there is none of that id. */
    public List<Norm> versions(NormId id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    /** What a norm asks for, Russian, as its newest edition words it; its id where there is none. */
    public String titleOf(NormId id) {
        List<Norm> known = versions(id);
        return known.isEmpty() ? id.value() : known.getLast().wording().title();
    }

    /** The version in force on a day; the first one for days before it. Empty if there is no norm of that id. */
    public Optional<Norm> on(NormId id, LocalDate day) {
        @Nullable Norm found = null;
        for (Norm version : versions.getOrDefault(id, List.of())) {
            if (found == null || !version.from().isAfter(day)) {
                found = version;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Ids of the norms that apply to every subject of a kind. */
    public List<NormId> always(String subject) {
        return newest().stream()
                .filter(norm -> norm.always() && norm.subject().equals(subject))
                .map(Norm::id)
                .toList();
    }

    /** Whether any norm is about this kind of subject. */
    public boolean clocks(String subject) {
        return subjects.contains(subject);
    }
}
