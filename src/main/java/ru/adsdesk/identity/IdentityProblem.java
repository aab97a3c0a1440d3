package ru.adsdesk.identity;

import ru.adsdesk.problem.ProblemCode;

/** How identity refuses. */
public enum IdentityProblem implements ProblemCode {
    /** The address is guarded and nobody said who they are. */
    AUTH_REQUIRED("auth.required", 401),
    /** Login or password is wrong; which of them is not told. */
    BAD_CREDENTIALS("auth.bad-credentials", 401),
    /** The token was good once. */
    TOKEN_EXPIRED("auth.token-expired", 401),
    /** No such token or key, or it was revoked. */
    TOKEN_UNKNOWN("auth.token-unknown", 401),
    /** A form came by cookie without the proof that the desk wrote it for this session. */
    FORM_UNPROVEN("auth.form-unproven", 403),
    /** The caller is known and may not do this. */
    FORBIDDEN("auth.forbidden", 403),
    /** Too many attempts to log in. */
    LOGIN_THROTTLED("login.throttled", 429),
    /** The text is no telephone number. */
    PHONE_INVALID("phone.invalid", 400),
    /** No such dispatch centre, or none the caller may see. */
    CENTRE_UNKNOWN("centre.unknown", 404),
    /** No such time zone. */
    ZONE_UNKNOWN("zone.unknown", 400),
    /** No such account in the caller's centre. */
    ACCOUNT_UNKNOWN("account.unknown", 404),
    /** Another account has this login. */
    LOGIN_TAKEN("account.login-taken", 409),
    /** A centre must keep one administrator who can log in. */
    LAST_ADMINISTRATOR("account.last-administrator", 409),
    /** People have no such role. */
    ROLE_NOT_FOR_ACCOUNTS("account.role-not-for-people", 400),
    /** The scope names no organisation and is not the whole centre. */
    SCOPE_EMPTY("scope.empty", 400),
    /** The organisation lies outside the caller's scope. */
    SCOPE_FOREIGN("scope.foreign", 403),
    /** The password is too short. */
    PASSWORD_TOO_SHORT("password.too-short", 400),
    /** The password is longer than what is hashed of it. */
    PASSWORD_TOO_LONG("password.too-long", 400),
    /** No such integration key in the caller's centre. */
    KEY_UNKNOWN("key.unknown", 404),
    /** The key's organisation is not in its scope. */
    KEY_ORGANISATION_OUTSIDE("key.organisation-outside-scope", 400),
    /** The key's channel is none that residents come by. */
    KEY_NOT_FOR_RESIDENTS("key.not-for-residents", 403),
    /** Too many codes were asked for. */
    CODES_THROTTLED("resident.codes-throttled", 429),
    /** Nobody is there to send the code. */
    CODES_UNAVAILABLE("resident.codes-unavailable", 503),
    /** The code is wrong, used, too old or was tried too often. */
    CODE_WRONG("resident.code-wrong", 401),
    /** An integration key must name its creates. */
    IDEMPOTENCY_REQUIRED("idempotency.required", 400),
    /** The name of a create is 1 to 128 printable ASCII characters. */
    IDEMPOTENCY_BAD_KEY("idempotency.bad-key", 400),
    /** The name was used for another body. */
    IDEMPOTENCY_REUSED("idempotency.reused", 409),
    /** The text of a link is none the desk made. */
    LINK_UNKNOWN("link.unknown", 404),
    /** One address opens links too often. */
    LINK_THROTTLED("link.throttled", 429);

    private final String code;
    private final int status;

    IdentityProblem(String code, int status) {
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
