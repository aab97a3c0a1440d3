package ru.adsdesk.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;

/** Names the standard constraints by the desk's own codes. */
final class ValidationProblems {

    private ValidationProblems() {}

    static List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream()
                .map(error -> {
                    String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
                    return error.contains(ConstraintViolation.class)
                            ? of(field, error.unwrap(ConstraintViolation.class))
                            : FieldProblem.of(field, BodyProblem.WRONG_TYPE);
                })
                .toList();
    }

    static FieldProblem of(ConstraintViolation<?> violation) {
        return of(violation.getPropertyPath().toString(), violation);
    }

    private static FieldProblem of(String field, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldProblem.of(field, BodyProblem.MISSING);
            case "Size" ->
                FieldProblem.of(
                        field,
                        BodyProblem.TOO_LONG,
                        Objects.requireNonNull(violation
                                .getConstraintDescriptor()
                                .getAttributes()
                                .get("max")));
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" ->
                FieldProblem.of(field, BodyProblem.OUT_OF_RANGE);
            default -> FieldProblem.of(field, BodyProblem.BAD_FORM);
        };
    }
}
