package ru.adsdesk.request.kind;

import ru.adsdesk.problem.ProblemCode;

/** Rules a kind may break. */
public enum KindProblem implements ProblemCode {
    /** A kind without a Russian or an English name. */
    NAME_MISSING("kind.name-missing", "it has a Russian and an English name"),
    /** An emergency nothing is read out for. */
    SCRIPT_MISSING("kind.script-missing", "an emergency has a script to read out"),
    /** A norm that does not exist or hangs on another subject. */
    NORM_UNKNOWN("kind.norm-unknown", "there is no norm '%s' that a kind may start"),
    /** A norm given twice. */
    NORM_REPEATED("kind.norm-repeated", "norm %s is given once"),
    /** The norms of every request are left out. */
    NORMS_INCOMPLETE("kind.norms-incomplete", "the norms of every request apply: %s"),
    /** An emergency with the norm of a minor fault. */
    EMERGENCY_MINOR("kind.emergency-minor", "an emergency is no minor_fault"),
    /** A norm of damage without damage, or damage without it. */
    DAMAGE_NORMS("kind.damage-norms", "%s goes with damage, and only with it"),
    /** Damage of something that is none of the five systems of 416 p.13. */
    DAMAGE_SYSTEM("kind.damage-system", "only the five in-house systems have damage of 416 p.13"),
    /** Damage that is no emergency. */
    DAMAGE_ORDINARY("kind.damage-ordinary", "damage of an in-house system is an emergency"),
    /** Damage the resident pays for. */
    DAMAGE_PAID("kind.damage-paid", "localising damage of an in-house system is never paid"),
    /** A triage question nobody wrote. */
    QUESTION_UNKNOWN("kind.question-unknown", "there is no triage question '%s'"),
    /** A triage question asked twice. */
    QUESTION_REPEATED("kind.question-repeated", "question %s is asked once"),
    /** A triage question that leaves no choice. */
    QUESTION_WITHOUT_CHOICE("kind.question-without-choice", "question %s has at least two answers"),
    /** A pattern of words that cannot be read. */
    PATTERN_BROKEN("kind.pattern-broken", "pattern '%s': %s"),
    /** More patterns than a cell of a table holds. */
    PATTERNS_TOO_LONG("kind.patterns-too-long", "patterns of one weight take %s characters at most"),
    /** A repeat window without its scope, or a scope without its window. */
    REPEAT_INCOMPLETE("kind.repeat-incomplete", "repeatHours and repeatScope go together"),
    /** A usual plan without works, or without its hours. */
    PLAN_INCOMPLETE("kind.plan-incomplete", "a plan has works, and hours from 1 to 8760"),
    /** A work of a plan that no cell of a table can hold. */
    PLAN_WORK_BAD("kind.plan-work-bad", "work '%s' has up to 200 signs and no semicolon");

    private final String code;
    private final String rule;

    KindProblem(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }

    /** The rule in English, for whoever keeps the shipped catalogue. */
    String rule(Object... args) {
        return String.format(java.util.Locale.ROOT, rule, args);
    }
}
