package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.adsdesk.request.KindCode;

/** The fault catalogue: all kinds, in the order to show them, with what several of them use. */
public final class KindCatalogue {

    private final Map<KindCode, Kind> kinds;
    private final Shared shared;

    private KindCatalogue(Map<KindCode, Kind> kinds, Shared shared) {
        this.kinds = kinds;
        this.shared = shared;
    }

    /**
     * What several kinds use.
     *
     * @param everyRequest norms of every request
     * @param words words by the name a pattern calls them
     * @param questions triage questions by code
     */
    record Shared(List<String> everyRequest, Map<String, List<String>> words, Map<String, TriageQuestion> questions) {

        Shared {
            everyRequest = List.copyOf(everyRequest);
            words = Map.copyOf(words);
            questions = Map.copyOf(questions);
        }
    }

    /** The catalogue shipped with the desk. */
    public static KindCatalogue shipped() {
        return CatalogueFiles.read();
    }

    /**
     * A catalogue of these kinds.
     *
     * @param wordGroups words by the name a pattern calls them
     * @throws CatalogueRefused where a kind contradicts itself, the norms or another kind
     */
    public static KindCatalogue of(Collection<Kind> kinds, Map<String, List<String>> wordGroups) {
        return of(kinds, new Shared(List.of(), wordGroups, Map.of()));
    }

    static KindCatalogue of(Collection<Kind> kinds, Shared shared) {
        var byCode = new LinkedHashMap<KindCode, Kind>();
        for (Kind kind : kinds) {
            var faults = CatalogueRules.faults(kind, shared.words());
            if (!faults.isEmpty()) {
                throw CatalogueRefused.of(kind.code().value(), faults);
            }
            if (byCode.put(kind.code(), kind) != null) {
                throw CatalogueRefused.of(kind.code().value(), "this code is given twice");
            }
        }
        return new KindCatalogue(byCode, shared);
    }

    /** A catalogue of these checked kinds instead, with the same questions, words and norms of every request. */
    public KindCatalogue with(Collection<Kind> others) {
        var byCode = new LinkedHashMap<KindCode, Kind>();
        others.forEach(kind -> byCode.put(kind.code(), kind));
        return new KindCatalogue(byCode, shared);
    }

    /** What is wrong with a row; empty where the desk can work by it. */
    public List<KindFault> faults(KindRow row) {
        var faults = new ArrayList<>(row.faults(shared.questions()));
        return faults.isEmpty() ? CatalogueRules.faults(kind(row), shared.words()) : List.copyOf(faults);
    }

    /**
     * The kind a row describes.
     *
     * @throws CatalogueRefused where the row is not whole
     */
    public Kind kind(KindRow row) {
        return row.kind(shared.questions(), shared.everyRequest());
    }

    /** The row that describes a kind. */
    public KindRow row(Kind kind) {
        return KindRow.of(kind, shared.everyRequest());
    }

    /** The kind with this code, if the catalogue has it. */
    public Optional<Kind> find(KindCode code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** All kinds in the order to show them. */
    public List<Kind> all() {
        return List.copyOf(kinds.values());
    }

    /** Words by the name a pattern calls them. */
    public Map<String, List<String>> wordGroups() {
        return shared.words();
    }
}
