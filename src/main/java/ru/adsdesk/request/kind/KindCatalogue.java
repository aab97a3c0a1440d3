package ru.adsdesk.request.kind;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.adsdesk.request.KindCode;

/** The fault catalogue: all kinds, in the order to show them, with the groups of words their patterns use. */
public final class KindCatalogue {

    private final Map<KindCode, Kind> kinds;
    private final Map<String, List<String>> wordGroups;

    private KindCatalogue(Map<KindCode, Kind> kinds, Map<String, List<String>> wordGroups) {
        this.kinds = kinds;
        this.wordGroups = wordGroups;
    }

    /** The catalogue shipped with the desk. */
    public static KindCatalogue shipped() {
        return CatalogueFiles.read();
    }

    /**
     * A catalogue of these kinds, for those edited or imported.
     *
     * @param wordGroups words by the name a pattern calls them
     * @throws CatalogueRefused where a kind contradicts itself, the norms or another kind
     */
    public static KindCatalogue of(Collection<Kind> kinds, Map<String, List<String>> wordGroups) {
        var byCode = new LinkedHashMap<KindCode, Kind>();
        for (Kind kind : kinds) {
            CatalogueRules.check(kind, wordGroups);
            if (byCode.put(kind.code(), kind) != null) {
                throw CatalogueRefused.of(kind.code().value(), "this code is given twice");
            }
        }
        return new KindCatalogue(byCode, Map.copyOf(wordGroups));
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
        return wordGroups;
    }
}
