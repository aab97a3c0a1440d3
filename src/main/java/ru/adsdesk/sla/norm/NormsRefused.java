package ru.adsdesk.sla.norm;

/** A norm catalogue the desk does not start with. The message names the row and what is wrong with it. */
public final class NormsRefused extends RuntimeException {

    private NormsRefused(String message, Throwable cause) {
        super(message, cause);
    }

    private NormsRefused(String message) {
        super(message);
    }

    static NormsRefused of(String row, String wrong) {
        return new NormsRefused("norm catalogue, " + row + ": " + wrong);
    }

    static NormsRefused unreadable(String row, Exception cause) {
        return new NormsRefused("norm catalogue, " + row + ": " + cause.getMessage(), cause);
    }
}
