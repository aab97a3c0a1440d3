package ru.adsdesk.sla;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Who is told of an alarm, and who next if nobody takes it: data, in {@code resources/norms/ladder.yaml}. */
@Component
class Ladder {

    /** Who may be told. */
    enum Told {
        /** The dispatcher who owns it; whoever is on shift where nobody does. */
        OWNER,
        /** Senior dispatchers. */
        SENIOR,
        /** Managers. */
        MANAGER
    }

    /** A rung: who is told, and how long after the alarm was raised. */
    record Rung(Told to, Duration after) {}

    private final Map<String, List<Rung>> ladders;

    Ladder(JsonMapper json) {
        this.ladders = read(json);
    }

    private record File(List<Rung> warning, List<Rung> breach) {}

    private static Map<String, List<Rung>> read(JsonMapper json) {
        try (InputStream bytes = Ladder.class.getResourceAsStream("/norms/ladder.yaml")) {
            if (bytes == null) {
                throw new IllegalStateException("norms/ladder.yaml is missing");
            }
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            File file = json.convertValue(tree, File.class);
            return Map.of("warning", file.warning(), "breach", file.breach());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Who is told at once. */
    Told first(String level) {
        return of(level).getFirst().to();
    }

    /** A rung of an alarm's ladder, counted from 0; empty above its top. */
    Optional<Rung> rung(String level, int n) {
        List<Rung> rungs = of(level);
        return n < rungs.size() ? Optional.of(rungs.get(n)) : Optional.empty();
    }

    private List<Rung> of(String level) {
        boolean breach = level.equals("breach") || level.equals("failed");
        return ladders.getOrDefault(breach ? "breach" : "warning", List.of());
    }
}
