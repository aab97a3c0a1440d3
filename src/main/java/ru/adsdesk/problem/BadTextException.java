package ru.adsdesk.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text of the body holds what no text may hold. */
final class BadTextException extends MismatchedInputException {

    BadTextException(JsonParser parser) {
        super(parser, "control characters", String.class);
    }
}
