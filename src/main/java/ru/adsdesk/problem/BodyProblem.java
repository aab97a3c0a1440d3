package ru.adsdesk.problem;

/** Refusals of what was sent before any rule of the desk looked at it. */
public enum BodyProblem implements ProblemCode {
    /** Some fields are wrong; they are listed. */
    FIELDS_INVALID("body.fields-invalid", 422),
    /** Not JSON, or JSON cut short. */
    BODY_MALFORMED("body.malformed", 400),
    /** The body is larger than the desk takes. */
    BODY_TOO_LARGE("body.too-large", 413),
    /** A field the desk does not know; nothing is silently ignored. */
    UNKNOWN_FIELD("field.unknown", 400),
    /** A value of the wrong type, such as text where a number belongs. */
    WRONG_TYPE("field.wrong-type", 400),
    /** A field that must be there is missing or blank. */
    MISSING("field.missing", 400),
    /** A text longer than the field takes. */
    TOO_LONG("field.too-long", 400),
    /** A value outside its range. */
    OUT_OF_RANGE("field.out-of-range", 400),
    /** A value of the wrong form. */
    BAD_FORM("field.bad-form", 400),
    /** Control characters or broken Unicode in a text. */
    CONTROL_CHARACTERS("text.control-characters", 400),
    /** A parameter or header of the wrong form. */
    BAD_PARAMETER("parameter.bad", 400),
    /** A parameter or header that must be there is missing. */
    PARAMETER_MISSING("parameter.missing", 400),
    /** No such address. */
    NOT_FOUND("address.not-found", 404),
    /** The address exists, the method does not. */
    METHOD_NOT_ALLOWED("method.not-allowed", 405),
    /** The client accepts no form the desk can give. */
    NOT_ACCEPTABLE("media.not-acceptable", 406),
    /** A body of a form the desk does not read. */
    UNSUPPORTED_MEDIA("media.unsupported", 415),
    /** Too many requests from one caller. */
    TOO_MANY_REQUESTS("caller.too-many-requests", 429);

    private final String code;
    private final int status;

    BodyProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
