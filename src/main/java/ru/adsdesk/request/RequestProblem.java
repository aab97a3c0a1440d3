package ru.adsdesk.request;

import ru.adsdesk.problem.ProblemCode;
import ru.adsdesk.problem.Refused;

/** How the request desk refuses. */
enum RequestProblem implements ProblemCode {
    /** No such request, or not one the caller may see. */
    UNKNOWN("request.unknown", 404),
    /** A bare number that several visible books have. */
    NUMBER_AMBIGUOUS("number-ambiguous", 409),
    /** The caller's key or role does not bring requests by this channel. */
    CHANNEL_FOREIGN("channel.foreign", 403),
    /** An operator has to say by which channel it came. */
    CHANNEL_MISSING("channel.missing", 400),
    /** Received later than now. */
    RECEIVED_IN_FUTURE("received.in-future", 422),
    /** Received, or damaged, longer ago than anyone can remember. */
    TOO_LONG_AGO("time.too-long-ago", 422),
    /** Damage after its registration. */
    DAMAGE_AFTER_REGISTRATION("damage.after-registration", 422),
    /** A wished visit that ends before it begins. */
    WISHED_BACKWARDS("wished.backwards", 422),
    /** A wished visit in the past or further off than a year. */
    WISHED_UNREAL("wished.unreal", 422),
    /** Nobody to tell the terms to. */
    APPLICANT_MISSING("applicant.missing", 400),
    /** Not a tax number. */
    INN_INVALID("inn.invalid", 400),
    /** Neither house nor address nor, by an operator, organisation. */
    ADDRESS_MISSING("address.missing", 400),
    /** The address may mean several houses or none; an operator picks one, or the organisation. */
    ADDRESS_UNSURE("address.unsure", 422),
    /** No such house. */
    HOUSE_UNKNOWN("address.house-unknown", 422),
    /** Nobody in the caller's scope serves the house. */
    HOUSE_NOT_SERVED("house.not-served", 422),
    /** An organisation outside the caller's scope. */
    ORGANISATION_FOREIGN("organisation.foreign", 403),
    /** The named organisation does not serve the named house. */
    ORGANISATION_NOT_OF_HOUSE("organisation.not-of-house", 422),
    /** No such kind. */
    KIND_UNKNOWN("kind.unknown", 422),
    /** The kind does not ask this question or does not take this answer. */
    ANSWER_UNKNOWN("answer.unknown", 422),
    /** Only an open request of the same applicant can take a repeat in. */
    MERGE_REFUSED("request.merge-refused", 409),
    /** Only those who keep the whole centre's registers import its history. */
    IMPORT_FORBIDDEN("request.import-forbidden", 403),
    /** A cursor this list did not give. */
    CURSOR_BAD("cursor.bad", 400);

    private final String code;
    private final int status;

    RequestProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    Refused refused(Object... args) {
        return new Refused(this, args);
    }

    Refused at(String field, Object... args) {
        return Refused.field(field, this, args);
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
