package ru.adsdesk.problem;

import java.util.List;

/** All codes of one module; every module with refusals declares one such bean, so that the API can list them. */
public record ProblemCodes(List<ProblemCode> codes) {

    /** The codes of an enum. */
    public static <E extends Enum<E> & ProblemCode> ProblemCodes of(Class<E> codes) {
        return new ProblemCodes(List.of(codes.getEnumConstants()));
    }
}
