package ru.adsdesk.intake.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Which column of another system's file holds which of ours, and what its words mean; see {@code docs/mapping}.
 *
 * @param columns our columns in the order they are written out, each with where it comes from
 */
public record HistoryMapping(Map<String, Source> columns) {

    /**
     * Where one of our columns comes from.
     *
     * @param column the other system's header
     * @param values what its words mean; a word not named is taken as it is, unless {@code otherwise} is given
     * @param otherwise what every other word means
     */
    public record Source(
            String column,
            Map<String, String> values,
            @Nullable String otherwise) {

        String translate(String word) {
            return Optional.ofNullable(values.get(word)).orElse(otherwise == null ? word : otherwise);
        }
    }

    /** Copies the map. */
    public HistoryMapping {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Reads a mapping file; throws {@link IllegalArgumentException} saying what is wrong with it. */
    public static HistoryMapping parse(String yaml) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (!(root instanceof Map<?, ?> file) || !(file.get("columns") instanceof Map<?, ?> columns)) {
                throw new IllegalArgumentException("columns");
            }
            Map<String, Source> sources = new LinkedHashMap<>();
            columns.forEach((ours, theirs) -> sources.put(String.valueOf(ours), source(String.valueOf(ours), theirs)));
            return new HistoryMapping(sources);
        } catch (YAMLException broken) {
            throw new IllegalArgumentException("YAML", broken);
        }
    }

    private static Source source(String ours, @Nullable Object theirs) {
        return switch (theirs) {
            case String column -> new Source(column, Map.of(), null);
            case Map<?, ?> told
            when told.get("column") instanceof String column ->
                new Source(
                        column,
                        words(told.get("values")),
                        told.get("otherwise") instanceof String other ? other : null);
            case null, default -> throw new IllegalArgumentException(ours);
        };
    }

    private static Map<String, String> words(@Nullable Object values) {
        Map<String, String> words = new LinkedHashMap<>();
        if (values instanceof Map<?, ?> told) {
            told.forEach((word, meaning) -> words.put(String.valueOf(word), String.valueOf(meaning)));
        }
        return words;
    }

    /** The other system's headers a file must have. */
    List<String> headers() {
        return columns.values().stream().map(Source::column).toList();
    }
}
