package ru.adsdesk.problem;

import java.io.IOException;

/** The body went past the limit while it was being read. */
final class BodyTooLargeException extends IOException {

    private final long limitKilobytes;

    BodyTooLargeException(long limitKilobytes) {
        super("body too large");
        this.limitKilobytes = limitKilobytes;
    }

    long limitKilobytes() {
        return limitKilobytes;
    }
}
