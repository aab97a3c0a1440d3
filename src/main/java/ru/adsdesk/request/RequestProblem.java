package ru.adsdesk.request;

import ru.adsdesk.problem.ProblemCode;

/** How the request desk refuses; modules above refuse the same things by the same codes. */
public enum RequestProblem implements ProblemCode {
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
    /** Not of the form {@code area.fault}. */
    KIND_CODE_BAD("kind.code-bad", 400),
    /** No such kind in the centre's catalogue. */
    NO_SUCH_KIND("kind.not-found", 404),
    /** Somebody else changed the kind since it was read. */
    KIND_VERSION_CONFLICT("kind.version-conflict", 412),
    /** More kinds than a registration can read in time. */
    KIND_TOO_MANY("kind.too-many", 422),
    /** The kind does not ask this question or does not take this answer. */
    ANSWER_UNKNOWN("answer.unknown", 422),
    /** Only an open request of the same applicant can take a repeat in. */
    MERGE_REFUSED("request.merge-refused", 409),
    /** Only those who keep the whole centre's registers import its history. */
    IMPORT_FORBIDDEN("request.import-forbidden", 403),
    /** A cursor this list did not give. */
    CURSOR_BAD("cursor.bad", 400),
    /** An act that decides has to say which decision it was made upon. */
    IF_MATCH_REQUIRED("if-match.required", 428),
    /** Somebody decided meanwhile. */
    VERSION_CONFLICT("version-conflict", 412),
    /** The graph knows no such act from where the request stands. */
    ACT_NOT_POSSIBLE("act-not-possible", 409),
    /** The act is not for this caller on this request. */
    ACT_NOT_YOURS("act.not-yours", 403),
    /** It would have happened later than now. */
    ACT_IN_FUTURE("act.in-future", 422),
    /** It would have happened before anybody turned to the desk, or before the damage. */
    ACT_BEFORE_START("act.before-start", 422),
    /** Residents and channels act now; only the desk's people enter what happened earlier. */
    ACT_TIME_NOT_YOURS("act.time-not-yours", 403),
    /** A planned, promised or deferred time that is over. */
    TIME_PAST("time.past", 422),
    /** A planned, promised or deferred time further off than a year. */
    TIME_TOO_FAR("time.too-far", 422),
    /** A plan beyond the norm without a reason. */
    PLAN_OVER_NORM("plan.over-norm", 422),
    /** Nothing is planned that the applicant could have been told. */
    INFORM_NO_PLAN("inform.no-plan", 422),
    /** No working account of the centre with the right role. */
    ASSIGNEE_UNKNOWN("assignee.unknown", 422),
    /** The request has no such norm. */
    EXCUSE_NORM_FOREIGN("excuse.norm-foreign", 422),
    /** A correction that corrects nothing. */
    CORRECT_NOTHING("correct.nothing", 422),
    /** Closed as done, but never completed. */
    CLOSE_NOT_COMPLETED("close.not-completed", 409),
    /** Closed, but the applicant was not told and no reason says why. */
    CLOSE_NOT_TOLD("close.not-told", 409),
    /** Not an open request of the same book, or the request itself. */
    JOIN_REFUSED("join.refused", 409),
    /** The time in which it could be reopened is over. */
    REOPEN_TOO_LATE("reopen.too-late", 409),
    /** A service nobody called has no time it was spoken to. */
    SERVICE_NOT_CALLED("service.not-called", 422),
    /** The centre's directory has no such entry. */
    CONTACT_FOREIGN("contact.foreign", 422),
    /** The kind demands photos; they were not seen and no reason says why. */
    CONTROL_NO_PHOTOS("control.no-photos", 422),
    /** Completed work ends as done, or goes back first. */
    CLOSE_COMPLETED("close.completed", 409),
    /** The kind demands photos, which are looked at when the work is taken to control. */
    CLOSE_NOT_CONTROLLED("close.not-controlled", 409),
    /** Told and not told at once. */
    CLOSE_TOLD_TWICE("close.told-twice", 422),
    /** Not ours, but the applicant was not told whose. */
    NOT_OURS_WHOSE("not-ours.whose", 422),
    /** Only the desk ends a request as it registers it. */
    END_AS_NOT_YOURS("end-as.not-yours", 403),
    /** A repeat of an open request does not end it. */
    END_AS_REPEAT("end-as.repeat", 422),
    /** The request has no such line. */
    TAKE_BACK_UNKNOWN("act.take-back-unknown", 422),
    /** What that line tells is not taken back, but led on from. */
    TAKE_BACK_NOT_THIS("act.take-back-not-this", 422),
    /** It was taken back before. */
    TAKEN_BACK_ALREADY("act.taken-back-already", 409),
    /** A printed form belongs to it: the form is voided, and the act with it. */
    TAKE_BACK_PAPER("act.take-back-paper", 409),
    /** The survey was answered already. */
    SURVEY_ANSWERED("survey.answered", 409),
    /** The time in which the work could be judged is over. */
    SURVEY_TOO_LATE("survey.too-late", 409),
    /** Only the desk's people call colleagues. */
    MENTION_NOT_YOURS("mention.not-yours", 403),
    /** No working account that may see the request. */
    MENTION_FOREIGN("mention.foreign", 422),
    /** No such mention of the caller. */
    MENTION_UNKNOWN("mention.unknown", 404),
    /** A resident or channel chose trouble that does not reach the place. */
    OUTAGE_ELSEWHERE("outage.elsewhere", 422),
    /** The request belongs to no accident or shutdown. */
    OUTAGE_NONE("outage.not-linked", 409),
    /** An accident needs to know the house. */
    ACCIDENT_HOUSE_MISSING("accident.house-missing", 422),
    /** The request tells no entrance, or no one riser that feeds its flat. */
    ACCIDENT_PLACE_MISSING("accident.place-missing", 422),
    /** The kind is not known or does not fail for many homes; say what does not work. */
    ACCIDENT_SYSTEM_MISSING("accident.system-missing", 422),
    /** No such proposed accident, or not one the caller may see. */
    PROPOSAL_UNKNOWN("proposal.unknown", 404),
    /** Somebody confirmed or dismissed it already. */
    PROPOSAL_DECIDED("proposal.decided", 409);

    private final String code;
    private final int status;

    RequestProblem(String code, int status) {
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
