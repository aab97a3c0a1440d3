package ru.adsdesk.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The desk refuses what was asked, by a rule it can name. Rolls the transaction back: nothing is stored, no number is
 * spent. Modules raise it through factories with names of their own.
 */
public class Refused extends RuntimeException {

    static final String RETRY_AFTER = "retryAfterSeconds";

    private final transient ProblemCode code;
    private final transient List<Object> args;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> details;

    /**
     * @param code why
     * @param args values for the placeholders of the code's sentence
     */
    public Refused(ProblemCode code, Object... args) {
        this(code, List.of(args), List.of(), Map.of());
    }

    protected Refused(ProblemCode code, List<Object> args, List<FieldProblem> fields, Map<String, Object> details) {
        super(code.code(), null, false, false);
        this.code = code;
        this.args = List.copyOf(args);
        this.fields = List.copyOf(fields);
        this.details = new LinkedHashMap<>(details);
    }

    /** A refusal of the whole body for the sake of some of its fields. */
    public static Refused fields(List<FieldProblem> fields) {
        return new Refused(BodyProblem.FIELDS_INVALID, List.of(), fields, Map.of());
    }

    /** A refusal of one field. */
    public static Refused field(String field, ProblemCode code, Object... args) {
        return fields(List.of(FieldProblem.of(field, code, args)));
    }

    /** The same refusal with a further member in the answer, such as whom to call. */
    public Refused with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Refused(code, args, fields, more);
    }

    /** The same refusal, telling when to try again; also told in the header {@code Retry-After}. */
    public Refused retryAfter(Duration wait) {
        return with(RETRY_AFTER, wait.toSeconds());
    }

    /** Why. */
    public ProblemCode code() {
        return code;
    }

    /** Values for the placeholders of the sentence. */
    public List<Object> args() {
        return args;
    }

    /** What is wrong field by field; empty where the refusal is not about fields. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** Further members of the answer. */
    public Map<String, Object> details() {
        return Map.copyOf(details);
    }
}
