package ru.adsdesk.notification.channel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every way out and who carries messages by it. */
@Component
public class Couriers {

    private final Map<Way, Courier> byWay = new EnumMap<>(Way.class);
    private final LogCourier printer;
    private final SmsCourier texts;

    Couriers(List<Courier> couriers, LogCourier printer, SmsCourier texts) {
        couriers.forEach(courier -> byWay.put(courier.way(), courier));
        this.printer = printer;
        this.texts = texts;
    }

    /** Keeps the session with a provider of text messages whose receipts are awaited. Slow; never in a transaction. */
    public void keepBound(ReadyChannel channel) {
        if (channel.setup() instanceof ChannelSetup.Sms) {
            texts.keepBound(channel);
        }
    }

    /** Hands a message over by a channel, or tells why not. Slow; never in a transaction. */
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        if (channel.setup() instanceof ChannelSetup.Log(Way way)) {
            return printer.send(way, message);
        }
        Courier courier = byWay.get(channel.way());
        if (courier == null) {
            throw new NotSent(Failure.NOT_SET_UP, null);
        }
        return courier.send(channel, message);
    }
}
