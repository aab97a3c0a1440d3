package ru.adsdesk.dispatch;

import ru.adsdesk.problem.ProblemCode;

/** How dispatching refuses. */
public enum DispatchProblem implements ProblemCode {
    /** A change or act has to say which version it was made upon. */
    VERSION_MISSING("dispatch.version-missing", 428),
    /** Somebody else changed it meanwhile. */
    VERSION_CONFLICT("dispatch.version-conflict", 412),
    /** A continuation this list did not give. */
    CURSOR_BAD("dispatch.cursor-bad", 400),
    /** No such contractor, or none of the caller's centre. */
    CONTRACTOR_UNKNOWN("contractor.unknown", 404),
    /** A named contractor there is not. */
    CONTRACTOR_FOREIGN("contractor.foreign", 422),
    /** A contractor with crews or workers cannot be removed. */
    CONTRACTOR_IN_USE("contractor.in-use", 409),
    /** No such crew, or none of the caller's centre. */
    CREW_UNKNOWN("crew.unknown", 404),
    /** A named crew there is not, or one that does not work for the organisation. */
    CREW_FOREIGN("crew.foreign", 422),
    /** A crew with workers or open work orders cannot be removed. */
    CREW_IN_USE("crew.in-use", 409),
    /** Neither a system of the house nor a kind of the centre's catalogue. */
    SKILL_UNKNOWN("crew.skill-unknown", 422),
    /** An organisation or house the centre does not serve. */
    SERVED_UNKNOWN("crew.served-unknown", 422),
    /** No such worker, or none of the caller's centre. */
    WORKER_UNKNOWN("worker.unknown", 404),
    /** A named worker there is not. */
    WORKER_FOREIGN("worker.foreign", 422),
    /** A worker with open work orders of their own cannot be removed. */
    WORKER_IN_USE("worker.in-use", 409),
    /** No working executor's account of the centre. */
    ACCOUNT_UNFIT("worker.account-unfit", 422),
    /** Another worker has that account. */
    ACCOUNT_TAKEN("worker.account-taken", 409),
    /** Who leads a contractor's crews belongs to none of them. */
    CREW_AND_CONTRACTOR("worker.crew-and-contractor", 422),
    /** On duty from a time after its end, for more than two days, or over already. */
    DUTY_UNREAL("duty.unreal", 422),
    /** The crew is on duty then already. */
    DUTY_OVERLAPS("duty.overlaps", 409),
    /** No such time on duty. */
    DUTY_UNKNOWN("duty.unknown", 404),
    /** No such rule, or none of an organisation of the caller. */
    RULE_UNKNOWN("dispatch-rule.unknown", 404),
    /** Hours with a beginning and no end, or the other way round. */
    RULE_HOURS_HALF("dispatch-rule.hours-half", 422),
    /** No such work order, or none the caller may see. */
    ORDER_UNKNOWN("work-order.unknown", 404),
    /** A work order names a crew or a worker. */
    ORDER_TO_NOBODY("work-order.to-nobody", 422),
    /** The request takes no work orders where it stands. */
    REQUEST_NOT_OPEN("work-order.request-not-open", 409),
    /** The graph knows no such act from where the work order stands. */
    ACT_NOT_POSSIBLE("work-order.act-not-possible", 409),
    /** The act is not for this caller on this work order. */
    ACT_NOT_YOURS("work-order.act-not-yours", 403),
    /** It would have happened later than now. */
    ACT_IN_FUTURE("work-order.in-future", 422),
    /** It would have happened before the work order was given, or before what was done on it last. */
    ACT_BEFORE_START("work-order.before-start", 422),
    /** The time somebody is to be there is over, or further off than a year. */
    ARRIVAL_UNREAL("work-order.arrival-unreal", 422),
    /** No such visit, or none the caller may see. */
    VISIT_UNKNOWN("visit.unknown", 404),
    /** A visit that is over, ends before it begins, is longer than half a day or further off than a year. */
    VISIT_UNREAL("visit.unreal", 422),
    /** A visit is agreed for the same already: change that one. */
    VISIT_AGREED_ALREADY("visit.agreed-already", 409),
    /** The visit has ended. */
    VISIT_ENDED("visit.ended", 409),
    /** The work order is another request's. */
    VISIT_ORDER_FOREIGN("visit.order-foreign", 422),
    /** Nobody is named who comes. */
    VISIT_BY_NOBODY("visit.by-nobody", 422),
    /** A visit for another reason says which in words. */
    VISIT_WORDS_MISSING("visit.words-missing", 422),
    /** The work order is not done without photos it has not. */
    PHOTOS_MISSING("work-order.photos-missing", 422),
    /** What was done offline no longer fits; it is kept as a conflict and not applied. */
    KEPT_AS_CONFLICT("work-order.kept-as-conflict", 409);

    private final String code;
    private final int status;

    DispatchProblem(String code, int status) {
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
