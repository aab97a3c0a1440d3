package ru.adsdesk.problem;

/**
 * One way the desk refuses. Implemented by one enum a module; a code once published is never changed or reused. Its
 * sentence stands under {@link #code()} in the module's bundle {@code messages/<module>.properties} (Russian) and
 * {@code messages/<module>_en.properties}.
 */
public interface ProblemCode {

    /** The frozen code clients may rely on, such as {@code house.not-served}. */
    String code();

    /** The HTTP status of the answer, 400 to 499; 503 where something outside that the desk needs is not set up. */
    int status();

    /** A refusal for this reason. */
    default Refused refused(Object... args) {
        return new Refused(this, args);
    }

    /** A refusal of one field for this reason. */
    default Refused at(String field, Object... args) {
        return Refused.field(field, this, args);
    }
}
