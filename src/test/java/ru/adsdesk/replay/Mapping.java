package ru.adsdesk.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which columns of a foreign file tell which field, from a mapping file of the documentation, as the history import reads it. */
record Mapping(Map<String, Mapping.Column> columns) {

    /** A column, the words of it that are translated, and what all others are. */
    record Column(String name, Map<String, String> values, Optional<String> otherwise) {

        @SuppressWarnings("unchecked")
        static Column of(Object written) {
            if (written instanceof Map<?, ?> whole) {
                return new Column(
                        (String) whole.get("column"),
                        whole.get("values") == null ? Map.of() : (Map<String, String>) whole.get("values"),
                        Optional.ofNullable((String) whole.get("otherwise")));
            }
            return new Column((String) written, Map.of(), Optional.empty());
        }

        Optional<String> find(Map<String, String> row) {
            return Optional.of(row.getOrDefault(name, "").strip())
                    .filter(value -> !value.isEmpty())
                    .map(value -> values.isEmpty() ? value : values.getOrDefault(value, otherwise.orElse(value)));
        }
    }

    static Mapping read(Path file) throws IOException {
        Map<String, Map<String, Object>> read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, Column> columns = new HashMap<>();
        read.get("columns").forEach((field, written) -> columns.put(field, Column.of(written)));
        return new Mapping(columns);
    }

    /** What a row tells of a field, in the desk's words. */
    Optional<String> find(String field, Map<String, String> row) {
        return Optional.ofNullable(columns.get(field)).flatMap(column -> column.find(row));
    }
}
