package ru.adsdesk.request.kind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindCode;

/**
 * A kind as it is written down: in a catalogue file, in a form, in a row of a table, in a line of the book. What is left
 * out is false, empty or absent. Fields as in docs/catalogue.md.
 *
 * @param code frozen code
 * @param name Russian name
 * @param en English name
 * @param system the part of the house
 * @param damage whether it is damage of an in-house system
 * @param urgency before triage
 * @param zone whose part of the house it usually is
 * @param paid whether the resident usually pays
 * @param repeatHours how soon a second request is a likely repeat; more than zero
 * @param repeatScope how near it must lie
 * @param triage codes of questions
 * @param script what to read out
 * @param sure patterns hardly said of anything else
 * @param likely patterns usually said of this kind
 * @param hint patterns that point to it slightly
 * @param norms norms besides those of every request
 * @param plan what is usually done about it; absent: what is usual for its system
 */
public record KindRow(
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
        @Nullable List<String> norms,
        @Nullable PlanRow plan) {

    static KindRow of(Kind kind, List<String> everyRequest) {
        RepeatWindow repeat = kind.repeat();
        return new KindRow(
                kind.code(),
                kind.name(),
                kind.nameEn(),
                kind.system(),
                kind.damage(),
                kind.urgency(),
                kind.zone(),
                kind.paid(),
                repeat == null ? null : Math.toIntExact(repeat.within().toHours()),
                repeat == null ? null : repeat.scope(),
                kind.triage().stream().map(TriageQuestion::code).toList(),
                kind.script(),
                kind.words().sure(),
                kind.words().likely(),
                kind.words().hint(),
                kind.norms().stream()
                        .filter(norm -> !everyRequest.contains(norm))
                        .toList(),
                kind.plan() == null ? null : PlanRow.of(kind.plan()));
    }

    /** What keeps it from being read as a kind at all. */
    List<KindFault> faults(Map<String, TriageQuestion> questions) {
        var faults = new ArrayList<KindFault>();
        if ((repeatHours == null) != (repeatScope == null)) {
            faults.add(
                    KindFault.of(repeatHours == null ? "repeatHours" : "repeatScope", KindProblem.REPEAT_INCOMPLETE));
        }
        given(triage).stream()
                .filter(question -> !questions.containsKey(question))
                .forEach(unknown -> faults.add(KindFault.of("triage", KindProblem.QUESTION_UNKNOWN, unknown)));
        if (plan != null) {
            faults.addAll(plan.faults());
        }
        return faults;
    }

    Kind kind(Map<String, TriageQuestion> questions, List<String> everyRequest) {
        requireWhole();
        var faults = faults(questions);
        if (!faults.isEmpty()) {
            throw CatalogueRefused.of(code.value(), faults);
        }
        return new Kind(
                code,
                plain(name),
                plain(en),
                system,
                Boolean.TRUE.equals(damage),
                urgency,
                zone,
                Boolean.TRUE.equals(paid),
                repeat(),
                given(triage).stream()
                        .map(question -> Objects.requireNonNull(questions.get(question)))
                        .toList(),
                plain(Objects.requireNonNullElse(script, "")),
                new ResidentWords(patterns(sure), patterns(likely), patterns(hint)),
                Stream.concat(everyRequest.stream(), given(norms).stream().filter(norm -> !everyRequest.contains(norm)))
                        .toList(),
                plan == null ? null : plan.template());
    }

    /** The reader leaves a forgotten field null whatever the type says. */
    private void requireWhole() {
        if (Stream.of(code, name, en, system, urgency, zone).anyMatch(Objects::isNull)) {
            throw CatalogueRefused.of(
                    String.valueOf(code), "code, name, en, system, urgency and zone are required: " + name);
        }
    }

    private @Nullable RepeatWindow repeat() {
        return repeatHours == null || repeatScope == null
                ? null
                : new RepeatWindow(Duration.ofHours(repeatHours), repeatScope);
    }

    /** As a cell of a table gives it back. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private static List<String> patterns(@Nullable List<String> written) {
        return given(written).stream()
                .map(pattern -> plain(pattern).replaceAll("\\s+", " "))
                .toList();
    }

    private static List<String> given(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
