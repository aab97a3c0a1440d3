package ru.adsdesk.request.web;

import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.KindCode;

/** Reads kind codes from addresses. */
final class KindCodes {

    private KindCodes() {}

    static KindCode parameter(String text) {
        return KindCode.find(text).orElseThrow(() -> new Refused(BodyProblem.BAD_PARAMETER, "kind"));
    }
}
