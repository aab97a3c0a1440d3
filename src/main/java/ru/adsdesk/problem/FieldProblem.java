package ru.adsdesk.problem;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field path in the body, such as {@code applicant.phone}
 * @param code frozen code
 * @param args values for the placeholders of its sentence
 */
public record FieldProblem(String field, ProblemCode code, List<Object> args) {

    /** Copies the arguments, so that the refusal cannot change afterwards. */
    public FieldProblem {
        args = List.copyOf(args);
    }

    /** A field and what is wrong with it. */
    public static FieldProblem of(String field, ProblemCode code, Object... args) {
        return new FieldProblem(field, code, List.of(args));
    }
}
