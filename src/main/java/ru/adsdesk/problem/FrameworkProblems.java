package ru.adsdesk.problem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Gives the framework's own refusals the desk's codes. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static Refused refusal(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                new Refused(BodyProblem.PARAMETER_MISSING, missing.getParameterName());
            case MissingServletRequestPartException missing ->
                new Refused(BodyProblem.PARAMETER_MISSING, missing.getRequestPartName());
            case MissingRequestHeaderException missing ->
                new Refused(BodyProblem.PARAMETER_MISSING, missing.getHeaderName());
            case MethodArgumentTypeMismatchException wrong -> new Refused(BodyProblem.BAD_PARAMETER, wrong.getName());
            case TypeMismatchException wrong ->
                new Refused(BodyProblem.BAD_PARAMETER, String.valueOf(wrong.getPropertyName()));
            case MaxUploadSizeExceededException large -> new Refused(BodyProblem.BODY_TOO_LARGE, 64 * 1024);
            default -> new Refused(byStatus(status));
        };
    }

    private static BodyProblem byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> BodyProblem.NOT_FOUND;
            case 405 -> BodyProblem.METHOD_NOT_ALLOWED;
            case 406 -> BodyProblem.NOT_ACCEPTABLE;
            case 413 -> BodyProblem.BODY_TOO_LARGE;
            case 415 -> BodyProblem.UNSUPPORTED_MEDIA;
            default -> BodyProblem.BODY_MALFORMED;
        };
    }
}
