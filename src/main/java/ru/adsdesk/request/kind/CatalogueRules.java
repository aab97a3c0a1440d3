package ru.adsdesk.request.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.adsdesk.sla.norm.NormCatalogue;

/** What every kind must satisfy before the desk works by it. */
final class CatalogueRules {

    /** Norms whose clock a kind may start; those of calls, messages and outages hang on other subjects. */
    private static final Set<String> NORMS = NormCatalogue.shipped(fact -> true).newest().stream()
            .filter(norm -> norm.subject().equals("request"))
            .map(norm -> norm.id().value())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> EVERY_REQUEST = List.of("inform_plan", "slip_inform");
    private static final List<String> DAMAGE = List.of("localise", "eliminate");

    /** A cell of an import holds as much. */
    private static final int LONGEST = 2_000;

    private final Kind kind;
    private final List<KindFault> faults = new ArrayList<>();

    private CatalogueRules(Kind kind) {
        this.kind = kind;
    }

    static List<KindFault> faults(Kind kind, Map<String, List<String>> wordGroups) {
        var rules = new CatalogueRules(kind);
        rules.texts();
        rules.norms();
        rules.damage();
        rules.triage();
        rules.words("sure", kind.words().sure(), wordGroups);
        rules.words("likely", kind.words().likely(), wordGroups);
        rules.words("hint", kind.words().hint(), wordGroups);
        return List.copyOf(rules.faults);
    }

    private void texts() {
        require(!kind.name().isBlank(), "name", KindProblem.NAME_MISSING);
        require(!kind.nameEn().isBlank(), "en", KindProblem.NAME_MISSING);
        boolean emergency = kind.urgency() == Urgency.EMERGENCY;
        require(!emergency || !kind.script().isBlank(), "script", KindProblem.SCRIPT_MISSING);
    }

    private void norms() {
        var given = new HashSet<String>();
        for (String norm : kind.norms()) {
            require(NORMS.contains(norm), "norms", KindProblem.NORM_UNKNOWN, norm);
            require(given.add(norm), "norms", KindProblem.NORM_REPEATED, norm);
        }
        boolean emergency = kind.urgency() == Urgency.EMERGENCY;
        require(!(emergency && given.contains("minor_fault")), "norms", KindProblem.EMERGENCY_MINOR);
        require(
                given.containsAll(EVERY_REQUEST),
                "norms",
                KindProblem.NORMS_INCOMPLETE,
                String.join(", ", EVERY_REQUEST));
    }

    private void damage() {
        for (String norm : DAMAGE) {
            require(kind.norms().contains(norm) == kind.damage(), "norms", KindProblem.DAMAGE_NORMS, norm);
        }
        if (kind.damage()) {
            require(kind.system().isInHouse(), "damage", KindProblem.DAMAGE_SYSTEM);
            require(kind.urgency() == Urgency.EMERGENCY, "urgency", KindProblem.DAMAGE_ORDINARY);
            require(!kind.paid(), "paid", KindProblem.DAMAGE_PAID);
        }
    }

    private void triage() {
        var codes = new HashSet<String>();
        for (var question : kind.triage()) {
            require(codes.add(question.code()), "triage", KindProblem.QUESTION_REPEATED, question.code());
            require(question.answers().size() > 1, "triage", KindProblem.QUESTION_WITHOUT_CHOICE, question.code());
        }
    }

    private void words(String field, List<String> patterns, Map<String, List<String>> groups) {
        var vocabulary = Vocabulary.unread();
        for (String pattern : patterns) {
            try {
                WordPattern.compile(pattern, groups, vocabulary);
            } catch (IllegalArgumentException broken) {
                faults.add(
                        KindFault.of(field, KindProblem.PATTERN_BROKEN, pattern, String.valueOf(broken.getMessage())));
            }
        }
        boolean fits = String.join(", ", patterns).length() <= LONGEST;
        require(fits, field, KindProblem.PATTERNS_TOO_LONG, Integer.toString(LONGEST));
    }

    private void require(boolean holds, String field, KindProblem problem, String... args) {
        if (!holds) {
            faults.add(KindFault.of(field, problem, args));
        }
    }
}
