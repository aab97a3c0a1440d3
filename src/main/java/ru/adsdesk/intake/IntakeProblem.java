package ru.adsdesk.intake;

import ru.adsdesk.problem.ProblemCode;

/** How the channels in refuse, beside what the request desk itself refuses. */
public enum IntakeProblem implements ProblemCode {
    /** A mapping file that cannot be read, or names a column the file has not. */
    MAPPING_BAD("mapping.bad", 422),
    /** A key whose channel brings no calls, or no messages. */
    CHANNEL_FOREIGN("intake.channel-foreign", 403),
    /** A person has to say by which channel it came. */
    CHANNEL_MISSING("intake.channel-missing", 400),
    /** It happened later than now. */
    IN_FUTURE("intake.in-future", 422),
    /** It happened longer ago than anyone can remember. */
    TOO_LONG_AGO("intake.too-long-ago", 422),
    /** It happened before what it is about began. */
    BEFORE_START("intake.before-start", 422),
    /** No such call in the caller's centre. */
    CALL_UNKNOWN("call.unknown", 404),
    /** Somebody else claimed the call first. */
    CALL_TAKEN("call.taken", 409),
    /** The call rings no more. */
    CALL_NOT_RINGING("call.not-ringing", 409),
    /** Nobody talked in this call, so it came to nothing. */
    CALL_NOT_ANSWERED("call.not-answered", 409),
    /** The call has come to something else already. */
    CALL_HANDLED("call.handled-already", 409),
    /** No duty to call back is open. */
    DUTY_NOT_OPEN("call.duty-not-open", 409),
    /** The other side withheld its number. */
    NUMBER_WITHHELD("call.number-withheld", 409),
    /** The address of a recording is none of the web. */
    RECORDING_ADDRESS("recording.address-bad", 422),
    /** No recording of this call is kept. */
    RECORDING_NONE("recording.none", 404),
    /** No telephone exchange is connected that could dial. */
    PBX_NOT_CONNECTED("pbx.not-connected", 409),
    /** The telephone exchange refused or did not answer. */
    PBX_FAILED("pbx.failed", 502),
    /** The signature is not the exchange's. */
    SIGNATURE_WRONG("pbx.signature-wrong", 403),
    /** No such message in the caller's centre. */
    MESSAGE_UNKNOWN("message.unknown", 404),
    /** The message has been considered already. */
    MESSAGE_DONE("message.done", 409),
    /** Somebody registers the message this very moment. */
    MESSAGE_CLAIMED("message.claimed", 409),
    /** Nothing was asked of the author. */
    MESSAGE_NOT_CLARIFYING("message.not-clarifying", 409);

    private final String code;
    private final int status;

    IntakeProblem(String code, int status) {
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
