package ru.adsdesk.request.kind;

import java.util.List;

/**
 * A rule a kind breaks.
 *
 * @param field field of {@link KindRow}
 * @param problem the rule
 * @param args values for its sentence
 */
public record KindFault(String field, KindProblem problem, List<String> args) {

    static KindFault of(String field, KindProblem problem, String... args) {
        return new KindFault(field, problem, List.of(args));
    }

    @Override
    public String toString() {
        return problem.rule(args.toArray());
    }
}
