package ru.adsdesk.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In a demonstration nobody has a phone: the code is printed to the log, the phone is not. */
final class LoggedCodes implements CodeSender {

    static final LoggedCodes INSTANCE = new LoggedCodes();
    private static final Logger log = LoggerFactory.getLogger(LoggedCodes.class);

    private LoggedCodes() {}

    @Override
    public void send(CentreId centre, Phone phone, String code) {
        log.info("Demo: the one-time code for {} is {}", phone, code);
    }
}
