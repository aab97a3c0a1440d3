package ru.adsdesk.request.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped catalogue as it lies in the resources; format in docs/catalogue.md. */
final class CatalogueFiles {

    private static final String FOLDER = "/catalogue/";
    private static final List<String> FILES = List.of(
            "cold-water.yaml",
            "hot-water.yaml",
            "heating.yaml",
            "sewerage.yaml",
            "electricity.yaml",
            "gas.yaml",
            "lift.yaml",
            "chute-air-fire.yaml",
            "roof-facade.yaml",
            "doors.yaml",
            "upkeep.yaml",
            "yard.yaml",
            "service.yaml");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CatalogueFiles() {}

    static KindCatalogue read() {
        var shared = file("shared.yaml", SharedRows.class);
        var questions = new LinkedHashMap<String, TriageQuestion>();
        shared.questions().forEach(row -> questions.put(row.code(), row.question()));
        var kinds = new ArrayList<Kind>();
        for (String name : FILES) {
            for (var row : file(name, KindRows.class).kinds()) {
                kinds.add(row.kind(questions, shared.everyRequest()));
            }
        }
        return KindCatalogue.of(kinds, new KindCatalogue.Shared(shared.everyRequest(), shared.words(), questions));
    }

    /** What is usually done, by system. */
    static Map<HouseSystem, PlanRow> plans() {
        var plans = file("plans.yaml", PlanRows.class).plans();
        plans.forEach((system, row) -> {
            if (!row.faults().isEmpty()) {
                throw CatalogueRefused.of("plans.yaml " + system, row.faults());
            }
        });
        return plans;
    }

    private static <T> T file(String name, Class<T> form) {
        try (InputStream bytes = CatalogueFiles.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw CatalogueRefused.of(name, "the file is missing");
            }
            return parse(bytes, form);
        } catch (IOException | JacksonException | YAMLException broken) {
            throw CatalogueRefused.unreadable(name, broken);
        }
    }

    static <T> T parse(InputStream bytes, Class<T> form) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(options)).load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        return STRICT.convertValue(tree, form);
    }

    /** {@code shared.yaml}: what several kinds use. */
    record SharedRows(List<String> everyRequest, Map<String, List<String>> words, List<QuestionRow> questions) {}

    /** {@code plans.yaml}. */
    record PlanRows(Map<HouseSystem, PlanRow> plans) {}

    /** One file of kinds. */
    record KindRows(List<KindRow> kinds) {}
}
