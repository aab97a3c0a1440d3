package ru.adsdesk.identity;

/**
 * Sends one-time codes to residents' phones: a text message, a call, a messenger. A bean of this type is the whole
 * connection to a provider; in a demonstration without one the code is printed to the log.
 */
public interface CodeSender {

    /** Whether it sends for a centre now. */
    default boolean serves(CentreId centre) {
        return true;
    }

    /**
     * Sends a code, or throws where it cannot be sent.
     *
     * @param centre the dispatch centre whose resident it is
     * @param phone whose
     * @param code six digits, good for five minutes
     */
    void send(CentreId centre, Phone phone, String code);
}
