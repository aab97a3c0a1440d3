package ru.adsdesk.notification.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * In a demonstration nobody has a phone or mailbox: the message is printed to the log instead, without its address, and counts
 * as delivered, so that the demonstration goes its whole way.
 */
@Component
class LogCourier {

    private static final Logger log = LoggerFactory.getLogger(LogCourier.class);

    Handed send(Way way, Outgoing message) {
        log.info("Demo: {} {} would go out: {}", way, message.event(), message.words());
        return Handed.delivered();
    }
}
