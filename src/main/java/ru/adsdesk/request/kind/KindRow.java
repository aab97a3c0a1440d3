package ru.adsdesk.request.kind;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindCode;

/** A kind as the catalogue file writes it: what is left out is false, empty or absent. */
record KindRow(
        KindCode code,
        String name,
        String en,
        HouseSystem system,
        @Nullable Boolean damage,
        Urgency urgency,
        ResponsibilityZone zone,
        @Nullable Boolean paid,
        @Nullable Integer repeatHours,
        @Nullable RepeatScope repeatScope,
        @Nullable List<String> triage,
        @Nullable String script,
        @Nullable List<String> sure,
        @Nullable List<String> likely,
        @Nullable List<String> hint,
        @Nullable List<String> norms) {

    Kind kind(Map<String, TriageQuestion> questions, List<String> everyRequest) {
        requireWhole();
        return new Kind(
                code,
                name,
                en,
                system,
                Boolean.TRUE.equals(damage),
                urgency,
                zone,
                Boolean.TRUE.equals(paid),
                repeat(),
                given(triage).stream()
                        .map(question -> asked(question, questions))
                        .toList(),
                Objects.requireNonNullElse(script, ""),
                new ResidentWords(given(sure), given(likely), given(hint)),
                Stream.concat(everyRequest.stream(), given(norms).stream()).toList());
    }

    /** The reader leaves a forgotten field null whatever the type says. */
    private void requireWhole() {
        if (Stream.of(code, name, en, system, urgency, zone).anyMatch(Objects::isNull)) {
            throw CatalogueRefused.of(
                    String.valueOf(code), "code, name, en, system, urgency and zone are required: " + name);
        }
    }

    private @Nullable RepeatWindow repeat() {
        if ((repeatHours == null) != (repeatScope == null)) {
            throw CatalogueRefused.of(code.value(), "repeatHours and repeatScope go together");
        }
        return repeatHours == null || repeatScope == null
                ? null
                : new RepeatWindow(Duration.ofHours(repeatHours), repeatScope);
    }

    private TriageQuestion asked(String question, Map<String, TriageQuestion> questions) {
        var known = questions.get(question);
        if (known == null) {
            throw CatalogueRefused.of(code.value(), "there is no triage question '" + question + "'");
        }
        return known;
    }

    private static List<String> given(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
