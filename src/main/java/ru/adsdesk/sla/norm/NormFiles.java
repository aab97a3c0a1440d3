package ru.adsdesk.sla.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped norms as they lie in the resources; form in {@code docs/norms.md}. */
final class NormFiles {

    private static final String FOLDER = "/norms/";
    private static final List<String> FILES =
            List.of("calls.yaml", "requests.yaml", "repairs.yaml", "own.yaml", "outages.yaml", "work.yaml");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NormFiles() {}

    /** A file: one kind of subject, what several of its norms share under a name, and the norms. */
    record NormsFile(
            String subject, @Nullable Map<String, Map<String, Object>> families, List<Map<String, Object>> norms) {}

    static List<Norm> read() {
        List<Norm> norms = new ArrayList<>();
        for (String name : FILES) {
            try (InputStream bytes = NormFiles.class.getResourceAsStream(FOLDER + name)) {
                if (bytes == null) {
                    throw NormsRefused.of(name, "the file is missing");
                }
                norms.addAll(parse(name, bytes));
            } catch (IOException broken) {
                throw NormsRefused.unreadable(name, broken);
            }
        }
        return norms;
    }

    /** A file's norms; refuses, naming the row, what cannot be read. One file may hold several documents. */
    static List<Norm> parse(String name, InputStream bytes) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Norm> norms = new ArrayList<>();
        try {
            for (Object tree :
                    new Yaml(new TextDates(options)).loadAll(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                NormsFile file = STRICT.convertValue(tree, NormsFile.class);
                file.norms().forEach(row -> norms.add(norm(name, file, row)));
            }
        } catch (JacksonException | YAMLException broken) {
            throw NormsRefused.unreadable(name, broken);
        }
        return norms;
    }

    private static Norm norm(String name, NormsFile file, Map<String, Object> row) {
        String title = name + ", row " + row.get("id");
        try {
            Map<String, Object> whole = new LinkedHashMap<>();
            Object family = row.get("family");
            if (family != null) {
                whole.putAll(family(title, file, family));
            }
            whole.putAll(row);
            whole.remove("family");
            return STRICT.convertValue(whole, NormRow.class).norm(file.subject());
        } catch (RuntimeException broken) {
            throw broken instanceof NormsRefused refused ? refused : NormsRefused.unreadable(title, broken);
        }
    }

    private static Map<String, Object> family(String title, NormsFile file, Object name) {
        Map<String, Object> family =
                file.families() == null ? null : file.families().get(String.valueOf(name));
        if (family == null) {
            throw NormsRefused.of(title, "there is no family " + name);
        }
        return family;
    }

    /** Dates stay text: the row knows what they are. */
    private static final class TextDates extends SafeConstructor {

        TextDates(LoaderOptions options) {
            super(options);
            yamlConstructors.put(
                    org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, yamlConstructors.get(org.yaml.snakeyaml.nodes.Tag.STR));
        }
    }
}
