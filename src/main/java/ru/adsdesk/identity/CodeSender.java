package ru.adsdesk.identity;

/**
 * Sends one-time codes to residents' phones: a text message, a call, a messenger. A bean of this type is the whole
 * connection to a provider; in a demonstration without one the code is printed to the log.
 */
public interface CodeSender {

    /**
     * Sends a code, or throws where it cannot be sent.
     *
     * @param phone whose
     * @param code six digits, good for five minutes
     */
    void send(Phone phone, String code);
}
