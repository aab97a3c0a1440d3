package ru.adsdesk.problem;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of an unreadable body is to blame. */
@Component
class UnreadableBodies {

    Refused refusal(HttpMessageNotReadableException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return new Refused(BodyProblem.BODY_TOO_LARGE, large.limitKilobytes());
            }
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return switch (broken.getCause()) {
            case UnrecognizedPropertyException unknown -> field(unknown, BodyProblem.UNKNOWN_FIELD);
            case BadTextException bad -> field(bad, BodyProblem.CONTROL_CHARACTERS);
            case DatabindException wrong when !wrong.getPath().isEmpty() -> field(wrong, BodyProblem.WRONG_TYPE);
            case null, default -> new Refused(BodyProblem.BODY_MALFORMED);
        };
    }

    private static Refused field(JacksonException wrong, BodyProblem code) {
        String path = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return Refused.field(path, code);
    }
}
